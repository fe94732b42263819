import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findPassages } from '../../../src/compare/quotes/passages.ts';
import { piecesOf } from '../../../src/compare/quotes/pieces.ts';
import { hanText } from '../../support/han.ts';

const quotesOf = (text: string): string[] =>
  findPassages(text, 1000).passages.map(({ span }) => text.slice(...span));

describe('what is taken as a quotation', () => {
  test.each([
    ['甲说“乙丙”，丁', ['乙丙']],
    ['甲說「乙丙」，丁', ['乙丙']],
    ['甲說『乙丙』，丁', ['乙丙']],
    ['甲说‘乙丙’，丁', ['乙丙']],
    ['甲说"乙丙"，丁"戊"', ['乙丙', '戊']],
    ['甲说＂乙丙＂', ['乙丙']],
    ['“甲‘乙’丙”', ['甲‘乙’丙']],
    ['「甲『乙』丙」', ['甲『乙』丙']],
    ['“甲“乙”丙”', ['甲“乙”丙']],
    ['“甲” “乙”', ['甲', '乙']],
    ['《关于“甲乙”的通知》提出“丙丁”', ['丙丁']],
    ['“依照《甲法》办理”', ['依照《甲法》办理']],
    ['《没有书名“甲乙”', ['甲乙']],
    ['> 甲乙丙\n丁', ['甲乙丙']],
    ['  >> 甲“乙”丙  \n丁', ['甲“乙”丙']],
    ['＞甲\n＞乙', ['甲', '乙']],
    ['“甲\n乙”', ['甲\n乙']],
    ['“甲乙\n“丙丁”', ['甲乙', '丙丁']],
    ['“甲\n\n乙”丙', ['甲\n\n乙']],
    ['「甲\n \n\n乙『丙』」丁', ['甲\n \n\n乙『丙』']],
    ['“甲\n\n“乙”丙', ['甲', '乙']],
    ['“甲\n\n乙“丙”', ['甲', '丙']],
    ['“甲\n\n> 乙”', ['甲', '乙”']],
    [`“甲\n\n${'乙'.repeat(2000)}”`, ['甲']],
    ['他说“甲乙。又说“丙丁”', ['甲乙。又说', '丙丁']],
    ['”甲乙”丙', ['甲乙']],
    ['“ 甲乙　”', ['甲乙']],
    ['it’s “甲”', ['甲']],
    ['“”“，”甲“乙”', ['乙']],
  ])('%j', (text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });

  it('says that a mark is not closed', () => {
    expect(findPassages('甲“乙丙\n丁', 9).passages).toEqual([{ span: [2, 4], closed: false }]);
  });

  it('takes each sentence of a text without any, without the mark that ends it', () => {
    const text = '甲乙丙。丁戊！\n 己庚，\n\n。';
    expect(findPassages(text, 9).by).toBe('sentences');
    expect(quotesOf(text)).toEqual(['甲乙丙', '丁戊', '己庚']);
    const { by, passages } = findPassages(text, 2);
    expect(by).toBe('paragraphs');
    expect(passages.map(({ span }) => text.slice(...span))).toEqual(['甲乙丙。丁戊！', '己庚']);
  });

  it('gives passages in order that do not overlap, whatever it is given', () => {
    fc.assert(
      fc.property(hanText(80), (text) => {
        let end = 0;
        for (const { span } of findPassages(text, 5).passages) {
          expect(span[0]).toBeGreaterThanOrEqual(end);
          expect(span[1]).toBeGreaterThan(span[0]);
          [, end] = span;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('marks of omission', () => {
  test.each([
    ['甲乙……丙丁', ['甲乙', '丙丁']],
    ['甲乙，……丙丁', ['甲乙', '丙丁']],
    ['甲乙…丙丁', ['甲乙', '丙丁']],
    ['甲乙...丙丁', ['甲乙', '丙丁']],
    ['甲乙〔……〕丙丁', ['甲乙', '丙丁']],
    ['甲乙（略）丙丁', ['甲乙', '丙丁']],
    ['甲乙[...]丙丁', ['甲乙', '丙丁']],
    ['……甲乙。', ['甲乙。']],
    ['甲乙。……', ['甲乙']],
    ['甲、乙。', ['甲、乙。']],
    ['……', []],
  ])('%j', (quote, expected) => {
    expect(piecesOf(quote, [0, quote.length]).map((span) => quote.slice(...span))).toEqual(
      expected,
    );
  });
});
