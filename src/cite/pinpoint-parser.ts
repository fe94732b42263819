/**
 * Which clauses of a document does a pinpoint name? Reads what
 * {@link joinPinpoints} writes, and what people type: either script, numbers
 * of any form, “part 2” for “pt. 2”.
 */
import type { Clause, Language } from '../model/index.ts';
import { NUMBER, numeralValue } from './numerals.ts';
import { ENGLISH_UNITS, numbered, shapeOf } from './pinpoint.ts';

/** The clauses of a document by their pinpoints. */
export interface PinpointTable {
  /** As printed, in any of the three languages. */
  readonly exact: ReadonlyMap<string, readonly Clause[]>;
  /** By the shape around their last number, and its value: the members of a range. */
  readonly members: ReadonlyMap<string, readonly Clause[]>;
  /** In the form that {@link canonical} gives. */
  readonly loose: ReadonlyMap<string, readonly Clause[]>;
}

const LANGUAGES: readonly Language[] = ['zh-Hans', 'zh-Hant', 'en'];

/** The words of pinpoints in Traditional characters, and what else they are called. */
const SAME: readonly (readonly [RegExp, string])[] = [
  ['編', '编'],
  ['節', '节'],
  ['條', '条'],
  ['項', '项'],
  ['點', '点'],
  ['個', '个'],
  ['標題|標题', '标题'],
  ['錄', '录'],
  ['處', '处'],
  ['頭', '头'],
  ['題註|題注', '题注'],
  ['附註', '附注'],
  ['說', '说'],
  ['號', '号'],
  ['機關', '机关'],
  ['目錄', '目录'],
  ['列', '行'],
  ['[“”「」"]', ''],
  ['[—–―─－-]+', '-'],
].map(([from = '', to = '']) => [new RegExp(from, 'gu'), to] as const);

const LONG_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\barticles?\b/gu, 'art.'],
  [/\bparts?\b/gu, 'pt.'],
  [/\bparagraphs?\b/gu, 'para.'],
  [/\bchapters?\b/gu, 'ch.'],
  [/\bsections?\b/gu, 'sec.'],
  [/\bpt\.s?(?=\s)|\bpts\./gu, 'pt.'],
];

/** A range longer than any document is a slip, and would take long to look up. */
const LONGEST_RANGE = 10_000;

const DIGITS = new RegExp(NUMBER, 'gu');

/** A pinpoint without what may be written in several ways. */
function canonical(pinpoint: string): string {
  let text = pinpoint.normalize('NFKC').toLowerCase();
  for (const [from, to] of /\p{Script=Han}/u.test(text) ? SAME : LONG_FORMS) {
    text = text.replace(from, to);
  }
  text = text.replace(DIGITS, (number) => String(numeralValue(number) ?? number));
  return text.replace(/[\s()]/gu, '');
}

/** Enters the clauses of a document by their pinpoints, to be read by {@link parsePinpoint}. */
export function pinpointTable(clauses: readonly Clause[]): PinpointTable {
  const exact = new Map<string, Clause[]>();
  const members = new Map<string, Clause[]>();
  const loose = new Map<string, Clause[]>();
  const enter = (map: Map<string, Clause[]>, key: string, clause: Clause): void => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [clause]);
    else if (!known.includes(clause)) known.push(clause);
  };
  for (const clause of clauses) {
    for (const language of LANGUAGES) {
      enter(exact, clause.pinpoint[language], clause);
      enter(loose, canonical(clause.pinpoint[language]), clause);
      const taken = numbered(clause.pinpoint[language], language);
      if (taken !== null) enter(members, memberKey(shapeOf(taken), taken.value), clause);
    }
  }
  for (const [alias, named] of aliasesOf(clauses, loose)) {
    const [only, ...others] = named;
    if (only !== undefined && others.length === 0 && !loose.has(alias)) loose.set(alias, [only]);
  }
  return { exact, members, loose };
}

/** A paragraph of an article, with what stands below it: in the mainland 款, in Taiwan 项. */
const BELOW_ARTICLE = {
  en: /^(.*art\.[0-9-]+)(,para\.)([0-9]+)(,.*)?$/u,
  zh: /^(.*条(?:之[0-9]+)?)(第)([0-9]+)[款项](第.*)?$/u,
} as const;

/**
 * What else people call the clauses of a law: 第三条第一款 is the text of 第三条
 * itself, and 第三条第（一）项 needs no 款 where there is one list of items.
 */
function aliasesOf(
  clauses: readonly Clause[],
  loose: ReadonlyMap<string, readonly Clause[]>,
): Map<string, readonly Clause[]> {
  const aliases = new Map<string, readonly Clause[]>();
  for (const clause of clauses) {
    // Only the English pinpoint says which of 款 and 项 is the paragraph.
    if (!BELOW_ARTICLE.en.test(canonical(clause.pinpoint.en))) continue;
    for (const language of LANGUAGES) {
      const name = canonical(clause.pinpoint[language]);
      const match = BELOW_ARTICLE[language === 'en' ? 'en' : 'zh'].exec(name);
      const [, article = '', between = '', number = '', below = ''] = match ?? [];
      if (below !== '') {
        const alias = article + below;
        const known = aliases.get(alias) ?? [];
        if (!known.includes(clause)) aliases.set(alias, [...known, clause]);
      } else if (match !== null) {
        const unit = name.slice((article + between + number).length);
        aliases.set(`${article}${between}1${unit}`, loose.get(article) ?? []);
      }
    }
  }
  return aliases;
}

