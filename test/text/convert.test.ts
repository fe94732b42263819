import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertScript, offsetMap } from '../../src/text/index.ts';
import { hanText } from '../support/han.ts';

describe('convertScript', () => {
  it('converts by phrase, not by character', () => {
    expect(convertScript('皇后在后面，干部吃干粮', 'Hant')).toBe('皇后在後面，幹部吃乾糧');
    expect(convertScript('長三角一體化發展', 'Hans')).toBe('长三角一体化发展');
  });

  it('leaves the vocabulary of a region alone', () => {
    expect(convertScript('软件', 'Hant')).toBe('軟件');
  });
});

describe('offsetMap', () => {
  it('leads every character to its converted form, across planes', () => {
    const source = '鎝乾縣𠀀';
    const converted = '𨱏乾县𠀀';
    const map = offsetMap(source, converted);
    expect(map?.(0)).toBe(0);
    expect(map?.(1)).toBe(2);
    expect(map?.(source.length)).toBe(converted.length);
  });

  it('says so when characters were added or lost', () => {
    expect(offsetMap('一', '一二')).toBeNull();
  });

  it('is monotonous and ends at the end', () => {
    fc.assert(
      fc.property(hanText(), (source) => {
        const converted = convertScript(source, 'Hant');
        const map = offsetMap(source, converted);
        if (map === null) return;
        let last = 0;
        let offset = 0;
        for (const character of source) {
          expect(map(offset)).toBeGreaterThanOrEqual(last);
          last = map(offset);
          offset += character.length;
        }
        expect(map(source.length)).toBe(converted.length);
      }),
    );
  });
});
