import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClauseIndex } from '../../src/index/index.ts';
import { documentYear, type PolicyDocument } from '../../src/model/index.ts';
import type { SearchRequest, SearchResult } from '../../src/search/index.ts';
import { foldedForms, foldText } from '../../src/text/index.ts';
import { anyDocuments, plainDocument } from '../support/documents.ts';
import { hanText } from '../support/han.ts';
import { find, indexMaker, NO_FILTERS } from '../support/indexes.ts';

const indexOf = indexMaker();

/** The plain scan that every exact answer is held against. */
function scan(index: ClauseIndex, query: string): number[] {
  const forms = foldedForms(query);
  return Array.from({ length: index.clauseCount }, (_, ordinal) => ordinal).filter((ordinal) => {
    const text = foldText(index.clause(ordinal).text);
    return forms.some((form) => text.includes(form));
  });
}

const idsOf = (index: ClauseIndex, { hits }: SearchResult): string[] =>
  hits.map((hit) => index.clause(hit.ordinal).id);

describe('the exact tier', () => {
  it('holds what a plain scan finds, and nothing else, for pieces of the texts and for any string', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyDocuments,
        fc.array(hanText(4), { maxLength: 10 }),
        fc.infiniteStream(fc.nat()),
        async (documents, strings, numbers) => {
          const index = await indexOf(documents);
          const queries = [...strings];
          for (const { text } of documents.flatMap(({ clauses }) => clauses)) {
            const characters = [...text];
            for (let i = 0; i < 8 && characters.length > 0; i++) {
              const start = (numbers.next().value ?? 0) % characters.length;
              queries.push(
                characters.slice(start, start + 1 + ((numbers.next().value ?? 0) % 6)).join(''),
              );
            }
          }
          for (const query of queries.filter((text) => foldText(text) !== '')) {
            const result = find(index, query, { match: 'exact', limit: 100 });
            const expected = scan(index, query);
            // A sign is followed (-长 了) only where no clause has the query as it stands.
            if (result.syntax.used && expected.length === 0) continue;
            expect(result.counts).toMatchObject({
              exact: expected.length,
              clauses: expected.length,
              all: 0,
              any: 0,
            });
            expect(result.hits.map((hit) => hit.ordinal).sort((a, b) => a - b)).toEqual(expected);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('marks every occurrence in the source, and only whole characters', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocuments, fc.nat(), fc.nat(), async (documents, from, length) => {
        const index = await indexOf(documents);
        const characters = [...(documents[0]?.clauses[0]?.text ?? '')];
        const query = characters
          .slice(from % (characters.length + 1))
          .slice(0, 1 + (length % 4))
          .join('');
        fc.pre(foldText(query) !== '');
        const forms = foldedForms(query);
        for (const { ordinal, highlights } of find(index, query, { match: 'exact' }).hits) {
          const { text } = index.clause(ordinal);
          expect(highlights.length).toBeGreaterThan(0);
          let end = 0;
          for (const [start, stop] of highlights) {
            expect(start).toBeGreaterThanOrEqual(end);
            expect(stop).toBeLessThanOrEqual(text.length);
            expect(text.slice(start, stop).isWellFormed()).toBe(true);
            const marked = foldText(text.slice(start, stop));
            expect(forms.some((form) => marked.includes(form))).toBe(true);
            end = stop;
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('finds both spellings and both scripts', async () => {
    const index = await indexOf([
      plainDocument('a', [
        '制定工作计划。',
        '訂定工作計畫。',
        '衞生事業',
        '卫生事业',
        '附著物',
        '附着物',
        '無關',
      ]),
    ]);
    for (const [one, other, count] of [
      ['計畫', '计划', 2],
      ['衞生', '卫生', 2],
      ['附著', '附着', 2],
    ] as const) {
      expect(find(index, one).counts.exact).toBe(count);
      expect(idsOf(index, find(index, one))).toEqual(idsOf(index, find(index, other)));
    }
  });

  it('finds a 文号 whichever brackets are typed', async () => {
    const index = await indexOf([
      plainDocument('a', ['依据国发〔2008〕30号文件。', '依据国发[2008]30号文件。']),
    ]);
    for (const query of [
      '国发〔2008〕30号',
      '国发[2008]30号',
      '国发（2008）30号',
      '國發【2008】30號',
    ]) {
      expect(find(index, query, { match: 'exact' }).counts.exact).toBe(2);
    }
  });

  it('reads across line breaks, quotation marks and spaces, but not across punctuation', async () => {
    const index = await indexOf([
      plainDocument('a', ['推进“一网\n通办”平台', '推进一网。通办平台']),
    ]);
    expect(idsOf(index, find(index, '一网通办 平台', { match: 'exact' }))).toEqual(['a#n1']);
  });
});

describe('the tiers below', () => {
  const documents = [
    plainDocument('a', [
      '推进人才培养。加强生态补偿。',
      '人才培养与生态补偿并重。',
      '人才培养。',
      '生态补偿。',
      '其他事项。',
    ]),
    plainDocument('b', ['人才培养计划。', '无关内容。']),
  ];

  it('holds every clause with all the words, each clause in one tier only', async () => {
    const index = await indexOf(documents);
    const result = find(index, '人才培养 生态补偿');
    expect(
      result.hits
        .filter((hit) => hit.tier === 'all')
        .map((hit) => hit.ordinal)
        .sort(),
    ).toEqual([0, 1]);
    expect(new Set(result.hits.map((hit) => hit.ordinal)).size).toBe(result.hits.length);
    const order = ['exact', 'all', 'any'];
    const tiers = result.hits.map((hit) => order.indexOf(hit.tier));
    expect(tiers).toEqual([...tiers].sort());
  });

  it('keeps words together in a clause, a sentence or a document, as asked', async () => {
    const index = await indexOf(documents);
    const all = (scope: SearchRequest['scope']): string[] =>
      idsOf(index, find(index, '人才培养 生态补偿', { match: 'all', scope })).sort();
    expect(all('sentence')).toEqual(['a#n2']);
    expect(all('clause')).toEqual(['a#n1', 'a#n2']);
    expect(all('document')).toEqual(['a#n1', 'a#n2', 'a#n3', 'a#n4']);
  });

  it('answers a question in plain words', async () => {
    const index = await indexOf(documents);
    expect(idsOf(index, find(index, '怎样做好生态补偿')).slice(0, 3)).toContain('a#n4');
  });
});

describe('counts, facets, filters and pages', () => {
  it('are those of a naive count, whatever part is asked for', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyDocuments,
        hanText(2),
        fc.nat(5),
        fc.nat(8),
        async (documents, query, limit, offset) => {
          fc.pre(foldText(query) !== '');
          const index = await indexOf(documents);
          const whole = find(index, query, { match: 'all' });
          const part = find(index, query, { match: 'all', limit, offset });
          expect(part.counts).toEqual(whole.counts);
          expect(part.facets).toEqual(whole.facets);
          expect(part.hits.map((hit) => hit.ordinal)).toEqual(
            whole.hits.slice(offset, offset + limit).map((hit) => hit.ordinal),
          );
          const metas = whole.hits.map((hit) => index.documentOf(hit.ordinal).meta);
          expect(whole.counts.documents).toBe(new Set(metas.map((meta) => meta.id)).size);
          const naive = new Map<number, number>();
          for (const meta of metas) {
            const year = documentYear(meta);
            if (year !== null) naive.set(year, (naive.get(year) ?? 0) + 1);
          }
          expect(new Map(whole.facets.year.map(({ value, count }) => [value, count]))).toEqual(
            naive,
          );
          for (const { value, count } of whole.facets.issuer) {
            const filtered = find(index, query, {
              match: 'all',
              filters: { ...NO_FILTERS, issuers: [value] },
            });
            expect(filtered.counts.clauses).toBe(count);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('sort by date within each tier, the undated last', async () => {
    const dated = (id: string, issued: string | null): PolicyDocument =>
      plainDocument(id, ['创新'], { issued });
    const index = await indexOf([
      dated('b', '2016-01-01'),
      dated('a', null),
      dated('c', '2011-01-01'),
    ]);
    expect(idsOf(index, find(index, '创新', { sort: 'oldest' }))).toEqual(['c#n1', 'b#n1', 'a#n1']);
    expect(idsOf(index, find(index, '创新', { sort: 'newest' }))).toEqual(['b#n1', 'c#n1', 'a#n1']);
    const { counts } = find(index, '创新', { filters: { ...NO_FILTERS, years: [2012, null] } });
    expect(counts.exact).toBe(1);
  });

  it('rank a clause that says more of it above one that mentions it', async () => {
    const index = await indexOf([
      plainDocument('a', [
        '发展数字经济。推进数字经济与数字经济产业。',
        '在其他许多方面的工作之外也要关注数字经济等内容，并做好各项保障。',
      ]),
    ]);
    expect(idsOf(index, find(index, '数字经济'))).toEqual(['a#n1', 'a#n2']);
  });
});

describe('hostile queries', () => {
  it('never make it fail', async () => {
    const index = await indexOf([plainDocument('a', ['长三角一体化。', '𠀀𨱏𫵷'])]);
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
          maxLength: 30,
        }),
        (query) => {
          try {
            expect(find(index, query).counts.clauses).toBeLessThanOrEqual(2);
          } catch (error) {
            expect(error).toMatchObject({ code: 'query-empty' });
          }
        },
      ),
    );
  });

  it('are refused when empty or too long', async () => {
    const index = await indexOf([plainDocument('a', ['长三角。'])]);
    for (const query of ['', ' \n', '“”', '\u200b']) {
      expect(() => find(index, query)).toThrow(expect.objectContaining({ code: 'query-empty' }));
    }
    expect(find(index, '𠀀'.repeat(1000)).counts.clauses).toBe(0);
    expect(() => find(index, '𠀀'.repeat(1001))).toThrow(
      expect.objectContaining({ code: 'query-too-long' }),
    );
  });
});
