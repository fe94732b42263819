/**
 * How is a search written up in a methods section? What was asked, of which
 * corpus, on which day, and what it found, so that another can do it again.
 */
import type { Language, MatchMode, Scope } from '../model/index.ts';
import { bookTitle, chineseDate } from './record.ts';

/** What a search asked and found. */
export interface SearchRecord {
  readonly text: string;
  readonly match: MatchMode;
  readonly scope: Scope;
  /** Whether the query has operators or fields: then it has no words that stand as they are typed. */
  readonly expression: boolean;
  readonly filters: {
    readonly years: readonly [from: number | null, to: number | null];
    readonly issuers: readonly string[];
    readonly regions: readonly string[];
    readonly types: readonly string[];
    readonly documents: readonly string[];
  };
  readonly counts: {
    readonly clauses: number;
    readonly documents: number;
    readonly exact: number;
    readonly all: number;
    readonly any: number;
  };
  /** How many clauses each document has that answer, the tiers exact and all together. */
  readonly perDocument: readonly {
    readonly title: string;
    /** Null where the title alone says which document it is. */
    readonly year: number | null;
    readonly count: number;
  }[];
  readonly corpus: {
    readonly digest: string;
    readonly documents: number;
    readonly clauses: number;
  };
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** What the paragraph is made of, in one language. */
interface Phrases {
  readonly years: (from: number | null, to: number | null) => string;
  readonly filter: (name: FilterName, values: readonly string[]) => string;
  readonly restricted: (filters: readonly string[]) => string;
  readonly scope: Readonly<Record<Scope, string>>;
  readonly asked: (record: SearchRecord, scope: string) => string;
  readonly found: (record: SearchRecord) => string;
  /** That no clause answers, and what that holds for. */
  readonly none: (record: SearchRecord) => string;
  readonly perDocument: (documents: SearchRecord['perDocument']) => string;
}

const inYear = (year: number | null): string => (year === null ? '' : `（${year}年）`);

type FilterName = 'issuers' | 'regions' | 'types' | 'documents';
const FILTERS: readonly FilterName[] = ['issuers', 'regions', 'types', 'documents'];

const SIMPLIFIED: Phrases = {
  years: (from, to) => {
    if (from === to) return `${from}年`;
    if (from === null) return `${to}年及以前`;
    return to === null ? `${from}年及以后` : `${from}—${to}年`;
  },
  filter: (name, values) => {
    const names = { issuers: '发文机关', regions: '地区', types: '文种', documents: '文件' };
    return `${names[name]}为${values.map((value) => `“${value}”`).join('或')}`;
  },
  restricted: (filters) => `检索范围限于${filters.join('、')}的文件。`,
  scope: { clause: '同一条款', sentence: '同一句', document: '同一份文件' },
  asked: ({ text, corpus, date, match, expression }, scope) => {
    const words = match === 'exact' || expression ? '' : `，检索词须见于${scope}`;
    return `${chineseDate(date)}，使用“条文”（Tiaowen）以“${text}”为检索式，检索收录${corpus.documents}份文件、共${corpus.clauses}个条款的语料库（SHA-256：${corpus.digest}）${words}；简体与繁体、全角与半角视为相同。`;
  },
  found: ({ counts, scope, expression }) => {
    const loose = counts.any > 0 ? `；另有${counts.any}个条款只含部分检索词，未计入` : '';
    const hits = `${counts.documents}份文件中的${counts.clauses}个条款`;
    if (expression) return `${hits}符合检索式${loose}。`;
    const apart = scope === 'document' ? '见于含有全部检索词的文件' : '含有全部检索词';
    if (counts.all === 0) return `命中${hits}，均含有检索式原文${loose}。`;
    if (counts.exact === 0) return `命中${hits}，均${apart}，但无一含有检索式原文${loose}。`;
    return `命中${hits}，其中${counts.exact}个含有检索式原文，其余${counts.all}个${apart}${loose}。`;
  },
  none: ({ counts, match, expression }) => {
    const all = match === 'exact' ? '' : '，也没有条款含有全部检索词';
    const loose = counts.any > 0 ? `；另有${counts.any}个条款只含部分检索词，未计入` : '';
    const none = expression ? '没有条款符合检索式' : `没有条款含有检索式原文${all}`;
    return `${none}${loose}。此结果仅就上述语料库和检索范围而言。`;
  },
  perDocument: (documents) =>
    `各文件命中的条款数：${documents.map(({ title, year, count }) => `${bookTitle(title)}${inYear(year)}${count}个`).join('；')}。`,
};

const TRADITIONAL: Phrases = {
  years: (from, to) => {
    if (from === to) return `${from}年`;
    if (from === null) return `${to}年（含）以前`;
    return to === null ? `${from}年（含）以後` : `${from}至${to}年`;
  },
  filter: (name, values) => {
    const names = { issuers: '發文機關', regions: '地區', types: '文件類別', documents: '文件' };
    return `${names[name]}為${values.map((value) => `「${value}」`).join('或')}`;
  },
  restricted: (filters) => `檢索範圍限於${filters.join('、')}的文件。`,
  scope: { clause: '同一條款', sentence: '同一句', document: '同一份文件' },
  asked: ({ text, corpus, date, match, expression }, scope) => {
    const words = match === 'exact' || expression ? '' : `，檢索詞須見於${scope}`;
    return `${chineseDate(date)}，使用「條文」（Tiaowen），以「${text}」為檢索式，檢索收錄${corpus.documents}份文件、共${corpus.clauses}個條款的語料庫（SHA-256：${corpus.digest}）${words}；簡體與繁體、全形與半形視為相同。`;
  },
  found: ({ counts, scope, expression }) => {
    const loose = counts.any > 0 ? `；另有${counts.any}個條款僅含部分檢索詞，未予計入` : '';
    const hits = `${counts.documents}份文件中的${counts.clauses}個條款`;
    if (expression) return `${hits}符合檢索式${loose}。`;
    const apart = scope === 'document' ? '見於含有全部檢索詞的文件' : '含有全部檢索詞';
    if (counts.all === 0) return `共得${hits}，均含有檢索式原文${loose}。`;
    if (counts.exact === 0) return `共得${hits}，均${apart}，但無一含有檢索式原文${loose}。`;
    return `共得${hits}，其中${counts.exact}個含有檢索式原文，其餘${counts.all}個${apart}${loose}。`;
  },
  none: ({ counts, match, expression }) => {
    const all = match === 'exact' ? '' : '，亦無條款含有全部檢索詞';
    const loose = counts.any > 0 ? `；另有${counts.any}個條款僅含部分檢索詞，未予計入` : '';
    const none = expression ? '沒有條款符合檢索式' : `沒有條款含有檢索式原文${all}`;
    return `${none}${loose}。此結果僅就上述語料庫與檢索範圍而言。`;
  },
  perDocument: (documents) =>
    `各文件的條款數：${documents.map(({ title, year, count }) => `${bookTitle(title)}${inYear(year)}${count}個`).join('；')}。`,
};

const grouped = (count: number): string => count.toLocaleString('en');
const plural = (count: number, one: string): string =>
  `${grouped(count)} ${one}${count === 1 ? '' : 's'}`;

const ENGLISH: Phrases = {
  years: (from, to) => {
    if (from === to) return `of ${from}`;
    if (from === null) return `of ${to} or earlier`;
    return to === null ? `of ${from} or later` : `of ${from}–${to}`;
  },
  filter: (name, values) => {
    const names = { issuers: 'issued by', regions: 'from', types: 'of type', documents: 'with id' };
    return `${names[name]} ${values.map((value) => `“${value}”`).join(' or ')}`;
  },
  restricted: (filters) => ` The search was restricted to documents ${filters.join(', ')}.`,
  scope: { clause: 'one clause', sentence: 'one sentence', document: 'one document' },
  asked: ({ text, corpus, date, match, expression }, scope) => {
    const words = match === 'exact' || expression ? '' : `, its words to stand in ${scope}`;
    return `On ${date}, Tiaowen was searched for “${text}”${words}, in a corpus of ${plural(corpus.documents, 'document')} with ${plural(corpus.clauses, 'clause')} (SHA-256: ${corpus.digest}); Simplified and Traditional characters, full-width and half-width forms were treated as the same.`;
  },
  found: ({ counts, scope, expression }) => {
    const loose =
      counts.any > 0
        ? `; ${grouped(counts.any)} more with only some of the words were not counted`
        : '';
    const hits = `${plural(counts.clauses, 'clause')} in ${plural(counts.documents, 'document')}`;
    if (expression) return ` The query was answered by ${hits}${loose}.`;
    const apart =
      scope === 'document' ? 'in documents that have all of its words' : 'with all of its words';
    if (counts.all === 0) return ` It found ${hits}, with the query as it stands${loose}.`;
    if (counts.exact === 0) {
      return ` It found ${hits}, ${apart}, none with the query as it stands${loose}.`;
    }
    return ` It found ${hits}: ${grouped(counts.exact)} with the query as it stands and ${grouped(counts.all)} ${apart}${loose}.`;
  },
  none: ({ counts, match, expression }) => {
    const all = match === 'exact' ? '' : ', and none with all of its words';
    const some = plural(counts.any, 'clause');
    const were = counts.any === 1 ? 'was' : 'were';
    const loose = counts.any > 0 ? `; ${some} with only some of the words ${were} not counted` : '';
    const none = expression
      ? ' No clause answered the query'
      : ` It found no clause with the query as it stands${all}`;
    return `${none}${loose}. This holds only for the corpus and the restrictions named.`;
  },
  perDocument: (documents) =>
    ` Clauses per document: ${documents.map(({ title, year, count }) => `${title}${year === null ? '' : ` (${year})`}, ${count}`).join('; ')}.`,
};

const PHRASES: Readonly<Record<Language, Phrases>> = {
  'zh-Hans': SIMPLIFIED,
  'zh-Hant': TRADITIONAL,
  en: ENGLISH,
};

/** What a search was restricted to, a phrase for each filter; empty where it was to nothing. */
export function restrictionsOf(filters: SearchRecord['filters'], language: Language): string[] {
  const phrases = PHRASES[language];
  const [from, to] = filters.years;
  return [
    ...(from === null && to === null ? [] : [phrases.years(from, to)]),
    ...FILTERS.filter((name) => filters[name].length > 0).map((name) =>
      phrases.filter(name, filters[name]),
    ),
  ];
}

/** A search as a paragraph for a methods section. Query, titles and names stay as they were given. */
export function searchParagraph(record: SearchRecord, language: Language): string {
  const phrases = PHRASES[language];
  const restrictions = restrictionsOf(record.filters, language);
  return [
    phrases.asked(record, phrases.scope[record.scope]),
    restrictions.length === 0 ? '' : phrases.restricted(restrictions),
    record.counts.clauses > 0 ? phrases.found(record) : phrases.none(record),
    record.perDocument.length === 0 ? '' : phrases.perDocument(record.perDocument),
  ].join('');
}
