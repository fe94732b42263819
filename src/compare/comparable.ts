/** In which form are two clauses held against each other? */
import { isDashItem, markerOf } from '../corpus/index.ts';
import type { ClauseIndex, IndexedDocument } from '../index/index.ts';
import type { Clause } from '../model/index.ts';
import { type Folded, foldText, unifyPhrases } from '../text/index.ts';

/** A clause made ready: folded, its words in one spelling, its number known. */
export interface Comparable {
  /** Folded text with the way back to the source; 计画 stands as 计划. */
  readonly folded: Folded;
  /** UTF-16 length of the source text. */
  readonly sourceLength: number;
  /** Where in `folded.text` the number ends and the text begins. */
  readonly body: number;
  /** The text behind the number: two clauses with equal keys are *same*. */
  readonly key: string;
  /** The heading above it, folded, without its number; empty if there is none. */
  readonly heading: string;
  /** True for what stands over other clauses and says nothing by itself. */
  readonly isHeading: boolean;
}

/** A row's own number: 12 | … */
const ROW_NUMBER = /^\|?\s*[0-9０-９]{1,4}\s*\|\s*/u;
const DASHES = /^[—―─－-]+\s*/u;

/** UTF-16 length of the number or dash that a clause's text starts with. */
function numberingLength(text: string, kind: Clause['kind']): number {
  if (kind === 'row') return ROW_NUMBER.exec(text)?.[0].length ?? 0;
  if (isDashItem(text)) return DASHES.exec(text)?.[0].length ?? 0;
  const firstLine = text.slice(0, 100).split('\n', 1)[0] ?? '';
  return markerOf(firstLine)?.length ?? 0;
}

/**
 * Makes a clause ready for comparison.
 *
 * @param folded - the fold of `clause.text`.
 */
export function comparable(
  clause: Pick<Clause, 'kind' | 'path' | 'text'>,
  folded: Folded,
): Comparable {
  const one = withUnifiedPhrases(folded);
  const numbering = numberingLength(clause.text, clause.kind);
  let body = 0;
  while (body < one.text.length && (one.starts[body] ?? 0) < numbering) body++;
  // What is nothing but its number is compared by it.
  if (body === one.text.length) body = 0;
  const above = clause.path.at(-1) ?? '';
  return {
    folded: one,
    sourceLength: clause.text.length,
    body,
    key: one.text.slice(body),
    heading: foldText(above.slice(numberingLength(above, 'heading'))),
    isHeading: clause.kind === 'heading' || clause.kind === 'title',
  };
}

/** All clauses of a document, ready for comparison, in order. */
export function comparablesOf(index: ClauseIndex, document: IndexedDocument): Comparable[] {
  return Array.from({ length: document.count }, (_, i) => {
    const ordinal = document.first + i;
    return comparable(index.clause(ordinal), index.folded(ordinal));
  });
}

function withUnifiedPhrases(folded: Folded): Folded {
  const text = unifyPhrases(folded.text);
  if (text === folded.text) return folded;
  let words = '';
  for (let i = 0; i < text.length; i++) {
    words += text[i] === folded.text[i] ? folded.words[i] : text[i];
  }
  return { ...folded, text, words };
}
