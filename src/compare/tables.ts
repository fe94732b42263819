/** How does a comparison look on paper? Tables of quotes, each with its citation. */
import { citeText, type StyleName, type WordsOf } from '../cite/index.ts';
import type { ClauseIndex, IndexedDocument } from '../index/index.ts';
import {
  type Clause,
  type ClauseOrdinal,
  displayTitle,
  documentYear,
  type InEachLanguage,
  type Language,
} from '../model/index.ts';
import { type Cell, type Column, CSV_WORDS, type Run, type Table } from '../office/index.ts';
import type { Change } from './change.ts';
import type { Comparison } from './compare.ts';
import type { DiffPiece } from './diff.ts';
import type { Grid } from './grid.ts';
import { byTime, type Step } from './in-time.ts';
import type { Lineage } from './lineage.ts';
import { TABLE_WORDS } from './table-words.ts';

/** What every table needs besides what it shows. */
export interface TableContext {
  readonly index: ClauseIndex;
  readonly language: Language;
  readonly style: StyleName;
  /** Divides titles into words, for pinyin. */
  readonly titleWords: WordsOf;
  /** The day of access in citations and under the table, `YYYY-MM-DD`. */
  readonly accessed: string;
}

type Named = readonly [name: string, width: number];

/** A table with its columns named; the corpus that it holds for is the last note. */
function tableOf(
  context: TableContext,
  title: string,
  notes: readonly string[],
  columns: readonly Named[],
  rows: readonly (readonly Cell[])[],
): Table {
  const words = TABLE_WORDS[context.language];
  const { corpusDigest, documents } = context.index.identity;
  return {
    title,
    notes: [...notes, words.corpus(corpusDigest, documents, context.accessed)],
    columns: columns.map(([name, width]): Column => ({ name, width })),
    rows,
    words: CSV_WORDS[context.language],
    language: context.language,
  };
}

/** The citation of a clause as the tables have it. */
export function citation(
  { style, accessed, titleWords }: TableContext,
  document: IndexedDocument,
  clause: Clause,
): string {
  const request = { document: document.meta, clauses: [clause], accessed, words: titleWords };
  return citeText(style, request);
}

/** The differences as one text: what only the left has is deleted, what only the right has inserted. */
function runsOf(diff: readonly DiffPiece[], left: string, right: string): Run[] {
  return diff.map(({ op, left: a, right: b }): Run => {
    if (op === 'equal') return { text: right.slice(...b) };
    if (op === 'delete') return { text: left.slice(...a), mark: 'deleted' };
    return { text: right.slice(...b), mark: 'inserted' };
  });
}

const share = (value: number): string => value.toFixed(3);

function titleOf(document: IndexedDocument): string {
  const year = documentYear(document.meta);
  const title = displayTitle(document.meta);
  return year === null || title.includes(String(year)) ? title : `${title} (${year})`;
}

/** Two documents side by side: a row for each pair, with the citation of each side. */
export function comparisonTable(
  context: TableContext,
  left: IndexedDocument,
  right: IndexedDocument,
  { counts, pairs }: Comparison,
): Table {
  const words = TABLE_WORDS[context.language];
  const side = (document: IndexedDocument, at: number | null): [text: string, cited: string] => {
    if (at === null) return ['', ''];
    const clause = context.index.clause(document.first + at);
    return [clause.text, citation(context, document, clause)];
  };
  const rows = pairs.map((pair): Cell[] => {
    const [a, citedA] = side(left, pair.left);
    const [b, citedB] = side(right, pair.right);
    const both = pair.left !== null && pair.right !== null;
    const differs = both && pair.similarity < 1;
    return [
      words.relations[pair.relation],
      both ? share(pair.similarity) : '',
      a,
      citedA,
      b,
      citedB,
      differs ? runsOf(pair.diff, a, b) : '',
    ];
  });
  const notes = [
    words.left(titleOf(left)),
    words.right(titleOf(right)),
    words.counts(counts),
    words.marks,
  ];
  const columns: Named[] = [
    [words.relation, 5],
    [words.similarity, 6],
    [words.earlier, 22],
    [`${words.earlier} · ${words.citation}`, 12],
    [words.later, 22],
    [`${words.later} · ${words.citation}`, 12],
    [words.difference, 21],
  ];
  return tableOf(context, words.comparison, notes, columns, rows);
}

