import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heaviestChain, type Weighted } from '../../src/compare/chain.ts';
import { align, type Comparable, compare } from '../../src/compare/index.ts';
import { candidatesOf, gramsOf, gramWeight, likenessOf } from '../../src/compare/likeness.ts';
import { anyClauses, clauseOf } from '../support/comparables.ts';

const ready = (texts: readonly string[]): Comparable[] => texts.map((text) => clauseOf(text));

/** Likeness of every pair, each computed by itself. */
function plainCandidates(left: readonly Comparable[], right: readonly Comparable[], least: number) {
  const all = [...left, ...right].map(({ key }) => gramsOf(key));
  const weight = (gram: string): number =>
    gramWeight(all.length, all.filter((grams) => grams.has(gram)).length);
  const sum = (grams: readonly string[]): number =>
    grams.reduce((total, gram) => total + weight(gram), 0);
  return left.flatMap((a, i) =>
    right.flatMap((b, j) => {
      const [x, y] = [gramsOf(a.key), gramsOf(b.key)];
      const common = sum([...x].filter((gram) => y.has(gram)));
      if (common === 0) return [];
      const likeness = likenessOf(common, sum([...x]), sum([...y]));
      return likeness >= least ? [{ left: i, right: j, likeness }] : [];
    }),
  );
}

/** The weight of the heaviest chain, by the full table of Needleman and Wunsch, which knows no candidates. */
function plainChainWeight(
  pairs: readonly Weighted[],
  rows: number,
  columns: number,
  adjacent: number,
): number {
  const weightOf = new Map(pairs.map((pair) => [`${pair.left},${pair.right}`, pair.weight]));
  const table = (): number[][] =>
    Array.from({ length: rows + 1 }, () => Array(columns + 1).fill(0));
  const any = table();
  const ending = table().map((row) => row.map(() => Number.NEGATIVE_INFINITY));
  const at = (of: number[][], i: number, j: number): number => of[i]?.[j] ?? 0;
  for (let i = 1; i <= rows; i++) {
    for (let j = 1; j <= columns; j++) {
      const weight = weightOf.get(`${i - 1},${j - 1}`);
      if (weight !== undefined) {
        const before = Math.max(at(any, i - 1, j - 1), at(ending, i - 1, j - 1) + adjacent);
        (ending[i] ?? [])[j] = weight + before;
      }
      (any[i] ?? [])[j] = Math.max(at(any, i - 1, j), at(any, i, j - 1), at(ending, i, j));
    }
  }
  return at(any, rows, columns);
}

const anyPairs = fc
  .uniqueArray(
    fc.record({ left: fc.nat(7), right: fc.nat(7), weight: fc.integer({ min: 1, max: 20 }) }),
    { selector: ({ left, right }) => left * 8 + right },
  )
  .map((pairs) => pairs.sort((a, b) => a.left - b.left || a.right - b.right));

describe('the candidates', () => {
  it('are those of comparing every clause with every other', () => {
    fc.assert(
      fc.property(anyClauses, anyClauses, fc.integer({ min: 1, max: 65_536 }), (a, b, least) => {
        const [left, right] = [ready(a), ready(b)];
        expect(candidatesOf(left, right, least)).toEqual(plainCandidates(left, right, least));
      }),
    );
  });
});

describe('the chain', () => {
  it('rises on both sides and weighs what the full table says', () => {
    fc.assert(
      fc.property(anyPairs, fc.nat(9), (pairs, adjacent) => {
        const chain = heaviestChain(pairs, 8, adjacent);
        let weight = 0;
        for (const [k, pair] of chain.entries()) {
          const last = chain[k - 1];
          weight += pair.weight;
          if (last === undefined) continue;
          expect(pair.left).toBeGreaterThan(last.left);
          expect(pair.right).toBeGreaterThan(last.right);
          if (pair.left === last.left + 1 && pair.right === last.right + 1) weight += adjacent;
        }
        expect(weight).toBe(plainChainWeight(pairs, 8, 8, adjacent));
      }),
    );
  });
});

