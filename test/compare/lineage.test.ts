import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparable, comparable, lineage, stepsInTime } from '../../src/compare/index.ts';
import { gramsOf, gramWeight } from '../../src/compare/likeness.ts';
import type { ClauseIndex } from '../../src/index/index.ts';
import { fold } from '../../src/text/index.ts';
import { anyClauses } from '../support/comparables.ts';
import { plainDocument } from '../support/documents.ts';
import { indexMaker } from '../support/indexes.ts';

const make = indexMaker();

const TOPIC = '第三条 鼓励企业采用区块链技术保护个人信息。';
const SAME = '第九條 鼓勵企業採用區塊鏈技術保護個人信息。';
const LIKE = '支持企业采用区块链技术，加强个人信息保护。';
const OTHER = '城市绿化应当因地制宜，种植本地树种。';

/** The likest clause of every other document, each likeness computed by itself. */
function plainScores(index: ClauseIndex, own: number, least: number): Map<string, number> {
  const key = (ordinal: number): Comparable =>
    comparable(index.clause(ordinal), fold(index.clause(ordinal).text));
  const weight = (gram: string): number =>
    gramWeight(index.clauseCount, Math.max(1, index.frequency(gram)));
  const sum = (grams: readonly string[]): number =>
    grams.reduce((all, gram) => all + weight(gram), 0);
  const best = new Map<string, number>();
  const mine = gramsOf(key(own).key);
  for (const document of index.documents) {
    if (document === index.documentOf(own)) continue;
    for (let at = document.first; at < document.first + document.count; at++) {
      const theirs = gramsOf(key(at).key);
      const common = sum([...mine].filter((gram) => theirs.has(gram)));
      const score = (2 * common) / (sum([...mine]) + sum([...theirs]));
      if (common > 0 && score >= least && score > (best.get(document.meta.id) ?? 0)) {
        best.set(document.meta.id, score);
      }
    }
  }
  return best;
}

describe('the lineage of a clause', () => {
  it('has the nearest clause of every other document, by year', async () => {
    const index = await make([
      plainDocument('own', [OTHER, TOPIC, LIKE], { issued: '2018-01-01' }),
      plainDocument('later', [OTHER, LIKE], { issued: '2020-01-01' }),
      plainDocument('earlier', [SAME, LIKE], { issued: '2016-01-01', script: 'Hant' }),
      plainDocument('none', [OTHER]),
    ]);
    const { relatives, documents, complete } = await lineage(
      index,
      index.ordinalOf('own#n2') ?? -1,
      30,
    );
    expect(relatives.map(({ ordinal, relation }) => [index.clause(ordinal).id, relation])).toEqual([
      ['earlier#n1', 'same'],
      ['later#n2', 'reworded'],
    ]);
    expect(relatives.map(({ similarity }) => similarity === 1)).toEqual([true, false]);
    expect({ documents, complete }).toEqual({ documents: 2, complete: true });
  });

  it('is that of comparing with every clause', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyClauses, { minLength: 2, maxLength: 4 }), async (texts) => {
        const index = await make(texts.map((own, i) => plainDocument(`d${i}`, [TOPIC, ...own])));
        const found = await lineage(index, 0, 100);
        const scores = found.relatives.map(({ document, score }) => [document.meta.id, score]);
        expect(new Map(scores as [string, number][])).toEqual(plainScores(index, 0, found.least));
        expect(found.complete).toBe(true);
      }),
      { numRuns: 12 },
    );
  });

  it('has steps from each to the next in time, the clause asked for in its place', async () => {
    const index = await make([
      plainDocument('own', [OTHER, TOPIC], { issued: '2018-01-01' }),
      plainDocument('later', [OTHER, LIKE], { issued: '2020-05-01' }),
      plainDocument('same-year', [LIKE], { number: '某发〔2020〕1号' }),
      plainDocument('earlier', [SAME], { issued: '2016-01-01', script: 'Hant' }),
      plainDocument('undated', [TOPIC]),
    ]);
    const own = index.ordinalOf('own#n2') ?? -1;
    const { relatives } = await lineage(index, own, 30);
    const id = (ordinal: number): string => index.clause(ordinal).id;
    expect(relatives.map(({ ordinal }) => id(ordinal))).toEqual([
      'earlier#n1',
      'later#n2',
      'same-year#n1',
      'undated#n1',
    ]);
    const steps = [...(await stepsInTime(index, own, relatives))];
    expect(steps.map(([to, { from, relation }]) => [id(from), id(to), relation])).toEqual([
      ['earlier#n1', 'own#n2', 'same'],
      ['own#n2', 'later#n2', 'reworded'],
      ['later#n2', 'same-year#n1', 'same'],
    ]);
    for (const [to, { from, diff }] of steps) {
      const side = (name: 'left' | 'right', text: string): string =>
        diff.map((piece) => text.slice(...(piece[name] ?? [0, 0]))).join('');
      expect(side('left', index.clause(from).text)).toBe(index.clause(from).text);
      expect(side('right', index.clause(to).text)).toBe(index.clause(to).text);
    }
  });

  it('gives no more documents than asked for, and says how many there are', async () => {
    const index = await make([0, 1, 2, 3].map((i) => plainDocument(`d${i}`, [TOPIC])));
    const { relatives, documents } = await lineage(index, 0, 2);
    expect([relatives.length, documents]).toEqual([2, 3]);
  });

  it('ends at its next pause when it is no longer wanted', async () => {
    const texts = Array.from({ length: 120 }, (_, i) => `${TOPIC.repeat(40)}${i}`);
    const index = await make(texts.map((text, i) => plainDocument(`d${i}`, [text])));
    const gone = new AbortController();
    const work = lineage(index, 0, 100, undefined, gone.signal);
    gone.abort();
    await expect(work).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  });
});
