/**
 * Which clauses does a reader mean who pastes a citation, a 文号 with a
 * pinpoint, a permalink or an id? First the documents that are named, then the
 * clauses of each.
 */
import { type Clause, type DocumentMeta, locatorOf } from '../model/index.ts';
import { type DocumentNames, type NameMatch, namesOf } from './find-names.ts';
import { clausesQuoted } from './find-quote.ts';
import { type PinpointTable, parsePinpoint, pinpointTable } from './pinpoint-parser.ts';
import type { WordsOf } from './pinyin.ts';

/** A document to look in. Its clauses are asked for only when the document is named. */
export interface FindDocument {
  readonly meta: DocumentMeta;
  readonly clauses: () => readonly Clause[];
}

/**
 * How the reader named the document: from the surest to the least sure.
 * `quote` where words in quotation marks led from the document to the clause.
 */
export type FindReason = 'id' | 'permalink' | NameMatch | 'quote' | 'pinpoint';

export interface Found {
  readonly document: DocumentMeta;
  /** Null when the document is named and no clause of it. */
  readonly clause: Clause | null;
  readonly why: FindReason;
}

export interface FindOptions {
  /** Makes strings equal that differ by script, width or marks, as the search does. */
  readonly fold: (text: string) => string;
  /** Gives folded words that the scripts write differently (計畫, 计划) one spelling; for quotations. */
  readonly unify: (folded: string) => string;
  /** For titles in pinyin. */
  readonly words: WordsOf;
  /** How many to give at most. */
  readonly limit: number;
}

/** A piece of a title that more documents than this have names none of them. */
const MOST_NAMED = 20;

/** A pinpoint alone says something only where there are few documents. */
const MOST_WITHOUT_NAME = 50;

/**
 * What divides a citation, where a pinpoint begins or ends: punctuation, the
 * tag of a line of RIS, and how the Bluebook closes one bracket and opens the next.
 */
