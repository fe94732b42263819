import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertScript, offsetMap } from '../../src/text/index.ts';
import { hanText } from '../support/han.ts';

describe('convertScript', () => {
  it('converts by phrase, not by character', () => {
    expect(convertScript('皇后在后面，干部吃干粮', 'Hant')).toBe('皇后在後面，幹部吃乾糧');
    expect(convertScript('長三角一體化發展', 'Hans')).toBe('长三角一体化发展');
  });

  it.each([
    ['衞生', '卫生'],
    ['裏面，裡面', '里面，里面'],
    ['臺灣，台灣', '台湾，台湾'],
    ['一綫，一線', '一线，一线'],
    ['説明，說明', '说明，说明'],
    ['着力，看著，著作', '着力，看着，著作'],
    ['敍述、粧飾、糭子、枱面', '叙述、妆饰、粽子、台面'],
    ['羣眾、山峯、啓動、為、爲', '群众、山峰、启动、为、为'],
    ['什么', '什么'],
  ])('reads the forms of Hong Kong and of Taiwan alike: %s', (printed, simplified) => {
    expect(convertScript(printed, 'Hans')).toBe(simplified);
  });

  it('leaves text alone that is in the script asked for, and what is no Chinese', () => {
    expect(convertScript('卫生，里面，G60，〔2011〕59号', 'Hans')).toBe(
      '卫生，里面，G60，〔2011〕59号',
    );
  });

  it('keeps the number of characters, line breaks and all that is not Han', () => {
    const others = /[^\p{Script=Han}]/gu;
    for (const target of ['Hans', 'Hant'] as const) {
      fc.assert(
        fc.property(hanText(), (source) => {
          const converted = convertScript(source, target);
          expect([...converted]).toHaveLength([...source].length);
          expect(converted.match(others)).toEqual(source.match(others));
        }),
      );
    }
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
