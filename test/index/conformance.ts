/** What every implementation of the index port must do; it is spoken to through the port alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClauseIndex } from '../../src/index/index.ts';
import { documentId, type PolicyDocument } from '../../src/model/index.ts';
import {
  FIELD_PREFIX,
  type Field,
  fold,
  foldText,
  segment,
  wordTerm,
} from '../../src/text/index.ts';
import { anyDocuments } from '../support/documents.ts';
import { entriesOf, postingsOf } from '../support/postings.ts';

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
            expect(index.text(ordinal)).toBe(clause.text);
            expect(index.foldedText(ordinal)).toBe(fold(clause.text).text);
            expect(index.lengths[ordinal]).toBe(fold(clause.text).text.length);
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

    it('knows a document, and every clause of it, by each id that the document had before', async () => {
      const aliases = fc.uniqueArray(
        fc.constantFrom('旧', 'old', 'o#l#d', 'd0#n1', '__proto__', 'a.b'),
      );
      await fc.assert(
        fc.asyncProperty(anyDocuments, aliases, fc.nat(), async (documents, names, seed) => {
          const named = documents.map(({ meta, clauses }, i) => {
            const own = names.filter((_, n) => (n + seed) % documents.length === i).map(documentId);
            return { clauses, meta: own.length === 0 ? meta : { ...meta, aliases: own } };
          });
          const index = await open(named);
          expect(index.documents.map(({ meta }) => meta)).toEqual(named.map(({ meta }) => meta));
          for (const { meta, clauses } of named) {
            expect(index.document(meta.id)?.meta).toEqual(meta);
            for (const alias of meta.aliases ?? []) {
              expect(index.document(alias)?.meta).toEqual(meta);
              for (const { id } of clauses) {
                const former = alias + id.slice(meta.id.length);
                expect(index.ordinalOf(former)).toBe(index.ordinalOf(id));
              }
              expect(index.ordinalOf(`${alias}#none`)).toBeUndefined();
            }
          }
          // An id that a clause has by itself is its own, whatever was renamed to what.
          for (const [ordinal, { id }] of named.flatMap(({ clauses }) => clauses).entries()) {
            expect(index.ordinalOf(id)).toBe(ordinal);
          }
          expect(index.document(`${names[0] ?? 'none'}x`)).toBeUndefined();
        }),
        { numRuns: 40 },
      );
    });

    it('knows for every term exactly the units that have it and how often, ascending', async () => {
      await fc.assert(
        fc.asyncProperty(anyDocuments, async (documents) => {
          const index = await open(documents);
          const expected = new Map<string, Map<number, number>>();
          const note = (term: string, unit: number): void => {
            const units = expected.get(term) ?? new Map<number, number>();
            units.set(unit, (units.get(unit) ?? 0) + 1);
            expected.set(term, units);
          };
          for (const [field, texts] of Object.entries(fieldTexts(documents))) {
            for (const [unit, text] of texts.entries()) {
              for (const gram of gramsOf(text)) note(FIELD_PREFIX[field as Field] + gram, unit);
            }
          }
          for (const [ordinal, { text }] of documents.flatMap(({ clauses }) => clauses).entries()) {
            for (const { term } of segment(fold(text))) note(wordTerm(term), ordinal);
          }
          for (const [term, units] of expected) {
            expect(entriesOf(index.postings(term))).toEqual([...units]);
            expect(index.frequency(term)).toBe(units.size);
          }
          for (const term of ['', '没有', '__proto__', '\u0001', '\u0000']) {
            if (!expected.has(term)) expect(index.postings(term)).toHaveLength(0);
          }
        }),
        { numRuns: 40 },
      );
    });

    it('tells of any units those that contain a string, and how often', async () => {
      const field = fc.constantFrom<Field>('text', 'heading', 'title');
      await fc.assert(
        fc.asyncProperty(
          anyDocuments,
          field,
          fc.nat(),
          fc.nat(5),
          async (documents, of, at, length) => {
            const index = await open(documents);
            const texts = fieldTexts(documents)[of];
            expect(index.unitCount(of)).toBe(texts.length);
            const needle = [...texts.join('')].slice(at % 40, (at % 40) + length + 1).join('');
            fc.pre(needle !== '');
            const candidates = postingsOf(texts.map((_, unit) => [unit, 1]));
            const expected = texts.flatMap((text, unit) => {
              const times = text.split(needle).length - 1;
              return times > 0 ? [[unit, Math.min(times, 255)]] : [];
            });
            expect(entriesOf(index.containing(of, needle, candidates))).toEqual(expected);
          },
        ),
        { numRuns: 60 },
      );
    });

    it('knows every word, in how many clauses it is and how it is printed', async () => {
      await fc.assert(
        fc.asyncProperty(anyDocuments, async (documents) => {
          const index = await open(documents);
          const clauses = documents.flatMap((document) =>
            document.clauses.map(({ text }) => ({ text, script: document.meta.script })),
          );
          const terms = new Set(
            clauses.flatMap(({ text }) => segment(fold(text)).map(({ term }) => term)),
          );
          expect(new Set(index.wordFrequencies().keys())).toEqual(terms);
          expect(
            new Map(Array.from(index.words(), ({ term, frequency }) => [term, frequency])),
          ).toEqual(index.wordFrequencies());
          for (const { term, frequency, printed } of index.words()) {
            expect(frequency).toBe(index.frequency(wordTerm(term)));
            for (const script of ['Hans', 'Hant'] as const) {
              const form = printed[script];
              if (form === null) continue;
              expect(foldText(form)).toBe(term);
              expect(
                clauses.some((clause) => clause.script === script && clause.text.includes(form)),
              ).toBe(true);
            }
          }
        }),
        { numRuns: 30 },
      );
    });
  });
}

/** The folded texts of each field, in the order of its units, made without the index. */
function fieldTexts(documents: readonly PolicyDocument[]): Record<Field, string[]> {
  const headings: string[] = [];
  for (const { clauses } of documents) {
    let before: string | null = null;
    for (const { kind, path, text } of clauses) {
      const above = JSON.stringify(kind === 'heading' ? [...path, text] : path);
      if (above !== before) headings.push((JSON.parse(above) as string[]).join('|'));
      before = above;
    }
  }
  return {
    text: documents.flatMap(({ clauses }) => clauses.map(({ text }) => foldText(text))),
    heading: headings.map(foldText),
    title: documents.map(({ meta }) => foldText(meta.title)),
  };
}

/** Every character and every pair of a folded text, as often as it stands there. */
function gramsOf(text: string): string[] {
  const characters = [...text];
  return [...characters, ...characters.slice(1).map((character, i) => characters[i] + character)];
}
