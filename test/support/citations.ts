import fc from 'fast-check';
import type { CitationRequest, WordsOf } from '../../src/cite/index.ts';
import { type Clause, clauseId, type DocumentMeta, documentId } from '../../src/model/index.ts';
import { plainMeta } from './documents.ts';
import { hanText } from './han.ts';

/** Words divided by hand, with “/” between them; what is not in the table is divided by characters. */
export function handDivided(...texts: readonly string[]): WordsOf {
  const words = new Map(texts.map((text) => [text.replaceAll('/', ''), text.split('/')]));
  return (text) => words.get(text) ?? [...text];
}

/** A clause of the document `d` of which only the pinpoint and the text matter. */
export function clauseAt(hans: string, hant: string, en: string, text: string = '甲。'): Clause {
  return {
    id: clauseId(`d#${en}`),
    documentId: documentId('d'),
    kind: 'point',
    path: [],
    lead: null,
    text,
    pinpoint: { 'zh-Hans': hans, 'zh-Hant': hant, en },
  };
}

/** Titles and names with what has broken formats: quotes, braces, backslashes, line breaks, RTL marks. */
export const HOSTILE: readonly string[] = [
  '关于"引号"与“引号”的意见',
  "关于'单引号'的意见",
  '关于{大括号}与}半个{的意见',
  '反斜杠\\和\\textbf{粗体}\\',
  '换行\nTY  - CASE\nAU  - 他人\nER  - ',
  '回车\r\n与\u2028行\u2029段',
  '方向\u202e反\u2066转\u200f的意见',
  '<script>alert(1)</script>&amp;<img src=x onerror=alert(1)>',
  '@book{x, title={y}}',
  '*星号* _下划线_ [链接](javascript:alert(1)) `代码` # 标题',
  '=HYPERLINK("http://x")',
  '100% & $5 #1 ~ ^',
  '] ) 》 〉 ”',
  '𠀀𨱏的意见',
  '关于印发《某〈内〉计划》的通知',
];

const line = fc.oneof(
  fc.constantFrom('某市委', '甲、乙', '某市人民政府'),
  fc.constantFrom(...HOSTILE),
);
const date = fc.constantFrom(null, '2016-07-11');
const optional = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(values, { nil: null });

/** Metadata with any of its fields missing; `texts` says what names and titles are like. */
export function anyMeta(texts: fc.Arbitrary<string>): fc.Arbitrary<DocumentMeta> {
  return fc
    .record({
      title: texts,
      titleSupplied: fc.boolean(),
      titleEn: fc.constantFrom(null, 'Opinions on Reform'),
      issuer: optional(texts),
      issuerEn: fc.constantFrom(null, 'Some Municipal Government'),
      number: fc.constantFrom(null, '某政发〔2011〕59号', '某政发[2011]59号'),
      adopted: date,
      adoptedBy: optional(texts),
      issued: date,
      published: date,
      script: fc.constantFrom('Hans' as const, 'Hant' as const),
      source: fc.constantFrom(
        null,
        { site: '某网', url: null },
        { site: null, url: 'https://example.org/a_b?c=d%20e&f' },
      ),
    })
    .map((fields) => plainMeta('d', fields));
}

/** Titles as documents have them. */
export const plainTitles: fc.Arbitrary<string> = fc.constantFrom(
  '关于推进改革的意见',
  '杭州市“十四五”数字经济发展规划',
  '关于印发《某市计划》的通知',
);

/** Titles that attack, and any text at all. */
export const hostileTitles: fc.Arbitrary<string> = fc.oneof(
  line,
  hanText(30).filter((text) => /[\p{L}\p{N}]/u.test(text)),
);

/** A request for the first `count` of some clauses; none cites the whole. */
export function anyRequest(texts: fc.Arbitrary<string>): fc.Arbitrary<CitationRequest> {
  const clauses = [
    clauseAt('第二部分第（一）项', '第二部分第（一）項', 'pt. 2, item (1)'),
    clauseAt('第二部分第（二）项', '第二部分第（二）項', 'pt. 2, item (2)'),
    clauseAt('附件表第14项', '附件表第14項', 'annex, row 14'),
  ];
  return fc.record({
    document: anyMeta(texts),
    clauses: fc.integer({ min: 0, max: 3 }).map((count) => clauses.slice(0, count)),
    accessed: fc.constant('2026-11-21'),
  });
}
