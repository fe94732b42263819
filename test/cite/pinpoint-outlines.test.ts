/**
 * parse(format(x)) = x over documents as the parser divides them: generated
 * outlines with gaps, restarts and repeated numbers, in both jurisdictions.
 */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { joinPinpoints, parsePinpoint, pinpointTable } from '../../src/cite/index.ts';
import { parseDocument } from '../../src/corpus/index.ts';
import type { Clause, Pinpoint } from '../../src/model/index.ts';
import { plainMeta } from '../support/documents.ts';

const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const satisfies readonly (keyof Pinpoint)[];
const DIGITS = [...'零一二三四五六七八九'];

/** 1 to 9999 as laws print it: 十二, 一百零三, 一千一百. */
function chinese(value: number): string {
  let text = '';
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += `${gap ? '零' : ''}${DIGITS[digit]}${name}`;
      gap = false;
    }
  }
  return value >= 10 && value < 20 ? text.slice(1) : text;
}

type Kind =
  | 'book'
  | 'chapter'
  | 'section'
  | 'article'
  | 'inserted'
  | 'part'
  | 'item'
  | 'point'
  | 'subpoint'
  | 'circle'
  | 'dash'
  | 'paragraph'
  | 'heading'
  | 'annex'
  | 'table';
interface Line {
  readonly kind: Kind;
  /** How far the number goes on; 0 begins again at 1. */
  readonly step: number;
}

const POLICY: readonly Kind[] = [
  ...(['part', 'part', 'item', 'item', 'point', 'point', 'subpoint', 'circle'] as const),
  ...(['dash', 'dash', 'paragraph', 'heading', 'annex', 'table'] as const),
];
const LAW: readonly Kind[] = [
  ...(['book', 'chapter', 'section', 'article', 'article', 'article', 'inserted'] as const),
  ...(['paragraph', 'item', 'part', 'point', 'annex', 'table'] as const),
];

/** The text of an outline. `first` is the number of the first article. */
function bodyOf(
  lines: readonly Line[],
  traditional: boolean,
  first: number,
  arabic: boolean,
): string {
  const counts = new Map<Kind, number>();
  const [article, section, book] = traditional ? ['條', '節', '編'] : ['条', '节', '编'];
  return lines
    .map(({ kind, step }, at): string => {
      const start = kind === 'article' ? first - 1 : 0;
      const n = step === 0 ? 1 : (counts.get(kind) ?? start) + step;
      if (kind !== 'inserted') counts.set(kind, n);
      const text = `推进第${at}项工作，取得进展。`;
      const number = arabic ? String(n) : chinese(n);
      switch (kind) {
        case 'book':
          return `第${chinese(n)}${book}　总则`;
        case 'chapter':
          return `第${chinese(n)}章　总则`;
        case 'section':
          return `第${chinese(n)}${section}　一般规定`;
        case 'article':
          return `第${arabic ? ` ${number} ` : number}${article}　${text}`;
        case 'inserted':
          return `第${chinese(counts.get('article') ?? first)}${article}之${chinese(n)}　${text}`;
        case 'part':
          return `${chinese(n)}、${text}`;
        case 'item':
          return `（${chinese(n)}）${text}`;
        case 'point':
          return `${n}.${text}`;
        case 'subpoint':
          return `（${n}）${text}`;
        case 'circle':
          return `${String.fromCodePoint(0x245f + Math.min(n, 20))}${text}`;
        case 'dash':
          return `——${text}`;
        case 'heading':
          return '保障措施';
        case 'annex':
          return `附件${n}`;
        case 'table':
          return `序号 | 任务\n${n} | ${text}\n${n + 1} | ${text}`;
        default:
          return text;
      }
    })
    .join('\n\n');
}

const outline = fc
  .record({
    law: fc.boolean(),
    traditional: fc.boolean(),
    arabic: fc.boolean(),
    first: fc.constantFrom(1, 9, 19, 98, 119, 1099),
  })
  .chain(({ law, traditional, arabic, first }) =>
    fc
      .array(
        fc.record({
          kind: fc.constantFrom(...(law ? LAW : POLICY)),
          step: fc.constantFrom(1, 1, 1, 1, 1, 2, 0),
        }),
        { minLength: 1, maxLength: 30 },
      )
      .map((lines) => {
        const meta = plainMeta('d', {
          titleSupplied: true,
          script: traditional ? 'Hant' : 'Hans',
          region: traditional ? '臺灣' : null,
        });
        return parseDocument(meta, bodyOf(lines, traditional, first, arabic)).clauses;
      }),
  );

const choice = outline.chain((clauses) =>
  fc.record({
    clauses: fc.constant(clauses),
    chosen: fc.oneof(
      fc.constantFrom(...clauses).map((clause) => [clause]),
      fc.subarray([...clauses], { minLength: 1 }),
      fc
        .tuple(fc.nat(clauses.length - 1), fc.integer({ min: 1, max: 12 }))
        .map(([from, count]) => clauses.slice(from, from + count)),
    ),
  }),
);

