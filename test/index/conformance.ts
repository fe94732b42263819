/** What every implementation of the index port must do; it is spoken to through the port alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClauseIndex } from '../../src/index/index.ts';
import type { PolicyDocument } from '../../src/model/index.ts';
import { fold, gramTerms, segment, wordTerm } from '../../src/text/index.ts';
import { anyDocuments } from '../support/documents.ts';

/** Holds an implementation, made by `open` of documents, to the port. */
export function describeIndex(
  name: string,
  open: (documents: readonly PolicyDocument[]) => Promise<ClauseIndex>,
): void {
  describe(`${name}, through the port`, () => {
    it('gives back every document and clause, by place and by id', async () => {
      await fc.assert(
        fc.asyncProperty(anyDocuments, async (documents) => {
          const index = await open(documents);
          const clauses = documents.flatMap((document) => document.clauses);
          expect(index.clauseCount).toBe(clauses.length);
          expect(index.documents.map(({ meta }) => meta)).toEqual(
            documents.map(({ meta }) => meta),
          );
          for (const [ordinal, clause] of clauses.entries()) {
            expect(index.clause(ordinal)).toEqual(clause);
            expect(index.ordinalOf(clause.id)).toBe(ordinal);
            expect(index.documentOf(ordinal).meta.id).toBe(clause.documentId);
            expect(index.folded(ordinal)).toEqual(fold(clause.text));
            expect(index.foldedText(ordinal)).toBe(fold(clause.text).text);
          }
          for (const ordinal of [-1, clauses.length, 0.5]) {
            expect(() => index.clause(ordinal)).toThrow(RangeError);
          }
          expect(index.ordinalOf('none')).toBeUndefined();
          expect(index.document('none')).toBeUndefined();
        }),
        { numRuns: 40 },
      );
    });

    it('knows for every term exactly the clauses that have it, ascending', async () => {
      await fc.assert(
        fc.asyncProperty(anyDocuments, async (documents) => {
          const index = await open(documents);
          const expected = new Map<string, number[]>();
          for (const [ordinal, { text }] of documents.flatMap(({ clauses }) => clauses).entries()) {
            const folded = fold(text);
            const words = segment(folded).map((token) => wordTerm(token.term));
            for (const term of new Set([...gramTerms(folded.text), ...words])) {
              expected.set(term, [...(expected.get(term) ?? []), ordinal]);
            }
          }
          for (const [term, ordinals] of expected) {
            expect(index.postings(term)).toEqual(ordinals);
            expect(index.frequency(term)).toBe(ordinals.length);
          }
          for (const term of ['', '没有', '__proto__', '\u0001', '\u0000']) {
            if (!expected.has(term)) expect(index.postings(term)).toEqual([]);
          }
        }),
        { numRuns: 40 },
      );
    });
  });
}
