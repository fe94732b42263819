import fc from 'fast-check';
import {
  type Clause,
  clauseId,
  type DocumentMeta,
  documentId,
  type PolicyDocument,
} from '../../src/model/index.ts';
import { hanText } from './han.ts';

/** Metadata of which nothing is known but an id and a title. */
export function plainMeta(id: string, more: Partial<DocumentMeta> = {}): DocumentMeta {
  return {
    id: documentId(id),
    title: '关于测试的意见',
    titleSupplied: false,
    issuer: null,
    titleEn: null,
    issuerEn: null,
    region: null,
    type: null,
    number: null,
    adopted: null,
    adoptedBy: null,
    issued: null,
    published: null,
    script: 'Hans',
    source: null,
    ...more,
  };
}

/** A document of which only the texts matter. */
export function plainDocument(
  id: string,
  texts: readonly string[],
  more: Partial<DocumentMeta> = {},
): PolicyDocument {
  const meta = plainMeta(id, more);
  const clauses = texts.map((text, i): Clause => {
    const n = i + 1;
    return {
      id: clauseId(`${id}#n${n}`),
      documentId: meta.id,
      kind: 'point',
      path: [],
      lead: null,
      text,
      pinpoint: { 'zh-Hans': `第${n}点`, 'zh-Hant': `第${n}點`, en: `point ${n}` },
    };
  });
  return { meta, clauses };
}

/** Some documents of a few clauses each, with years, issuers and types that repeat. */
export const anyDocuments: fc.Arbitrary<PolicyDocument[]> = fc
  .array(
    fc.record({
      texts: fc.array(hanText(40), { minLength: 1, maxLength: 6 }),
      issued: fc.constantFrom(null, '2011-03-05', '2016-07-11', '2020-12-15'),
      issuer: fc.constantFrom(null, '甲市', '乙市'),
      type: fc.constantFrom(null, '意见', '通知'),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((documents) =>
    documents.map(({ texts, ...meta }, i) => plainDocument(`d${i}`, texts, meta)),
  );
