import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readCorpus } from '../../src/corpus/index.ts';
import { createLexiconSegmenter, fold, requiredTerms, segment } from '../../src/text/index.ts';
import { hanText } from '../support/han.ts';

const wordsOf = (text: string): string[] => segment(fold(text)).map((token) => token.term);

describe('segment', () => {
  test.each(['G60', 'PM2.5', 'NB-IoT', 'eWTP', '5G', '2035'])('leaves %s whole', (term) => {
    expect(wordsOf(`推进${term}建设`)).toContain(term.toLowerCase());
  });

  test.each([
    ['推进一网通办和最多跑一次改革', ['1网通办', '最多跑1次']],
    ['長三角區域一體化發展', ['长3角', '1体化']],
    ['健全城市大脑、知识产权保护', ['城市大脑', '知识产权']],
  ])('knows the words of %s', (text, words) => {
    expect(wordsOf(text)).toEqual(expect.arrayContaining(words));
  });

  test.each([
    ['加强学校计划权利建设', '加強學校計劃權利建設'],
    ['长三角一体化发展国家战略', '長三角一體化發展國家戰略'],
  ])('divides both scripts alike: %s', (hans, hant) => {
    expect(wordsOf(hant)).toEqual(wordsOf(hans));
  });

  it('gives disjoint tokens in order, each what stands at its place', () => {
    fc.assert(
      fc.property(hanText(), (source) => {
        const folded = fold(source);
        let end = 0;
        for (const token of segment(folded)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(folded.text.slice(token.start, token.end)).toBe(token.term);
          end = token.end;
        }
      }),
    );
  });

  it('leaves no letter or digit outside a word', () => {
    fc.assert(
      fc.property(hanText(), (source) => {
        const folded = fold(source);
        const covered = new Set<number>();
        for (const { start, end } of segment(folded)) {
          for (let i = start; i < end; i++) covered.add(i);
        }
        for (const match of folded.text.matchAll(/[\p{L}\p{N}]/gu)) {
          expect(covered.has(match.index)).toBe(true);
        }
      }),
    );
  });
});

describe('terms', () => {
  it('requires of a text only what every text that contains it has', () => {
    fc.assert(
      fc.property(hanText(), hanText(8), hanText(), (before, query, after) => {
        const characters = [...fold(before + query + after).text];
        const grams = new Set([
          ...characters,
          ...characters.slice(1).map((character, i) => `${characters[i]}${character}`),
        ]);
        for (const term of requiredTerms(fold(query).text)) expect(grams.has(term)).toBe(true);
      }),
    );
  });

  it('keeps the halves of a surrogate pair together', () => {
    expect(requiredTerms('𠀀𨱏')).toEqual(['𠀀𨱏']);
    expect(requiredTerms('𠀀好')).toEqual(['𠀀好']);
  });
});

describe('a segmenter made of the words of a corpus', () => {
  const lexicon = fc.uniqueArray(
    fc.tuple(
      fc.string({ unit: fc.constantFrom(...'甲乙丙𠀀'), minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 50 }),
    ),
    { selector: ([word]) => word, maxLength: 12 },
  );

  /** The greatest probability of all ways to divide a text, by trying each. */
  function greatest(
    text: readonly string[],
    words: ReadonlyMap<string, number>,
    total: number,
  ): number {
    if (text.length === 0) return 0;
    let most = Number.NEGATIVE_INFINITY;
    for (let size = 1; size <= text.length; size++) {
      const frequency = words.get(text.slice(0, size).join('')) ?? (size === 1 ? 1 : undefined);
      if (frequency === undefined) continue;
      most = Math.max(most, Math.log(frequency / total) + greatest(text.slice(size), words, total));
    }
    return most;
  }

  it('divides a text in the most probable way of all', () => {
    const text = fc.string({ unit: fc.constantFrom(...'甲乙丙丁𠀀'), maxLength: 9 });
    fc.assert(
      fc.property(lexicon, text, (entries, source) => {
        const words = new Map(entries);
        const total = entries.reduce((sum, [, frequency]) => sum + frequency, 1);
        const tokens = createLexiconSegmenter(words)({ text: source, words: source });
        expect(tokens.map(({ term }) => term).join('')).toBe(source);
        const probability = tokens.reduce(
          (sum, { term }) => sum + Math.log((words.get(term) ?? 1) / total),
          0,
        );
        expect(probability).toBeCloseTo(greatest([...source], words, total), 9);
      }),
    );
  });

  it('divides real queries as jieba does when it has the words of the five documents', async () => {
    const { documents } = await readCorpus(resolve(import.meta.dirname, '../../corpus'));
    const counts = new Map<string, number>();
    for (const { text } of documents.flatMap(({ clauses }) => clauses)) {
      for (const { term } of segment(fold(text))) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    const lexicon = createLexiconSegmenter(counts);
    for (const query of [
      '长三角一体化',
      '數字經濟發展',
      '城市国际化水平',
      '推进一网通办改革',
      'G60科创走廊建设',
    ]) {
      const folded = fold(query);
      expect(lexicon(folded)).toEqual(segment(folded));
    }
  });
});
