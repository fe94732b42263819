import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { joinPinpoints, parsePinpoint, pinpointTable } from '../../src/cite/index.ts';
import { readCorpus } from '../../src/corpus/index.ts';
import type { Clause, Pinpoint } from '../../src/model/index.ts';
import { clauseAt } from '../support/citations.ts';

const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const satisfies readonly (keyof Pinpoint)[];
const { documents } = await readCorpus(resolve(import.meta.dirname, '../../corpus'));

const article = (hans: string, n: number): Clause =>
  clauseAt(`第${hans}条`, `第${hans}條`, `art. ${n}`);
const item = (part: string, p: number, hans: string, n: number): Clause =>
  clauseAt(`第${part}部分第（${hans}）项`, `第${part}部分第（${hans}）項`, `pt. ${p}, item (${n})`);
const row = (n: number): Clause => clauseAt(`附件表第${n}项`, `附件表第${n}項`, `annex, row ${n}`);
const inserted = clauseAt('第三条之一', '第三條之一', 'art. 3-1');
const dash = (n: number): Clause =>
  clauseAt(`第${n}个“——”项`, `第${n}個「——」項`, `dash item ${n}`);

describe('joinPinpoints', () => {
  test.each<[readonly Clause[], string, string, string]>([
    [[article('三', 3)], '第三条', '第三條', 'art. 3'],
    [
      [article('三', 3), article('四', 4), article('五', 5)],
      '第三至五条',
      '第三至五條',
      'arts. 3–5',
    ],
    [[article('三', 3), article('五', 5)], '第三、五条', '第三、五條', 'arts. 3, 5'],
    [
      [article('三', 3), inserted, article('四', 4)],
      '第三条；第三条之一；第四条',
      '第三條；第三條之一；第四條',
      'art. 3; art. 3-1; art. 4',
    ],
    [
      [
        item('二', 2, '一', 1),
        item('二', 2, '二', 2),
        item('二', 2, '四', 4),
        item('三', 3, '一', 1),
      ],
      '第二部分第（一）至（二）、（四）项；第三部分第（一）项',
      '第二部分第（一）至（二）、（四）項；第三部分第（一）項',
      'pt. 2, items (1)–(2), (4); pt. 3, item (1)',
    ],
    [[row(9), row(10), row(11)], '附件表第9至11项', '附件表第9至11項', 'annex, rows 9–11'],
    [[dash(1), dash(2)], '第1至2个“——”项', '第1至2個「——」項', 'dash items 1–2'],
    [
      [clauseAt('附件1', '附件1', 'annex 1'), clauseAt('附件2', '附件2', 'annex 2')],
      '附件1至2',
      '附件1至2',
      'annexes 1–2',
    ],
    [
      [clauseAt('标题', '標題', 'title'), clauseAt('题注', '題註', 'headnote')],
      '标题；题注',
      '標題；題註',
      'title; headnote',
    ],
    [[article('三', 3), article('三', 3)], '第三条', '第三條', 'art. 3'],
  ])('%#', (clauses, hans, hant, en) => {
    expect(joinPinpoints(clauses.map(({ pinpoint }) => pinpoint))).toEqual({
      'zh-Hans': hans,
      'zh-Hant': hant,
      en,
    });
  });

  it('is null for nothing', () => {
    expect(joinPinpoints([])).toBeNull();
  });
});

describe('parsePinpoint', () => {
  it('reads back the pinpoint of every clause of the corpus, in every language', () => {
    for (const { clauses } of documents) {
      const table = pinpointTable(clauses);
      for (const clause of clauses) {
        for (const language of LANGUAGES) {
          const found = parsePinpoint(clause.pinpoint[language], table);
          expect([language, found.map(({ id }) => id)]).toEqual([language, [clause.id]]);
        }
      }
    }
  });

  it('reads back any choice of clauses of a document, merged', () => {
    const tables = documents.map(({ clauses }) => ({ clauses, table: pinpointTable(clauses) }));
    const choice = fc.constantFrom(...tables).chain(({ clauses, table }) =>
      fc
        .oneof(
          fc.subarray([...clauses], { minLength: 1, maxLength: 12 }),
          fc
            .tuple(fc.nat(clauses.length - 1), fc.integer({ min: 1, max: 20 }))
            .map(([from, count]) => clauses.slice(from, from + count)),
        )
        .map((chosen) => ({ chosen, table })),
    );
    fc.assert(
      fc.property(choice, fc.constantFrom(...LANGUAGES), ({ chosen, table }, language) => {
        const joined = joinPinpoints(chosen.map(({ pinpoint }) => pinpoint))?.[language] ?? '';
        expect(parsePinpoint(joined, table).map(({ id }) => id)).toEqual(
          chosen.map(({ id }) => id),
        );
      }),
      { numRuns: 400 },
    );
  });

  const table = pinpointTable([
    article('三', 3),
    article('四', 4),
    article('十二', 12),
    inserted,
    item('二', 2, '一', 1),
    item('二', 2, '二', 2),
    row(14),
  ]);
  test.each([
    ['第3条', ['第三条']],
    ['第 十二 條', ['第十二条']],
    ['第三條至第四條', ['第三条', '第四条']],
    ['第3-4条', ['第三条', '第四条']],
    ['第三条、第四条', ['第三条', '第四条']],
    ['第2部分第(1)項', ['第二部分第（一）项']],
    ['第二部分第一至二项', ['第二部分第（一）项', '第二部分第（二）项']],
    ['附件表第１４項', ['附件表第14项']],
    ['Article 3', ['第三条']],
    ['Part 2, item 1', ['第二部分第（一）项']],
    ['arts. 3–4', ['第三条', '第四条']],
    ['第九条', []],
    ['第三至九条', []],
    ['第四至三条', []],
    ['第1至999999条', []],
    ['', []],
    ['constructor', []],
  ])('reads %s as people type it', (text, expected) => {
    expect(parsePinpoint(text, table).map(({ pinpoint }) => pinpoint['zh-Hans'])).toEqual(expected);
  });

  it('takes any text without harm', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'第一二十3条項、至-；()（） art.,') }),
        (text) => {
          for (const clause of parsePinpoint(text, table)) {
            expect(clause.pinpoint.en).not.toBe('');
          }
        },
      ),
    );
  });
});
