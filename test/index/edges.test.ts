import { describe, expect, it, test } from 'vitest';
import { buildIndex, type OpenIndex, openIndex } from '../../src/index/index.ts';
import { type Clause, clauseId, type PolicyDocument } from '../../src/model/index.ts';
import { fold } from '../../src/text/index.ts';
import { plainDocument } from '../support/documents.ts';
import { temporaryFolder } from '../support/temporary.ts';

const ODD_IDS = ['甲#一', 'a b', '"quoted"', 'line\nbreak', '第1條#𠀀', '../../etc', '__proto__'];

const withIds = (document: PolicyDocument, ids: readonly string[]): PolicyDocument => ({
  ...document,
  clauses: document.clauses.map((clause, i) => ({ ...clause, id: clauseId(ids[i] ?? '') })),
});

const DOCUMENTS = [
  plainDocument('none', []),
  plainDocument('odd', [
    '',
    '《》“”',
    '𠀀𨱏',
    'PM2.5 constructor',
    'a\u2028b\u0000c\nd',
    '\ud800乙',
  ]),
  withIds(plainDocument('ids', ODD_IDS), ODD_IDS),
  plainDocument('last', ['最后一条']),
];
// Half a character is none: it is kept as U+FFFD.
const CLAUSES: readonly Clause[] = DOCUMENTS.flatMap(({ clauses }) =>
  clauses.map((clause) => ({ ...clause, text: clause.text.toWellFormed() })),
);

async function open(): Promise<OpenIndex> {
  const directory = await temporaryFolder();
  await buildIndex({ documents: DOCUMENTS, corpusDigest: null, jsonl: [], directory });
  return openIndex(directory);
}

describe('an index of odd documents', () => {
  it('gives back every clause, whatever is in its text and id', async () => {
    const index = await open();
    expect(CLAUSES.map((_, ordinal) => index.clause(ordinal))).toEqual(CLAUSES);
    expect(CLAUSES.map(({ id }) => index.ordinalOf(id))).toEqual([...CLAUSES.keys()]);
    expect(CLAUSES.map((_, ordinal) => index.foldedText(ordinal))).toEqual(
      CLAUSES.map(({ text }) => fold(text).text),
    );
  });

  it('gives each document its run of ordinals, also one without clauses', async () => {
    const index = await open();
    expect(index.documents.map(({ first, count }) => [first, count])).toEqual([
      [0, 0],
      [0, 6],
      [6, 7],
      [13, 1],
    ]);
    for (const [ordinal, { documentId }] of CLAUSES.entries()) {
      expect(index.documentOf(ordinal)).toBe(index.document(documentId));
    }
  });

  it('knows the mean length of a folded text', async () => {
    const lengths = CLAUSES.map(({ text }) => fold(text).text.length);
    const mean = lengths.reduce((a, b) => a + b) / lengths.length;
    expect((await open()).averageLength).toBeCloseTo(mean, 10);
  });

  test.each([-1, CLAUSES.length, 0.5, Number.NaN, 2 ** 32, Number.POSITIVE_INFINITY])(
    'has no clause %d',
    async (ordinal) => {
      const index = await open();
      expect(() => index.clause(ordinal)).toThrow(RangeError);
      expect(() => index.documentOf(ordinal)).toThrow(RangeError);
      expect(() => index.folded(ordinal)).toThrow(RangeError);
      expect(() => index.foldedText(ordinal)).toThrow(RangeError);
    },
  );

  test.each(['a\u0000b', 'toString', '\ud800', '最后\n一条'])('has no term %j', async (term) => {
    const index = await open();
    expect(index.postings(term)).toHaveLength(0);
    expect(index.frequency(term)).toBe(0);
  });
});

it('identifies what it was built from: corpus and JSONL, not their names or the folder', async () => {
  const identities = await Promise.all(
    (
      [
        ['c1', [['a.jsonl', 'd1']]],
        ['c1', [['b.jsonl', 'd1']]],
        ['c2', [['a.jsonl', 'd1']]],
        ['c1', [['a.jsonl', 'd2']]],
        [null, [['a.jsonl', 'd1']]],
        ['c1', []],
      ] as const
    ).map(async ([corpusDigest, inputs]) => {
      const directory = await temporaryFolder();
      const jsonl = inputs.map(([name, sha256]) => ({ name, sha256 }));
      await buildIndex({ documents: DOCUMENTS, corpusDigest, jsonl, directory });
      return (await openIndex(directory)).identity.corpusDigest;
    }),
  );
  expect(identities[1]).toBe(identities[0]);
  expect(new Set(identities).size).toBe(identities.length - 1);
});

it('does not care whether documents come in an array or one by one', async () => {
  async function* oneByOne(): AsyncGenerator<PolicyDocument> {
    for (const document of DOCUMENTS) {
      await new Promise((turn) => setTimeout(turn, 1));
      yield document;
    }
  }
  const [one, other] = [await temporaryFolder(), await temporaryFolder()];
  const common = { corpusDigest: null, jsonl: [] };
  const array = await buildIndex({ ...common, documents: DOCUMENTS, directory: one });
  const stream = await buildIndex({ ...common, documents: oneByOne(), directory: other });
  expect(stream).toEqual(array);
});

it('refuses a clause that no page could show', async () => {
  const directory = await temporaryFolder();
  const documents = [plainDocument('long', ['甲'.repeat(1_000_001)])];
  const build = buildIndex({ documents, corpusDigest: null, jsonl: [], directory });
  await expect(build).rejects.toThrow(expect.objectContaining({ code: 'clause-too-long' }));
});
