import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { SyntaxProblem } from '../../src/model/index.ts';
import { SyntaxFault } from '../../src/query/fault.ts';
import {
  type FieldNode,
  parseQuery,
  type Query,
  type QueryWord,
  type Segmenter,
  type TextNode,
} from '../../src/query/index.ts';
import { readSyntax } from '../../src/query/parser.ts';
import { foldText } from '../../src/text/index.ts';
import { type Plain, plain } from '../support/print-query.ts';

const segment: Segmenter = () => [];
const read = (text: string): Query => parseQuery(text, { segment });

/** [甲 乙] a run of words, "甲" a quotation, & | ! and the fields, fully parenthesised. */
function show(node: Plain): string {
  if (node.kind === 'text') return node.quoted ? `"${node.text}"` : `[${node.text}]`;
  if (node.kind === 'field') return `${node.field}:${node.years?.join('..') ?? node.text}`;
  if (node.kind === 'not') return `!${show(node.operand)}`;
  return `(${node.operands.map(show).join(node.kind === 'and' ? ' & ' : ' | ')})`;
}

test.each([
  // operators and what binds tighter
  ['人才 OR 生态', '([人才] | [生态])'],
  ['人才|生态 ｜ 补偿 || 城市', '([人才] | [生态] | [补偿] | [城市])'],
  ['甲 ＯＲ 乙 丙', '([甲] | [乙 丙])'],
  ['甲 AND 乙 OR 丙', '(([甲] & [乙]) | [丙])'],
  ['甲 NOT 乙 丙', '([甲] & ![乙] & [丙])'],
  ['甲 乙 -丙 丁', '([甲 乙] & ![丙] & [丁])'],
  ['甲 －乙 −丙', '([甲] & ![乙] & ![丙])'],
  ['甲 -OR', '([甲] & ![OR])'],
  // groups
  ['（人才 OR 生态） 杭州', '(([人才] | [生态]) & [杭州])'],
  ['甲 -(乙 丙)', '([甲] & ![乙 丙])'],
  ['甲 NOT(乙|丙)', '([甲] & !([乙] | [丙]))'],
  ['(甲 OR 乙)(丙 OR 丁)', '(([甲] | [乙]) & ([丙] | [丁]))'],
  ['((甲)) OR ( 乙 )', '([甲] | [乙])'],
  ['(甲（乙 丙） OR 丁)', '([甲（乙 丙）] | [丁])'],
  // quotations
  ['“十四五 规划”', '"十四五 规划"'],
  ['"甲" 「乙」 『丙』 ＂丁＂', '("甲" & "乙" & "丙" & "丁")'],
  ['-“甲” 乙', '(!"甲" & [乙])'],
  ['"甲 OR (乙"', '"甲 OR (乙"'],
  ['("甲)乙" OR 丙)', '("甲)乙" | [丙])'],
  // fields
  ['title:意见', 'title:意见'],
  ['ｔｉｔｌｅ：意见 Issuer:杭州', '(title:意见 & issuer:杭州)'],
  ['标题：意见 文號：国发(2019)5号', '(title:意见 & number:国发(2019)5号)'],
  ['地区:杭州 类型:通知', '(region:杭州 & type:通知)'],
  ['title:"十四五 规划" 甲', '(title:十四五 规划 & [甲])'],
  ['title:《十四五 规划》 甲', '(title:十四五 规划 & [甲])'],
  ['甲 -doc:a-b', '([甲] & !doc:a-b)'],
  ['(year:2020 OR title:甲) 乙', '((year:2020..2020 | title:甲) & [乙])'],
  ['year:2020', 'year:2020..2020'],
])('reads %s', (text, meaning) => {
  const { expression, usesSyntax, problem } = read(text);
  expect([show(plain(expression)), usesSyntax, problem]).toEqual([meaning, true, null]);
});

test.each([
  ...['人才 生态', 'COVID-19疫情', '十四五-十五五', '第（一）项', '（一）', '（试行）', '(甲 乙)'],
  ...['杭政办函〔2011〕59号', '杭政办函(2011)59号', '国发［2019］5号', '1）加强 2）推进', '一)'],
  ...['甲 - 乙', '- 甲', '--甲', '——加强领导', '享受“同城待遇、同城服务”', '“甲”、“乙”的关系'],
  ...['《杭州市条例》', '类型：分为下列', '地區：指勘估標的', '文件：一份', '责任单位：市发改委'],
  ...['nobody:甲', 'or 乙', 'Or', 'FORWARD', '甲OR乙', '5" 管', "'甲'", '()'],
])('takes %s literally', (text) => {
  const query = read(text);
  expect(query).toMatchObject({ usesSyntax: false, problem: null });
  expect(plain(query.expression)).toEqual({ kind: 'text', quoted: false, text });
});

const PROBLEMS: readonly (readonly [string, SyntaxProblem, number])[] = [
  ['甲 "乙', 'unclosed-quote', 2],
  ['“十四五', 'unclosed-quote', 0],
  ['title:"甲', 'unclosed-quote', 6],
  ['甲 ""', 'empty-text', 2],
  ['甲 OR 》', 'empty-text', 5],
  ['(甲 OR 乙', 'unclosed-group', 0],
  ['甲 (乙 (丙', 'unclosed-group', 5],
  ['title:(甲 OR 乙)', 'unclosed-group', 6],
  ['甲 OR 乙)', 'unopened-group', 6],
  ['甲 乙)', 'unopened-group', 3],
  ['(甲 OR 乙)丙', 'glued-group', 8],
  [`${'('.repeat(65)}甲 OR 乙${')'.repeat(65)}`, 'too-deep', 64],
  ['OR 甲', 'missing-operand', 0],
  ['甲 OR', 'missing-operand', 4],
  ['甲 AND OR 乙', 'missing-operand', 6],
  ['甲 OR ()', 'missing-operand', 6],
  ['甲 NOT', 'missing-operand', 5],
  ['𠀀 title:', 'empty-field', 3],
  ['title: 甲', 'empty-field', 0],
  ['title:《》', 'empty-field', 0],
  ['year:去年', 'year-invalid', 0],
  ['year:20166', 'year-invalid', 0],
  ['year:2021..2016', 'year-invalid', 0],
  ['year:..', 'year-invalid', 0],
  ['-甲', 'only-negation', 0],
  ['甲 OR -乙', 'only-negation', 0],
];