function memberKey(shape: string, value: number): string {
  return `${shape} ${value}`;
}

function lookUp(pinpoint: string, table: PinpointTable): readonly Clause[] {
  return table.exact.get(pinpoint) ?? table.loose.get(canonical(pinpoint)) ?? [];
}

const LIST = '、,，';
const TO = '[至到–—~～-]';
const CHINESE_NUMBER = `[（(]?(?:${NUMBER})[）)]?`;
const CHINESE_LIST = new RegExp(
  `^(.*?(?:第|附[件录錄表]))(${CHINESE_NUMBER}(?:(?:[${LIST}]|${TO})第?${CHINESE_NUMBER})+)([^第0-9]*)$`,
  'su',
);
const ENGLISH_LIST = /^(.*?)((?:\(?\d+\)?)(?:(?:, |[–-])\(?\d+\)?)+)()$/su;

function singular(before: string): string {
  for (const [one, many] of ENGLISH_UNITS) {
    if (before.endsWith(`${many} `)) return `${before.slice(0, -many.length - 1)}${one} `;
  }
  return before;
}

/** 第三条至第四条 for 第三至四条. */
const REPEATED_UNIT = /[条條项項点點款目章节節编編段](?=(?:[至到、,，–—~～-])\s*第)/gu;

/** The members of 3–5, 8, each with its number as it would be printed; null when it is no list. */
function membersOf(list: string): { value: number; printed: string }[] | null {
  const members: { value: number; printed: string }[] = [];
  for (const part of list.split(new RegExp(`[${LIST}]\\s*`, 'u'))) {
    const ends = part.split(new RegExp(TO, 'u')).map((end) => end.replace('第', ''));
    const [from, to = from] = ends.map((end) => numeralValue(end.replace(/[（）()]/gu, '')));
    if (from == null || to == null || to < from || to - from > LONGEST_RANGE) return null;
    for (let value = from; value <= to; value++) members.push({ value, printed: ends[0] ?? '' });
  }
  return members;
}

/** 第三至五条 → the clauses 第三条, 第四条, 第五条; null unless each is there. */
function expanded(text: string, table: PinpointTable): readonly Clause[] | null {
  const shared = text.replace(REPEATED_UNIT, '');
  const match = CHINESE_LIST.exec(shared) ?? ENGLISH_LIST.exec(text);
  const [, prefix = '', list = '', after = ''] = match ?? [];
  const members = match === null ? null : membersOf(list);
  if (members === null) return null;
  const before = singular(prefix);
  const clauses: Clause[] = [];
  for (const { value, printed } of members) {
    const shape = shapeOf({ before, number: printed, value, after });
    const [clause] =
      table.members.get(memberKey(shape, value)) ?? lookUp(before + String(value) + after, table);
    if (clause === undefined) return null;
    clauses.push(clause);
  }
  return clauses;
}

/**
 * Reads a pinpoint of a document.
 *
 * @param text - one pinpoint, or several as {@link joinPinpoints} joins them.
 * @returns the clauses in the order named; empty when any of it names none.
 */
export function parsePinpoint(text: string, table: PinpointTable): readonly Clause[] {
  const whole = text.trim();
  const single = lookUp(whole, table);
  if (single.length > 0) return single;
  const range = expanded(whole, table);
  if (range !== null) return range;
  const parts = whole.split(/[；;]\s*/u);
  if (parts.length === 1) return [];
  const clauses = parts.map((part) => {
    const found = lookUp(part, table);
    return found.length > 0 ? found : (expanded(part, table) ?? []);
  });
  return clauses.some((found) => found.length === 0) ? [] : clauses.flat();
}

const UNIT = '编|章|节|条|大部分|部分|项|小点|点|目|款|段|行|个-项|个标题|附件(?:表)?|附[录表]';
const CHINESE_STEP = new RegExp(`第(?:[0-9、,，至到~第-])+(?:${UNIT})|附[件录表][0-9]*`, 'gu');
const ENGLISH_STEP =
  /(?:major |dash |sub-|table )?(?:pts?\.|bks?\.|chs?\.|secs?\.|arts?\.|paras?\.|subparas?\.|items?|points?|rows?|headings?|lines?|annex(?:es)?)[0-9,–-]*/gu;

/**
 * Whether a text is a pinpoint and nothing else, of any document: 第二部分第（三）项.
 *
 * @param levels - how many steps it must have at least: 第三条 is one, and as often a word to search for.
 */
export function isWholePinpoint(text: string, levels: number): boolean {
  const plain = canonical(text.trim()).replace(/[；;]/gu, '');
  const steps = [...plain.matchAll(/\p{Script=Han}/u.test(plain) ? CHINESE_STEP : ENGLISH_STEP)];
  const read = steps.reduce((sum, [step]) => sum + step.length, 0);
  const marks = plain.match(/[,，、]/gu)?.length ?? 0;
  return steps.length >= levels && read >= plain.length - marks && plain !== '';
}
