import { describe, expect, it, test } from 'vitest';
import { parseQuery } from '../../src/query/index.ts';
import { foldText } from '../../src/text/index.ts';

const termsOf = (text: string): string[] => parseQuery(text).words.map((word) => word.term);

describe('parseQuery', () => {
  it('drops white space for the exact tier and divides words by it for the others', () => {
    const query = parseQuery(' 人才  生态\u3000补偿 ');
    expect(query.folded).toBe('人才生态补偿');
    expect(query.words.map((word) => word.term)).toEqual(['人才', '生态', '补偿']);
  });

  test.each([
    ['长三角一体化', '長三角一體化'],
    ['到2035年', '到二〇三五年'],
    ['推进计划', '推進計畫'],
  ])('reads %s and %s alike', (one, other) => {
    expect(new Set(parseQuery(one).forms)).toEqual(new Set(parseQuery(other).forms));
  });

  it('leaves out what only joins or asks, unless there is nothing else', () => {
    expect(termsOf('杭州怎样发展跨境电商')).toEqual(['杭州', '发展', '跨境电商']);
    expect(termsOf('怎样')).toEqual([foldText('怎样')]);
  });

  it('names each word once', () => {
    expect(termsOf('人才 人才 人才')).toEqual(['人才']);
  });
});
