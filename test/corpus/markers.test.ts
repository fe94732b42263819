import { describe, expect, it, test } from 'vitest';
import {
  isDashItem,
  isDateLine,
  isNumberLine,
  markerOf,
  tableCells,
} from '../../src/corpus/markers.ts';
import { chineseNumeral, numberValue } from '../../src/corpus/numerals.ts';

describe('markerOf', () => {
  test.each([
    ['第一编 总则', 'book', 1],
    ['第 一 章 總綱', 'chapter', 1],
    ['第二节　审批', 'section', 2],
    ['第三条　为了规范', 'article', 3],
    ['第十五条之一 依照', 'article', 15],
    ['第 8 條 人民身體', 'article', 8],
    ['一、总体要求', 'part', 1],
    ['十一、加強黨的全面領導', 'part', 11],
    ['一、 过去五年工作回顾', 'part', 1],
    ['（一）指导思想', 'item', 1],
    ['(二十三)保障经费投入', 'item', 23],
    ['㈢加强领导', 'item', 3],
    ['1.总体要求', 'point', 1],
    ['１２．推动', 'point', 12],
    ['5、“五缓四减三补贴”', 'point', 5],
    ['（1）门诊', 'subpoint', 1],
    ['2）住院', 'subpoint', 2],
    ['③其他', 'circle', 3],
    ['附件', 'annex', 0],
    ['附件2：', 'annex', 2],
    ['附：', 'annex', 0],
  ])('%s', (line, level, value) => {
    expect(markerOf(line)).toMatchObject({ level, value });
  });

  test.each([
    '2019年是新中国成立70周年',
    '1.5万亿元以上的投资',
    '2、3月份完成',
    '一、二、三产业融合发展',
    '一是加强领导',
    '第三条规定的情形除外',
    '(2016年7月11日通过)',
    '附件：三级公立医院绩效考核指标',
    '5G网络建设',
    '3D展示馆',
  ])('%s is text', (line) => {
    expect(markerOf(line)).toBeNull();
  });

  it('believes 第…条 without a space when it carries on the count', () => {
    expect(markerOf('第四条本办法所称', 3)).toMatchObject({ level: 'article', value: 4 });
    expect(markerOf('第四条规定的情形', 8)).toBeNull();
  });
});

describe('numerals', () => {
  it('reads what it writes, and every other form', () => {
    for (let n = 1; n < 100; n++) expect(numberValue(chineseNumeral(n))).toBe(n);
    expect(numberValue('一百零三')).toBe(103);
    expect(numberValue('二〇三五')).toBe(2035);
    expect(numberValue('１２')).toBe(12);
    expect(numberValue('十x')).toBeNull();
  });
});

describe('lines of an official letter', () => {
  test.each(['2019年9月18日', '二〇〇四年十月十五日', '２０１０年３月５日'])(
    '%s is a date',
    (line) => {
      expect(isDateLine(line)).toBe(true);
    },
  );
  test.each(['2019年9月18日前完成', '2019年', '九月十八日'])('%s is no date', (line) => {
    expect(isDateLine(line)).toBe(false);
  });
  test.each(['国发〔2019〕5号', '杭政办函[2011]59号', '第706号'])('%s is a 文号', (line) => {
    expect(isNumberLine(line)).toBe(true);
  });
  it('knows dashes and table rows', () => {
    expect(isDashItem('——坚持高标定位。')).toBe(true);
    expect(isDashItem('-')).toBe(false);
    expect(tableCells('1 | 组织实施 | 市发改委 |')).toEqual(['1', '组织实施', '市发改委']);
    expect(tableCells('。 |')).toBeNull();
  });
});