/**
 * A clause and its relatives, oldest first: a row for each with its differences
 * from the clause, or, with steps, a row for the clause as well and the
 * differences from the row before.
 *
 * @param absence - the statement that there are none.
 */
export function lineageTable(
  context: TableContext,
  ordinal: ClauseOrdinal,
  found: Lineage,
  steps: ReadonlyMap<ClauseOrdinal, Step> | null = null,
  absence: InEachLanguage | null = null,
): Table {
  const { index, language } = context;
  const words = TABLE_WORDS[language];
  const own = index.clause(ordinal);
  const row = (
    at: ClauseOrdinal,
    score: string,
    change: Change | undefined,
    from: Clause,
  ): Cell[] => {
    const document = index.documentOf(at);
    const clause = index.clause(at);
    return [
      String(documentYear(document.meta) ?? words.none),
      displayTitle(document.meta),
      score,
      change === undefined ? '' : share(change.similarity),
      clause.text,
      citation(context, document, clause),
      change === undefined ? '' : runsOf(change.diff, from.text, clause.text),
    ];
  };
  const scores = new Map(found.relatives.map((relative) => [relative.ordinal, relative.score]));
  const stepRow = (at: ClauseOrdinal): Cell[] => {
    const score = scores.get(at);
    const step = steps?.get(at);
    const from = step === undefined ? own : index.clause(step.from);
    return row(at, score === undefined ? words.asked : share(score), step, from);
  };
  const inOrder = [{ ordinal, document: index.documentOf(ordinal) }, ...found.relatives];
  const rows =
    steps === null
      ? found.relatives.map((relative) =>
          row(relative.ordinal, share(relative.score), relative, own),
        )
      : inOrder.sort((a, b) => byTime(a.document, b.document)).map((at) => stepRow(at.ordinal));
  const notes = [
    `“${own.text}”`,
    citation(context, index.documentOf(ordinal), own),
    words.byLikeness(found.least),
    words.shown(found.relatives.length, found.documents),
    ...(found.complete ? [] : [words.incomplete]),
    ...(absence === null ? [] : [absence[language]]),
    steps === null ? words.fromAsked : words.fromPrevious,
    words.marks,
  ];
  const columns: Named[] = [
    [words.year, 5],
    [words.document, 15],
    [words.score, 6],
    [words.similarity, 6],
    [words.clause, 26],
    [words.citation, 17],
    [words.difference, 25],
  ];
  return tableOf(context, words.lineage, notes, columns, rows);
}

/**
 * Years × documents on one topic: a row for each clause, what was found in bold.
 * Years in which nothing was found are named above it.
 *
 * @param absence - the statement that nothing was found at all.
 */
export function gridTable(
  context: TableContext,
  topic: string,
  found: Grid,
  absence: InEachLanguage | null = null,
): Table {
  const words = TABLE_WORDS[context.language];
  const rows = found.years.flatMap(({ year, documents }) =>
    documents.flatMap(({ document, clauses, hits }) =>
      hits.map(({ ordinal, highlights, tier }): Cell[] => {
        const clause = context.index.clause(ordinal);
        return [
          String(year ?? words.none),
          displayTitle(document.meta),
          String(clauses),
          words.matches[tier === 'exact' ? 'exact' : 'all'],
          withHighlights(clause.text, highlights),
          citation(context, document, clause),
        ];
      }),
    ),
  );
  const shown = found.years.reduce((sum, { documents }) => sum + documents.length, 0);
  const without = found.years
    .filter(({ counts }) => counts.documents === 0)
    .map(({ year, searched }) => words.yearOf(String(year ?? words.none), searched));
  const notes = [
    words.answered(found.counts.clauses, found.counts.documents),
    words.shown(shown, found.counts.documents),
    ...(absence === null ? [] : [absence[context.language]]),
    ...(without.length === 0 || absence !== null ? [] : [words.without(without)]),
  ];
  const columns: Named[] = [
    [words.year, 7],
    [words.document, 16],
    [words.found, 7],
    [words.match, 8],
    [words.clause, 37],
    [words.citation, 25],
  ];
  return tableOf(context, `${words.grid}：${topic}`, notes, columns, rows);
}

function withHighlights(text: string, spans: readonly (readonly [number, number])[]): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const [from, to] of spans) {
    if (from > end) runs.push({ text: text.slice(end, from) });
    runs.push({ text: text.slice(from, to), mark: 'found' });
    end = to;
  }
  return end < text.length ? [...runs, { text: text.slice(end) }] : runs;
}
