/**
 * How are several clauses of several documents cited together? Each document
 * once, with the pinpoints of its clauses merged; sorted and numbered as the
 * style wants.
 */
import { type Clause, type DocumentMeta, plainText, type RichText } from '../model/index.ts';
import { cite } from './cite.ts';
import type { CitationRequest, Quote } from './record.ts';
import { type StyleName, styleOf } from './styles.ts';

/** One thing that is cited: a clause, or a document as a whole. */
export interface ListItem {
  readonly document: DocumentMeta;
  readonly clause: Clause | null;
  /** Where the clause stands in its document; clauses of one document are sorted by it. */
  readonly order: number;
  readonly quote?: Quote;
}

/** What holds for all items. */
export type ListContext = Pick<
  CitationRequest,
  'accessed' | 'withUrl' | 'words' | 'typeCode' | 'cslType'
>;

/** An entry of a reference list. */
export interface ListEntry {
  readonly document: DocumentMeta;
  readonly clauses: readonly Clause[];
  /** From 1, where the style numbers its list; else null. */
  readonly number: number | null;
  readonly text: RichText;
}

export interface ReferenceList {
  readonly style: StyleName;
  readonly entries: readonly ListEntry[];
  /** For each item as given: what stands in the text and leads to its entry, or null. */
  readonly inText: readonly (RichText | null)[];
}

interface Group {
  readonly request: CitationRequest;
  letter: string;
}

function groupsOf(items: readonly ListItem[], context: ListContext): Group[] {
  const byDocument = new Map<string, ListItem[]>();
  for (const item of items) {
    const known = byDocument.get(item.document.id);
    if (known === undefined) byDocument.set(item.document.id, [item]);
    else known.push(item);
  }
  return [...byDocument.values()].map((cited) => ({
    request: requestOf(cited, context),
    letter: '',
  }));
}

/** The clauses of one document in the order in which they are printed, each once. */
function requestOf(cited: readonly ListItem[], context: ListContext): CitationRequest {
  const sorted = cited.toSorted((a, b) => a.order - b.order);
  const clauses = [...new Set(sorted.map(({ clause }) => clause))].filter((one) => one !== null);
  const quotes = sorted.map(({ quote }) => quote).filter((quote) => quote !== undefined);
  const [first] = cited;
  if (first === undefined) throw new RangeError('a citation of nothing');
  const quoted = quotes.length === 0 ? {} : { quotes };
  return { ...context, document: first.document, clauses, ...quoted };
}

/** Sorts by what the entry begins with: author, year, title; brackets of a supplied title aside. */
function sortByAuthor(groups: Group[], style: StyleName): void {
  const keys = new Map(
    groups.map((group) => [
      group,
      plainText(styleOf(style).entry(group.request, ''))
        .replace(/^\P{L}+/u, '')
        .toLowerCase(),
    ]),
  );
  const language = styleOf(style).language === 'zh' ? 'zh-Hans-u-co-pinyin' : 'en';
  const { compare } = new Intl.Collator(language, { numeric: true });
  groups.sort((a, b) => compare(keys.get(a) ?? '', keys.get(b) ?? ''));
}

/** APA: 2019a, 2019b where one author has several works of one year. */
function tellApart(groups: readonly Group[], style: StyleName): void {
  if (style !== 'apa' && style !== 'apa-zh') return;
  const alike = new Map<string, Group[]>();
  for (const group of groups) {
    const whole = { ...group.request, clauses: [] };
    const key = plainText(styleOf(style).inText?.(whole, 1, '') ?? []);
    alike.set(key, [...(alike.get(key) ?? []), group]);
  }
  for (const [key, same] of alike) {
    if (same.length < 2 || !/\d{4}\)$/u.test(key)) continue;
    same.forEach((group, i) => {
      group.letter = letterOf(i);
    });
  }
}

/** 0 → a, 25 → z, 26 → aa. */
function letterOf(i: number): string {
  const last = String.fromCharCode(0x61 + (i % 26));
  return i < 26 ? last : letterOf(Math.floor(i / 26) - 1) + last;
}

/**
 * Makes the reference list of what is cited.
 *
 * @param items - in the order of the text that cites them; the same clause may come twice.
 */
export function referenceList(
  style: StyleName,
  items: readonly ListItem[],
  context: ListContext,
): ReferenceList {
  const { kind } = styleOf(style);
  const groups = groupsOf(items, context);
  if (kind === 'alphabetical') sortByAuthor(groups, style);
  tellApart(groups, style);
  const places = new Map(groups.map((group, i) => [group.request.document.id, { group, i }]));
  return {
    style,
    entries: groups.map(({ request, letter }, i) => ({
      document: request.document,
      clauses: request.clauses,
      number: kind === 'numbered' ? i + 1 : null,
      text: cite(style, request, i + 1, letter).text,
    })),
    inText: items.map((item) => {
      const place = places.get(item.document.id);
      const letter = place?.group.letter ?? '';
      return cite(style, requestOf([item], context), (place?.i ?? 0) + 1, letter).inText;
    }),
  };
}