test.each(PROBLEMS)('searches %s literally: %s at %i', (text, code, at) => {
  const query = read(text);
  expect(query).toMatchObject({ usesSyntax: false, problem: { code, at } });
  expect(plain(query.expression)).toEqual({ kind: 'text', quoted: false, text });
});

test.each([
  ['2018', [2018, 2018]],
  ['２０１６．．２０２１', [2016, 2021]],
  ['2016。。2021', [2016, 2021]],
  ['2016…2021', [2016, 2021]],
  ['2016..', [2016, null]],
  ['..2021', [null, 2021]],
  ['2016-2021', [2016, 2021]],
  ['2016—2021', [2016, 2021]],
  ['2016～2021', [2016, 2021]],
  ['2016年至2021年', [2016, 2021]],
  ['二〇一六', [2016, 2016]],
  ['"二○一六..二零二一"', [2016, 2021]],
])('reads year:%s', (value, years) => {
  expect(read(`year:${value}`).expression).toMatchObject({ kind: 'field', years });
});

describe('what is to be found', () => {
  const textOf = (text: string): TextNode => {
    const { expression } = read(text);
    if (expression.kind !== 'text') throw new Error(`${text} is no text`);
    return expression;
  };

  it('has a quotation stand as it is, without words', () => {
    expect(textOf('"推進計畫 方案"')).toMatchObject({ words: [], folded: '推进计画方案' });
    expect(textOf('"推進計畫"').forms).toContain('推进计划');
  });

  it('finds the words of a passage with the segmenter that is given, when they are asked for', () => {
    let calls = 0;
    const { expression } = parseQuery('长三角一体化 OR 规划', {
      segment: ({ text }) => {
        calls++;
        return [{ term: text.slice(0, 3), start: 0, end: 3 }];
      },
    });
    expect(calls).toBe(0);
    const [passage] = expression.kind === 'or' ? expression.operands : [];
    const words: readonly QueryWord[] = passage?.kind === 'text' ? passage.words : [];
    expect(words.map(({ term }) => term)).toEqual([foldText('长三角')]);
    expect(calls).toBe(1);
  });

  it('has a 文号 with each kind of brackets in its field', () => {
    const { expression } = read('number:國發［2019］5號');
    const forms: FieldNode['forms'] | [] = expression.kind === 'field' ? expression.forms : [];
    for (const brackets of ['〔2019〕', '[2019]', '(2019)', '【2019】']) {
      expect(forms).toContain(`国发${brackets}5号`);
    }
  });

  it('names the words of another region beside those that were typed', () => {
    const [software, ai, plan] = read('軟體 人工智慧 計劃').words;
    expect(software).toMatchObject({ term: '软体', synonyms: [{ forms: ['软件'] }] });
    expect(ai).toMatchObject({ term: '人工智慧', synonyms: [{ forms: ['人工智能'] }] });
    expect(plan?.synonyms).toEqual([]);
  });
});

describe('however long a query is', () => {
  // The limit of a query is 1,000 code points; these go past it on purpose.
  const faultOf = (text: string): SyntaxProblem | null => {
    try {
      readSyntax(text, segment);
      return null;
    } catch (error) {
      if (error instanceof SyntaxFault) return error.code;
      throw error;
    }
  };

  test.each<[string, SyntaxProblem]>([
    ['('.repeat(10_000), 'too-deep'],
    [`${'('.repeat(10_000)}甲 OR 乙${')'.repeat(10_000)}`, 'too-deep'],
    [`${'('.repeat(10_000)}甲${')'.repeat(10_000)} OR 乙`, 'too-deep'],
    ['NOT '.repeat(10_000), 'too-deep'],
    ['OR '.repeat(10_000), 'missing-operand'],
    ['|'.repeat(10_000), 'missing-operand'],
    [`${'甲 '.repeat(10_000)}${')'.repeat(10_000)}`, 'unopened-group'],
    ['“” '.repeat(10_000), 'empty-text'],
    [`${'"甲" '.repeat(10_000)}"`, 'unclosed-quote'],
  ])('reads it without overflow: %#', (text, code) => {
    expect(faultOf(text)).toBe(code);
  });

  it('keeps 10,000 operands side by side', () => {
    const expression = readSyntax(`甲${' OR 乙'.repeat(10_000)}`, segment);
    expect(expression).toMatchObject({ kind: 'or' });
    expect(expression?.kind === 'or' ? expression.operands.length : 0).toBe(10_001);
  });
});

describe('README.md', () => {
  const readme = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8');
  const [, section = ''] = /^## What a query can say\n(.*?)^## /msu.exec(readme) ?? [];
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  const typed = rows.flatMap((row) =>
    [...row.matchAll(/`([^`]+)`/gu)].map(([, text = '']) => text),
  );

  it('has examples', () => expect(typed.length).toBeGreaterThan(10));

  test.each(typed)('gives %s, which is read', (text) => {
    expect(read(text.replaceAll('\\|', '|'))).toMatchObject({ usesSyntax: true, problem: null });
  });
});
