import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PostingsBuilder } from '../../src/index/postings-builder.ts';
import { encodeShard, Shard, shardOf, type TermList } from '../../src/index/shard.ts';
import { hanText } from '../support/han.ts';

const ordinals = fc.uniqueArray(fc.oneof(fc.nat(300), fc.nat(2 ** 31 - 1)), { maxLength: 40 });
const termLists: fc.Arbitrary<TermList[]> = fc.uniqueArray(
  fc.tuple(
    hanText(4),
    ordinals.map((list) => list.sort((a, b) => a - b)),
  ),
  { selector: ([term]) => term, maxLength: 60 },
);

describe('a shard', () => {
  it('gives back every list and no other', () => {
    fc.assert(
      fc.property(termLists, hanText(4), (lists, other) => {
        const shard = new Shard(encodeShard(lists));
        expect(shard.size).toBe(lists.length);
        for (const [term, list] of lists) {
          const place = shard.find(term);
          expect(shard.ordinals(place)).toEqual(list);
          expect(shard.count(place)).toBe(list.length);
        }
        expect(new Map(shard.entries())).toEqual(new Map(lists));
        if (lists.every(([term]) => term !== other)) expect(shard.find(other)).toBe(-1);
      }),
    );
  });

  it('has the same bytes in whichever order its terms were given', () => {
    fc.assert(
      fc.property(termLists, (lists) => {
        expect(encodeShard([...lists].reverse())).toEqual(encodeShard(lists));
      }),
    );
  });

  it('is joined with its neighbour when there are half as many', () => {
    fc.assert(
      fc.property(hanText(4), fc.integer({ min: 1, max: 8 }), (term, power) => {
        const fine = shardOf(term, 2 ** power);
        expect(fine).toBeLessThan(2 ** power);
        expect(shardOf(term, 2 ** (power - 1))).toBe(Math.floor(fine / 2));
      }),
    );
  });
});

describe('postings', () => {
  it('are the same whether they were gathered in one run or in many', () => {
    const clauses = fc.array(fc.array(hanText(3), { maxLength: 12 }), { maxLength: 30 });
    fc.assert(
      fc.property(clauses, fc.integer({ min: 1, max: 40 }), (texts, postingsPerRun) => {
        const [one, many] = [new PostingsBuilder(), new PostingsBuilder(postingsPerRun)];
        for (const [ordinal, terms] of texts.entries()) {
          one.add(ordinal, new Set(terms));
          many.add(ordinal, new Set(terms));
        }
        expect(many.finish()).toEqual(one.finish());
      }),
      { numRuns: 30 },
    );
  });

  it('spread over a power of two of shards, more when there are more terms', () => {
    const counts = [1, 8192, 8193, 40_000].map((terms) => {
      const builder = new PostingsBuilder();
      builder.add(0, new Set(Array.from({ length: terms }, (_, i) => `t${i}`)));
      const { shards } = builder.finish();
      const sizes = shards.map((bytes) => new Shard(bytes).size);
      expect(sizes.reduce((a, b) => a + b)).toBe(terms);
      return shards.length;
    });
    expect(counts).toEqual([1, 1, 2, 8]);
  });
});
