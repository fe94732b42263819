import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PostingsAccumulator } from '../../src/index/accumulator.ts';
import { GramNoter } from '../../src/index/grams.ts';
import { mergeTerms } from '../../src/index/merge.ts';
import { ByteWriter, mergePostings, readPostings } from '../../src/index/postings.ts';
import { encodeShard, Shard, shardOf } from '../../src/index/shard.ts';
import { hanText } from '../support/han.ts';
import { entriesOf, postingsOf } from '../support/postings.ts';

/** Ordinals near each other and far apart, frequencies small and great. */
const entries = fc
  .uniqueArray(
    fc.tuple(
      fc.oneof(fc.nat(300), fc.nat(2 ** 24 - 1)),
      fc.oneof({ arbitrary: fc.constant(1), weight: 3 }, fc.integer({ min: 1, max: 255 })),
    ),
    { selector: ([ordinal]) => ordinal, maxLength: 60 },
  )
  .map((list) => list.sort(([a], [b]) => a - b));
const termLists = fc.uniqueArray(fc.tuple(hanText(4), entries), {
  selector: ([term]) => term,
  maxLength: 60,
});

function encode(list: readonly (readonly [number, number])[]): Uint8Array {
  const writer = new ByteWriter(1);
  writer.postings(postingsOf(list));
  return Uint8Array.from(writer.bytes());
}

const encodeAll = (
  lists: readonly (readonly [string, readonly (readonly [number, number])[]])[],
): Buffer =>
  encodeShard(lists.map(([term, list]) => ({ term, count: list.length, bytes: encode(list) })));

describe('postings', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(entries, fc.nat(9), (list, offset) => {
        const bytes = Buffer.concat([Buffer.alloc(offset), encode(list)]);
        expect(entriesOf(readPostings(bytes, offset, list.length))).toEqual(list);
      }),
    );
  });

  it('are merged in order, whichever list an ordinal is in', () => {
    fc.assert(
      fc.property(entries, fc.array(fc.nat(2)), (list, choice) => {
        const parts = [0, 1, 2].map((part) =>
          postingsOf(list.filter((_, i) => (choice[i] ?? 0) === part)),
        );
        expect(entriesOf(mergePostings(parts))).toEqual(list);
      }),
    );
  });
});

describe('a shard', () => {
  it('gives back every list and no other', () => {
    fc.assert(
      fc.property(termLists, hanText(4), (lists, other) => {
        const shard = new Shard(encodeAll(lists));
        expect(shard.size).toBe(lists.length);
        for (const [term, list] of lists) {
          const place = shard.find(term);
          expect(entriesOf(shard.postings(place))).toEqual(list);
          expect(shard.count(place)).toBe(list.length);
        }
        if (lists.every(([term]) => term !== other)) expect(shard.find(other)).toBe(-1);
      }),
    );
  });

  it('has the same bytes in whichever order its terms were given', () => {
    fc.assert(
      fc.property(termLists, (lists) => {
        expect(encodeAll([...lists].reverse())).toEqual(encodeAll(lists));
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

/** Terms with their postings, from shards. */
function contentOf(shards: Iterable<{ bytes: Buffer; terms: readonly { term: string }[] }>) {
  const content = new Map<string, [number, number][]>();
  for (const { bytes, terms } of shards) {
    const shard = new Shard(bytes);
    expect(shard.size).toBe(terms.length);
    for (const { term } of terms) content.set(term, entriesOf(shard.postings(shard.find(term))));
  }
  return content;
}

describe('postings that are gathered', () => {
  const texts = fc.array(hanText(40), { maxLength: 25 });

  it('are those of every character and pair, whichever of several threads took a text', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat(2)), (all, choice) => {
        const expected = new Map<string, Map<number, number>>();
        for (const [ordinal, text] of all.entries()) {
          const characters = [...text];
          for (const [i, character] of characters.entries()) {
            const before = characters[i - 1];
            for (const gram of before === undefined
              ? [character]
              : [character, before + character]) {
              const units = expected.get(gram) ?? new Map<number, number>();
              units.set(ordinal, Math.min(255, (units.get(ordinal) ?? 0) + 1));
              expected.set(gram, units);
            }
          }
        }
        const threads = [0, 1, 2].map((thread) => {
          const postings = new PostingsAccumulator();
          const grams = new GramNoter(postings);
          for (const [ordinal, text] of all.entries()) {
            if ((choice[ordinal] ?? 0) === thread) grams.note(text, ordinal);
          }
          return postings.finish();
        });
        const found = contentOf(mergeTerms(threads).shards);
        expect(found).toEqual(new Map(Array.from(expected, ([gram, units]) => [gram, [...units]])));
      }),
    );
  });

  it('fill as many slices as they need', () => {
    const postings = new PostingsAccumulator();
    const often = postings.termOf('often');
    const list: [number, number][] = [];
    // Steps of one to three bytes, so that values fall across the ends of slices.
    for (let ordinal = 0; ordinal < 3_000_000; ordinal += 1 + (list.length % 3) * 61) {
      for (let times = 0; times <= list.length % 5; times++) postings.note(often, ordinal);
      list.push([ordinal, 1 + (list.length % 5)]);
    }
    postings.note(postings.termOf('never after'), 5);
    expect(contentOf(mergeTerms([postings.finish()]).shards).get('often')).toEqual(list);
  });

  it('spread over a power of two of shards, more when there are more terms', () => {
    const counts = [1, 8192, 8193, 40_000].map((terms) => {
      const postings = new PostingsAccumulator();
      for (let i = 0; i < terms; i++) postings.note(postings.termOf(`t${i}`), 0);
      const { count, shards } = mergeTerms([postings.finish()]);
      const sizes = Array.from(shards, ({ bytes }) => new Shard(bytes).size);
      expect(sizes.reduce((a, b) => a + b)).toBe(terms);
      expect(sizes).toHaveLength(count);
      return count;
    });
    expect(counts).toEqual([1, 1, 2, 8]);
  });
});
