import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fold, gramTerms, requiredTerms, segment } from '../../src/text/index.ts';
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
        const terms = gramTerms(fold(before + query + after).text);
        for (const term of requiredTerms(fold(query).text)) expect(terms.has(term)).toBe(true);
      }),
    );
  });

  it('keeps the halves of a surrogate pair together', () => {
    expect(requiredTerms('𠀀𨱏')).toEqual(['𠀀𨱏']);
    expect([...gramTerms('𠀀好')]).toEqual(['𠀀', '好', '𠀀好']);
  });
});