describe('a pinpoint of any outline', () => {
  it('leads back to its clauses, alone, in ranges and in lists', () => {
    fc.assert(
      fc.property(choice, fc.constantFrom(...LANGUAGES), ({ clauses, chosen }, language) => {
        const text = joinPinpoints(chosen.map(({ pinpoint }) => pinpoint))?.[language] ?? '';
        const found = parsePinpoint(text, pinpointTable(clauses));
        expect([text, found.map(({ id }) => id)]).toEqual([text, chosen.map(({ id }) => id)]);
      }),
      { numRuns: 2000 },
    );
  });

  it('is that of no other clause', () => {
    fc.assert(
      fc.property(outline, fc.constantFrom(...LANGUAGES), (clauses, language) => {
        expect(new Set(clauses.map(({ pinpoint }) => pinpoint[language])).size).toBe(
          clauses.length,
        );
      }),
      { numRuns: 300 },
    );
  });
});

/** Articles 1 to 5 with paragraphs and items, 119 to 121, 999 to 1001 and 1100, as a law prints them. */
function law(traditional: boolean): readonly Clause[] {
  const article = traditional ? '條' : '条';
  const numbers = [1, 2, 3, 4, 5, 119, 120, 121, 999, 1000, 1001, 1100];
  const body = numbers
    .map((n) => {
      const marker = traditional
        ? '一、甲。\n二、乙。\n三、丙。'
        : '（一）甲。\n（二）乙。\n（三）丙。';
      const number = traditional && n > 100 ? ` ${n} ` : chinese(n);
      return `第${number}${article}　第一款。\n第二款有下列各事：\n${marker}\n第三款。\n第四款。`;
    })
    .join('\n');
  const more = traditional ? { script: 'Hant' as const, region: '臺灣' } : {};
  return parseDocument(plainMeta('law', { ...more, titleSupplied: true }), body).clauses;
}

const MAINLAND = law(false);
const TAIWAN = law(true);
const found = (text: string, clauses: readonly Clause[]): string[] =>
  parsePinpoint(text, pinpointTable(clauses)).map(({ pinpoint }) => pinpoint['zh-Hans']);

it('does not guess which of two lists is meant', () => {
  const body = '第一条　甲：\n（一）子。\n乙：\n（一）丑。';
  const { clauses } = parseDocument(plainMeta('two', { titleSupplied: true }), body);
  expect(found('第一条第（一）项', clauses)).toEqual([]);
  expect(found('第一条第一款第（一）项', clauses)).toEqual(['第一条第一款第（一）项']);
});

describe('what people write of a law', () => {
  test.each([
    ['第三条第二款第（一）项', ['第三条第二款第（一）项']],
    ['第三條第二款第一項', ['第三条第二款第（一）项']],
    // The article itself is its first paragraph; with one list of items, they need no 款.
    ['第三条第一款', ['第三条']],
    ['第三条第一至二款', ['第三条', '第三条第二款']],
    ['art. 3, para. 1', ['第三条']],
    ['第三条第（一）项', ['第三条第二款第（一）项']],
    ['第三条第（一）、（三）项', ['第三条第二款第（一）项', '第三条第二款第（三）项']],
    ['第三条第（九）项', []],
    ['第三至五条', ['第三条', '第四条', '第五条']],
    ['第3、5条', ['第三条', '第五条']],
    ['第三条、第五条', ['第三条', '第五条']],
    ['第一百一十九条至第一百二十一条', ['第一百一十九条', '第一百二十条', '第一百二十一条']],
    ['第120条', ['第一百二十条']],
    ['第一千条', ['第一千条']],
    ['第1100條', ['第一千一百条']],
    ['art. 3, paras. 2–4', ['第三条第二款', '第三条第三款', '第三条第四款']],
    ['Article 1001, paragraph 2', ['第一千零一条第二款']],
    ['arts. 3, 5', ['第三条', '第五条']],
    ['第四百条', []],
    ['第九百九十九至一千零一条', ['第九百九十九条', '第一千条', '第一千零一条']],
  ])('reads %s in the mainland', (text, expected) => {
    expect(found(text, MAINLAND)).toEqual(expected);
  });

  test.each([
    ['第三條第二項第一款', ['第三条第二项第一款']],
    ['第三条第二项第一至三款', ['第三条第二项第一款', '第三条第二项第二款', '第三条第二项第三款']],
    ['第三條第一項', ['第三条']],
    ['第三條第一款', ['第三条第二项第一款']],
    ['第1100條', ['第1100条']],
    ['第一千一百條', ['第1100条']],
    ['第119至121條', ['第119条', '第120条', '第121条']],
    [
      'art. 3, para. 2, subparas. 1–3',
      ['第三条第二项第一款', '第三条第二项第二款', '第三条第二项第三款'],
    ],
  ])('reads %s in Taiwan', (text, expected) => {
    expect(found(text, TAIWAN)).toEqual(expected);
  });
});
