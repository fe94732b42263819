import fc from 'fast-check';
import * as OpenCC from 'opencc-js';
import { describe, expect, it, test } from 'vitest';
import { fold, foldedForms, foldText, sourceSpan } from '../../src/text/index.ts';
import { dictionaryKeys } from '../../src/text/opencc.ts';
import { hanText } from '../support/han.ts';

const CONVERTERS = (['t', 'tw', 'hk'] as const).map((from) => OpenCC.Converter({ from, to: 'cn' }));

describe('foldText', () => {
  test.each([
    ['衞', '卫'],
    ['衛', '卫'],
    ['裏', '里'],
    ['裡', '里'],
    ['臺', '台'],
    ['附著', '附着'],
    ['什麼', '什么'],
    ['長三角一體化', '长三角一体化'],
    ['二○三五', '2035'],
    ['二〇三五', '2035'],
    ['二0三五', '2035'],
    ['２０３５', '2035'],
    ['一网通办', '1網通辦'],
    ['“一网通办”', '一网通办'],
    ['《规划》', '「規劃」'],
    ['Ｇ60，', 'g60,'],
    ['杭\n州 市\u200b', '杭州市'],
  ])('%s is %s', (a, b) => {
    expect(foldText(a)).toBe(foldText(b));
  });

  test.each([
    ['十二', '12'],
    ['两会', '二会'],
    ['壹', '一'],
    ['十百千万亿', '100'],
    ['。', ''],
    ['，', '。'],
  ])('%s is not %s', (a, b) => {
    expect(foldText(a)).not.toBe(foldText(b));
  });

  it('unites every character of OpenCC with what each table makes of it', () => {
    const apart = dictionaryKeys()
      .filter((key) => [...key].length === 1)
      .flatMap((key) => CONVERTERS.map((convert) => [key, convert(key)] as const))
      .filter(([key, converted]) => foldText(key) !== foldText(converted));
    expect(apart).toEqual([]);
  });

  it('works character by character', () => {
    fc.assert(
      fc.property(hanText(), hanText(), (a, b) => {
        expect(foldText(a + b)).toBe(foldText(a) + foldText(b));
      }),
    );
  });

  it('is its own fixed point', () => {
    fc.assert(
      fc.property(hanText(), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  it('takes any string, lone surrogates and controls included', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
        }),
        (text) => {
          expect(foldText(text).isWellFormed()).toBe(true);
          expect(fold(text).text).toBe(foldText(text));
        },
      ),
    );
  });
});

describe('fold', () => {
  it('has one source span for each unit, in order', () => {
    fc.assert(
      fc.property(hanText(), (source) => {
        const { text, words, starts, ends } = fold(source);
        expect(text).toBe(foldText(source));
        expect(words.length).toBe(text.length);
        expect(starts.length).toBe(text.length);
        for (let i = 0; i < text.length; i++) {
          const start = starts[i] ?? Number.NaN;
          const end = ends[i] ?? Number.NaN;
          expect([...source.slice(start, end)].length).toBe(1);
          expect(foldText(source.slice(start, end))).toContain(text[i]);
          if (i > 0) expect(start).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
        }
      }),
    );
  });

  it('leads every piece of a text back to a span that folds to that piece', () => {
    fc.assert(
      fc.property(hanText(), fc.nat(), fc.nat(), (source, from, length) => {
        const characters = [...source];
        const start = from % (characters.length + 1);
        const piece = characters.slice(start, start + 1 + (length % 8)).join('');
        const folded = fold(source);
        const wanted = foldText(piece);
        const at = folded.text.indexOf(wanted);
        expect(at).toBeGreaterThanOrEqual(0);
        if (wanted === '') return;
        const [a, b] = sourceSpan(folded, at, at + wanted.length);
        expect(source.slice(a, b).isWellFormed()).toBe(true);
        expect(foldText(source.slice(a, b))).toContain(wanted);
      }),
    );
  });

  it('names a range that is not there', () => {
    expect(() => sourceSpan(fold('杭州'), 1, 1)).toThrow(RangeError);
    expect(() => sourceSpan(fold('杭州'), 0, 3)).toThrow(RangeError);
  });
});

describe('foldedForms', () => {
  test.each([
    ['計畫', '计划'],
    ['瞭解', '了解'],
    ['答覆', '答复'],
    ['藉助', '借助'],
  ])('%s and %s find each other', (hant, hans) => {
    expect(foldedForms(hant)).toContain(foldText(hans));
    expect(foldedForms(hans)).toContain(foldText(hant));
  });

  it('holds the form that OpenCC gives every phrase of its dictionaries', () => {
    const missing = dictionaryKeys()
      .flatMap((key) => CONVERTERS.map((convert) => [key, foldText(convert(key))] as const))
      .filter(([key, form]) => !foldedForms(key).includes(form));
    expect(missing).toEqual([]);
  });

  it('starts with the plain fold and holds no form twice', () => {
    fc.assert(
      fc.property(hanText(), (text) => {
        const forms = foldedForms(text);
        expect(forms[0]).toBe(foldText(text));
        expect(new Set(forms).size).toBe(forms.length);
        expect(forms.length).toBeLessThanOrEqual(16);
      }),
    );
  });
});
