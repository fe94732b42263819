import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DocumentMeta, documentYear } from '../../src/model/index.ts';
import { parseQuery } from '../../src/query/index.ts';
import { type SearchRequest, type SearchResult, segmenterOf } from '../../src/search/index.ts';
import { foldText } from '../../src/text/index.ts';
import { anyDocuments, plainDocument } from '../support/documents.ts';
import { find, indexMaker } from '../support/indexes.ts';

const indexOf = indexMaker();

const inTier = ({ hits }: SearchResult, tier: string): number[] =>
  hits
    .filter((hit) => hit.tier === tier)
    .map((hit) => hit.ordinal)
    .sort((a, b) => a - b);

/** Documents, and a query of one to three pieces of their texts set apart by spaces. */
const asked = fc
  .tuple(
    anyDocuments,
    fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 3 }),
  )
  .map(([documents, pieces]) => {
    const characters = [
      ...documents.flatMap(({ clauses }) => clauses.map(({ text }) => text)).join(''),
    ];
    const query = pieces
      .map(([at, length]) =>
        characters
          .slice(at % (characters.length + 1))
          .slice(0, length)
          .join(''),
      )
      .join(' ');
    return { documents, query };
  })
  .filter(({ query }) => foldText(query) !== '');

describe('the tiers', () => {
  it('hold what a scan for every word finds, in each scope, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async ({ documents, query }) => {
        const index = await indexOf(documents);
        const parsed = parseQuery(query, { segment: segmenterOf(index) });
        const { forms } = parsed;
        const words = parsed.words.map((word) => ({
          forms: [...word.forms, ...word.synonyms.flatMap((synonym) => synonym.forms)],
        }));
        const has = (text: string, needles: readonly string[]): boolean =>
          needles.some((needle) => text.includes(needle));
        const hasAll = (text: string): boolean =>
          words.length > 0 && words.every((word) => has(text, word.forms));
        const texts = documents.flatMap((document) =>
          document.clauses.map(({ text }) => ({ text: foldText(text), document })),
        );
        const whole = new Map(
          documents.map((document) => [
            document,
            document.clauses.map(({ text }) => foldText(text)).join('\n'),
          ]),
        );
        const expected = {
          clause: ({ text }: (typeof texts)[number]) => hasAll(text),
          sentence: ({ text }: (typeof texts)[number]) => text.split(/[。！？；!?;]/u).some(hasAll),
          document: ({ text, document }: (typeof texts)[number]) =>
            hasAll(whole.get(document) ?? '') && words.some((word) => has(text, word.forms)),
        };
        for (const scope of ['clause', 'sentence', 'document'] as const) {
          const result = find(index, query, { scope });
          const exact = [...texts.keys()].filter((i) => has(texts[i]?.text ?? '', forms));
          // What operators say is held to a scan elsewhere; what stands in a text is no operator.
          if (parsed.usesSyntax && (exact.length === 0 || parsed.expression.kind === 'text'))
            return;
          const all = [...texts.entries()]
            .filter(([i, entry]) => !exact.includes(i) && expected[scope](entry))
            .map(([i]) => i);
          expect(inTier(result, 'exact')).toEqual(exact);
          expect(inTier(result, 'all')).toEqual(all);
          const any = inTier(result, 'any');
          expect(result.counts).toMatchObject({
            exact: exact.length,
            all: all.length,
            any: any.length,
            clauses: exact.length + all.length,
          });
          for (const i of any) {
            expect([...exact, ...all]).not.toContain(i);
            expect(words.some((word) => has(texts[i]?.text ?? '', word.forms))).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are those that the match asks for', async () => {
    const index = await indexOf([
      plainDocument('a', ['推进人才培养', '人才的评价和培养', '人才', '无关']),
    ]);
    const tiers = (match: SearchRequest['match']): string[] =>
      find(index, '人才 培养', { match }).hits.map((hit) => `${hit.tier}${hit.ordinal}`);
    expect(tiers('exact')).toEqual(['exact0']);
    expect(tiers('all')).toEqual(['exact0', 'all1']);
    expect(tiers('any')).toEqual(['exact0', 'all1', 'any2']);
    expect(tiers('auto')).toEqual(tiers('any'));
    expect(find(index, '人才 培养', { match: 'exact' }).terms).toEqual([]);
    expect(find(index, '人才 培养').terms).toEqual(['人才', '培养']);
  });

  it('do not take a line break for the end of a sentence', async () => {
    const index = await indexOf([
      plainDocument('a', ['加强人才\n培训和评价。', '加强人才。\n评价']),
    ]);
    const result = find(index, '人才 评价', { match: 'all', scope: 'sentence' });
    expect(inTier(result, 'all')).toEqual([0]);
  });

  it('leave out of any what shares only a function word', async () => {
    const index = await indexOf([plainDocument('a', ['人才 和 评价', '教育 和 体育', '人才'])]);
    const result = find(index, '人才 和 医疗');
    expect(inTier(result, 'any')).toEqual([0, 2]);
  });

  it('are empty below exact for a query without words', async () => {
    const index = await indexOf([plainDocument('a', ['——第一项', '第二项'])]);
    expect(find(index, '——').counts).toMatchObject({ exact: 1, all: 0, any: 0 });
  });
});

describe('pages', () => {
  it('put together are the whole answer, without repeats', async () => {
    await fc.assert(
      fc.asyncProperty(
        asked,
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('relevance', 'oldest', 'newest'),
        async ({ documents, query }, limit, sort) => {
          const index = await indexOf(documents);
          const { hits, counts, facets } = find(index, query, { sort });
          expect(new Set(hits.map((hit) => hit.ordinal)).size).toBe(hits.length);
          expect(hits.length).toBe(counts.clauses + counts.any);
          const pages = [];
          for (let offset = 0; offset < hits.length + limit; offset += limit) {
            const page = find(index, query, { sort, limit, offset });
            expect(page.counts).toEqual(counts);
            expect(page.facets).toEqual(facets);
            pages.push(...page.hits);
          }
          expect(pages).toEqual(hits);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('filters and facets', () => {
  const meta = (issuer: string | null, region: string | null, type: string | null, more = {}) => ({
    issuer,
    region,
    type,
    ...more,
  });
  const documents = [
    plainDocument('d1', ['创新', '创新'], meta('甲', '杭州', '意见', { adopted: '2016-07-11' })),
    plainDocument('d2', ['创新'], meta('乙', '杭州', '决定', { published: '2019-08-21' })),
    plainDocument('d3', ['创新'], meta('乙', null, '意见', { number: '甲〔2019〕5号' })),
    plainDocument('d4', ['创新'], meta(null, '嘉兴', null)),
    plainDocument('d5', ['无关'], meta('甲', '杭州', '意见', { adopted: '2016-07-11' })),
  ];

  it('count every value, the most frequent first, years in order, nulls left out', async () => {
    const { facets, counts } = find(await indexOf(documents), '创新');
    expect(counts).toMatchObject({ clauses: 5, documents: 4 });
    expect(facets).toEqual({
      year: [
        { value: 2016, count: 2 },
        { value: 2019, count: 2 },
      ],
      issuer: [
        { value: '乙', count: 2 },
        { value: '甲', count: 2 },
      ],
      region: [
        { value: '杭州', count: 3 },
        { value: '嘉兴', count: 1 },
      ],
      type: [
        { value: '意见', count: 3 },
        { value: '决定', count: 1 },
      ],
      document: [
        { value: 'd1', count: 2 },
        { value: 'd2', count: 1 },
        { value: 'd3', count: 1 },
        { value: 'd4', count: 1 },
      ],
    });
  });

  it('keep what every filter admits', async () => {
    const index = await indexOf(documents);
    const all = [...documents.keys()];
    const years = [null, 2015, 2016, 2019, 2020];
    const some = (values: string[]): fc.Arbitrary<string[]> => fc.subarray(values);
    fc.assert(
      fc.property(
        fc.record({
          years: fc.tuple(fc.constantFrom(...years), fc.constantFrom(...years)),
          issuers: some(['甲', '乙', '丙']),
          regions: some(['杭州', '嘉兴']),
          types: some(['意见', '决定']),
          documents: some(['d1', 'd2', 'd3', 'd4', 'none']),
        }),
        (filters) => {
          const among = (value: string | null, values: string[]): boolean =>
            values.length === 0 || values.some((one) => one === value);
          const admitted = ({ meta }: { meta: DocumentMeta }): boolean => {
            const year = documentYear(meta);
            const [from, to] = filters.years;
            return (
              (from === null || (year !== null && year >= from)) &&
              (to === null || (year !== null && year <= to)) &&
              among(meta.issuer, filters.issuers) &&
              among(meta.region, filters.regions) &&
              among(meta.type, filters.types) &&
              among(meta.id, filters.documents)
            );
          };
          const expected = all
            .flatMap((i) => documents[i] ?? [])
            .filter(admitted)
            .flatMap(({ clauses }) => clauses.filter(({ text }) => text === '创新'));
          const { counts, hits } = find(index, '创新', { filters });
          expect(counts.exact).toBe(expected.length);
          expect(hits.map(({ ordinal }) => index.clause(ordinal).id).sort()).toEqual(
            expected.map(({ id }) => id).sort(),
          );
        },
      ),
    );
  });
});

describe('the order', () => {
  it('breaks ties by date, newer first, then by document and place', async () => {
    const index = await indexOf([
      plainDocument('b', ['创新', '创新'], { issued: '2016-01-01' }),
      plainDocument('a', ['创新'], { issued: '2016-01-01' }),
      plainDocument('c', ['创新'], { issued: '2019-01-01' }),
      plainDocument('d', ['创新']),
    ]);
    const ids = find(index, '创新').hits.map(({ ordinal }) => index.clause(ordinal).id);
    expect(ids).toEqual(['c#n1', 'a#n1', 'b#n1', 'b#n2', 'd#n1']);
  });

  it('lifts what stands under a heading, or in a document, that names the matter', async () => {
    const plain = plainDocument('a', ['鼓励创新发展', '支持创新工作']);
    const [first, second] = plain.clauses;
    if (first === undefined || second === undefined) throw new Error('two clauses were given');
    const index = await indexOf([
      { ...plain, clauses: [first, { ...second, path: ['第二章 创新'] }] },
      plainDocument('b', ['推动创新改革'], { title: '创新条例' }),
    ]);
    const ids = find(index, '创新').hits.map(({ ordinal }) => index.clause(ordinal).id);
    expect(ids).toEqual(['a#n2', 'b#n1', 'a#n1']);
  });
});
