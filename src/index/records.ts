/** How documents, sections, clauses and words are written, and read back. */
import type { Clause, ClauseId, ClauseKind, DocumentMeta, Pinpoint } from '../model/index.ts';
import { foldText } from '../text/index.ts';

/** A document and the run of ordinals that its clauses have. */
export interface IndexedDocument {
  readonly meta: DocumentMeta;
  readonly first: number;
  readonly count: number;
}

/** Clauses of a document that follow each other under the same headings. */
export interface Section {
  /** The ordinal of its first clause; the section ends where the next starts. */
  readonly first: number;
  /** Headings, outermost first; a heading is in the section that it opens. */
  readonly headings: readonly string[];
}

/** The headings under which a clause stands; for a heading, itself too. */
export function headingsOf({
  kind,
  path,
  text,
}: Pick<Clause, 'kind' | 'path' | 'text'>): readonly string[] {
  return kind === 'heading' ? [...path, text] : path;
}

/** The headings of a section as they are searched: no match runs from one into the next. */
export function foldHeadings(headings: readonly string[]): string {
  return foldText(headings.join('|'));
}

/** A clause as one line of JSON, without what is kept elsewhere: its text, its document and its path. */
export function writeClause({ id, kind, lead, pinpoint }: Clause): string {
  const { 'zh-Hans': hans, 'zh-Hant': hant, en } = pinpoint;
  return JSON.stringify([id, kind, lead, hans, hant, en]);
}

/** What {@link writeClause} wrote. */
export interface ClauseRecord {
  readonly id: ClauseId;
  readonly kind: ClauseKind;
  readonly lead: string | null;
  readonly pinpoint: Pinpoint;
}

/** Reads a line that {@link writeClause} wrote; trusts it. */
export function readClause(line: string): ClauseRecord {
  const [id, kind, lead, hans, hant, en] = JSON.parse(line) as [
    ClauseId,
    ClauseKind,
    string | null,
    string,
    string,
    string,
  ];
  return { id, kind, lead, pinpoint: { 'zh-Hans': hans, 'zh-Hant': hant, en } };
}