describe('an alignment', () => {
  it('has every clause of both exactly once, and the right in order', () => {
    fc.assert(
      fc.property(anyClauses, anyClauses, (a, b) => {
        const matches = align(ready(a), ready(b));
        const side = (of: 'left' | 'right'): number[] =>
          matches.flatMap((match) => match[of] ?? []);
        expect(side('left').sort((x, y) => x - y)).toEqual([...a.keys()]);
        expect(side('right')).toEqual([...b.keys()]);
      }),
    );
  });

  it('is the same seen from the other side, but for which of equal clauses is taken', () => {
    fc.assert(
      fc.property(anyClauses, anyClauses, (a, b) => {
        const [left, right] = [ready(a), ready(b)];
        const keyOf = (of: readonly Comparable[], at: number | null): string =>
          at === null ? '–' : (of[at]?.key ?? '');
        const there = align(left, right).map(
          (m) => `${keyOf(left, m.left)} ${keyOf(right, m.right)} ${m.moved}`,
        );
        const back = align(right, left).map(
          (m) => `${keyOf(left, m.right)} ${keyOf(right, m.left)} ${m.moved}`,
        );
        expect(there.sort()).toEqual(back.sort());
      }),
    );
  });

  it('finds nothing changed in a document beside itself', () => {
    fc.assert(
      fc.property(anyClauses, (texts) => {
        const { counts, pairs } = compare(ready(texts), ready(texts));
        expect(counts).toEqual({ same: texts.length, reworded: 0, moved: 0, added: 0, removed: 0 });
        expect(pairs.every(({ left, right }) => left === right)).toBe(true);
      }),
    );
  });

  const ARTICLE = '市人民政府应当加强数字经济发展，制定促进办法并向社会公布。';
  const OTHER = '违反本条例规定的，由主管部门责令限期改正，处一万元以下罚款。';
  const THIRD = '企业事业单位应当依法保护个人信息，不得泄露或者出售给他人。';
  const relations = (a: readonly string[], b: readonly string[]): string[] =>
    compare(ready(a), ready(b)).pairs.map((p) => `${p.left ?? '-'}${p.right ?? '-'} ${p.relation}`);

  it('calls a clause the same whatever its number and script', () => {
    expect(relations(['第三条 發展數位經濟的計畫'], ['第四条　发展数位经济的计划'])).toEqual([
      '00 same',
    ]);
    // No dictionary of OpenCC leads 座標 back to 坐标.
    expect(relations(['第三条 採用國家座標系統'], ['第四条 采用国家坐标系统'])).toEqual([
      '00 same',
    ]);
  });

  it('keeps equal short clauses beside their neighbours', () => {
    const [x, y] = ['（略）', '（略）'];
    expect(relations([ARTICLE, x, OTHER, y], [OTHER, y])).toEqual([
      '0- removed',
      '1- removed',
      '20 same',
      '31 same',
    ]);
  });

  it('tells moved from reworded', () => {
    expect(relations([ARTICLE, OTHER, THIRD], [OTHER, THIRD, ARTICLE])).toEqual([
      '10 same',
      '21 same',
      '02 moved',
    ]);
    expect(relations([ARTICLE], [ARTICLE.replace('应当', '可以')])).toEqual(['00 reworded']);
  });

  it('says added and removed of what shares nothing but law', () => {
    expect(relations([ARTICLE], [OTHER])).toEqual(['0- removed', '-0 added']);
  });

  it.each([
    ['both empty', [], [], []],
    ['nothing left', [ARTICLE], [], ['0- removed']],
    ['all new', [], [ARTICLE, OTHER], ['-0 added', '-1 added']],
    ['one clause each', ['甲'], ['甲'], ['00 same']],
  ])('copes with %s', (_, a, b, expected) => {
    expect(relations(a, b)).toEqual(expected);
  });
});