const DIVIDERS =
  /[，。：:“”"「」《》\n[\]{}]|, |；|;|提出|\.\s*(?=[（([]|$)|[A-Z][A-Z0-9] {2}- |(?<=\))\s(?=[a-z])|\s\((?:China|Taiwan|H\.K\.|Macau)\)/u;
/** A pinpoint of more pieces than this is none. */
const LONGEST = 24;
/** A citation has fewer; each more is tried with all that follow. */
const MOST_PIECES = 60;
/** A pinpoint without a document is shorter than this. */
const LONGEST_ALONE = 300;

/** The text without quotes after 提出：, and without the names of fields, which may look like pinpoints. */
function withoutQuotes(text: string): string {
  return text
    .replace(/提出[：:]\s*[“「"].*?[”」"](?=（|；|\s*$)/gsu, '提出；')
    .replace(/"?\b[\w-]+"?\s*[:=](?=\s*["{[])/gu, '，');
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  const dividers = new RegExp(DIVIDERS, 'gu');
  let start = 0;
  for (const match of text.matchAll(dividers)) {
    if (match.index > start) pieces.push({ start, end: match.index });
    start = Math.max(start, match.index + match[0].length);
  }
  if (start < text.length) pieces.push({ start, end: text.length });
  return pieces.slice(0, MOST_PIECES);
}

/** A piece as it may stand in brackets, or with a full stop. */
function trimmed(text: string): string[] {
  const plain = text.trim().replace(/[.。,，]$/u, '');
  const bare = plain.replace(/^[（(]/u, '').replace(/[）)]$/u, '');
  return plain === bare
    ? [plain]
    : [plain, bare, plain.replace(/[）)]$/u, ''), plain.replace(/^[（(]/u, '')];
}

/** The clauses of the longest pieces of a text that are pinpoints of the document. */
function clausesIn(text: string, table: PinpointTable): readonly Clause[] {
  const pieces = piecesOf(text);
  const found: Clause[] = [];
  for (let first = 0; first < pieces.length; first++) {
    for (let last = Math.min(pieces.length, first + LONGEST) - 1; last >= first; last--) {
      const span = text.slice(pieces[first]?.start, pieces[last]?.end);
      const clauses = span.length > 400 ? [] : firstParsed(trimmed(span), table);
      if (clauses.length === 0) continue;
      found.push(...clauses);
      first = last;
      break;
    }
  }
  return [...new Set(found)];
}

function firstParsed(texts: readonly string[], table: PinpointTable): readonly Clause[] {
  for (const text of texts) {
    const clauses = text === '' ? [] : parsePinpoint(text, table);
    if (clauses.length > 0) return clauses;
  }
  return [];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // What is no percent-encoding was meant as it stands.
    return text;
  }
}

/** What stands before a citation in a footnote: its number, and how it is referred to. */
const LEAD =
  /^(?:\s|[[［〔【][0-9０-９]{1,3}[\]］〕】]|[①-⑳㉑-㉟]|[0-9]{1,3}[.．]\s|注[0-9]{0,3}[：:]|参见|參見|参照|參照|详见|詳見|[见見](?=《)|转引自|轉引自|前引|前注|see(?: also)?\s|cf\.\s)+(?=.)/iu;

function withoutLead(text: string): string {
  return text.replace(LEAD, '');
}

/** Tables of the documents that were asked for last: people paste several citations of one document. */
const TABLES = new Map<DocumentMeta, PinpointTable>();
const MOST_TABLES = 8;

function tableOf({ meta, clauses }: FindDocument): PinpointTable {
  const table = TABLES.get(meta) ?? pinpointTable(clauses());
  TABLES.delete(meta);
  TABLES.set(meta, table);
  for (const oldest of TABLES.keys()) {
    if (TABLES.size <= MOST_TABLES) break;
    TABLES.delete(oldest);
  }
  return table;
}

const PERMALINK = /\/documents\/([^/?#\s]+)(?:\/([^/?#\s]+))?/u;

/** A permalink or an id, when the text is nothing else. */
function addressed(text: string, documents: readonly FindDocument[]): Found | null {
  const link = PERMALINK.exec(text);
  const [id = '', locator] =
    link === null ? text.split('#', 2) : link.slice(1).map((part) => decoded(part ?? ''));
  const why = link === null ? 'id' : 'permalink';
  for (const { meta, clauses } of documents) {
    if (meta.id !== id && meta.aliases?.some((alias) => alias === id) !== true) continue;
    const clause =
      locator === undefined || locator === ''
        ? null
        : clauses().find(
            (one) => locatorOf(one.id, meta.id) === locator || one.id === `${meta.id}#${locator}`,
          );
    return clause === undefined
      ? { document: meta, clause: null, why }
      : { document: meta, clause, why };
  }
  return null;
}

/**
 * Finds what a pasted text names.
 *
 * @param text - a citation in any style, a title or 文号 with a pinpoint, a permalink, a clause id.
 * @param documents - where to look.
 * @returns candidates, the surest first; a document without a clause where no pinpoint of it is named.
 */
export function findClauses(
  text: string,
  documents: readonly FindDocument[],
  options: FindOptions,
): Found[] {
  const pasted = withoutLead(text.trim());
  if (pasted === '') return [];
  const address = addressed(pasted, documents);
  if (address !== null) return [address];
  const named = namesOf(
    pasted,
    documents.map(({ meta }) => meta),
    options,
  );
  const found =
    named.length > 0 ? inNamed(pasted, named, documents, options) : inAny(pasted, documents);
  return found.slice(0, options.limit);
}

const YEAR = /(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])/gu;
const DAY =
  /(?<![0-9])((?:19|20)[0-9]{2})(?:年|[-/.])([0-9]{1,2})(?:月|[-/.])([0-9]{1,2})(?![0-9])/gu;
const ENGLISH_DAY = /\b([A-Z][a-z]{2})[a-z]*\.? ([0-9]{1,2}), ((?:19|20)[0-9]{2})(?![0-9])/gu;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The days and years that a text names, days as `YYYY-MM-DD`. */
function datesIn(text: string): { readonly days: Set<string>; readonly years: Set<string> } {
  const plain = text.normalize('NFKC');
  const day = (year = '', month = '', date = ''): string =>
    `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const days = [...plain.matchAll(DAY)].map(([, year, month, date]) => day(year, month, date));
  const english = [...plain.matchAll(ENGLISH_DAY)].map(([, month = '', date, year]) =>
    day(year, String(MONTHS.indexOf(month) + 1), date),
  );
  return {
    days: new Set([...days, ...english]),
    years: new Set([...plain.matchAll(YEAR)].map(([year]) => year)),
  };
}

function datesOf({ adopted, issued, published }: DocumentMeta): string[] {
  return [adopted, issued, published].filter((date) => date !== null);
}

/** Puts first what the text has most signs of; of equal signs, the order stays. */
function bySigns<T>(all: readonly T[], signs: readonly ((one: T) => boolean)[]): T[] {
  const weight = (one: T): number =>
    signs.reduce((sum, holds) => 2 * sum + (holds(one) ? 1 : 0), 0);
  return all.toSorted((a, b) => weight(b) - weight(a));
}

function inNamed(
  text: string,
  named: readonly DocumentNames[],
  documents: readonly FindDocument[],
  { fold, unify }: FindOptions,
): Found[] {
  const byId = new Map(documents.map((document) => [document.meta.id, document]));
  // Where pinpoint and quoted words lead to the same clause, that is the document.
  const agreed = new Set<string>();
  const found = named.slice(0, MOST_NAMED).flatMap(({ meta, why, rest }): Found[] => {
    const document = byId.get(meta.id);
    if (document === undefined) return [];
    const quoted = clausesQuoted(text, document.clauses(), (one) => unify(fold(one)));
    const unquoted = quoted === null ? rest : rest.replace(quoted.quote, '，');
    const pinpointed = clausesIn(withoutQuotes(unquoted), tableOf(document));
    const having = new Set(quoted?.clauses);
    // Of the clauses that the pinpoint names, first those that have the quoted words.
    const ordered = [
      ...pinpointed.filter((clause) => having.has(clause)),
      ...pinpointed.filter((clause) => !having.has(clause)),
    ].map((clause): Found => ({ document: meta, clause, why }));
    const agree = ordered[0]?.clause != null && having.has(ordered[0].clause);
    const others = agree ? [] : [...having].filter((clause) => !pinpointed.includes(clause));
    const byQuote = others.map((clause): Found => ({ document: meta, clause, why: 'quote' }));
    if (agree) agreed.add(meta.id);
    const both = [...ordered, ...byQuote];
    return both.length === 0 ? [{ document: meta, clause: null, why }] : both;
  });
  // Of documents of one name (a 政府工作报告 is given every year), the one of the
  // day that is named, then those that have the clause, then those of the year.
  const { days, years } = datesIn(text);
  const surest = new Set(
    named.filter(({ why }) => why === named[0]?.why).map(({ meta }) => meta.id),
  );
  return bySigns(found, [
    ({ clause, document }) => clause !== null && agreed.has(document.id),
    ({ document }) => surest.has(document.id) && datesOf(document).some((date) => days.has(date)),
    ({ clause }) => clause !== null,
    ({ document }) => datesOf(document).some((date) => years.has(date.slice(0, 4))),
  ]);
}

function inAny(text: string, documents: readonly FindDocument[]): Found[] {
  if (documents.length > MOST_WITHOUT_NAME || text.length > LONGEST_ALONE) return [];
  return documents.flatMap((document) =>
    clausesIn(text, tableOf(document)).map(
      (clause): Found => ({ document: document.meta, clause, why: 'pinpoint' }),
    ),
  );
}
