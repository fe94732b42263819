/**
 * The whole surface of the API, as openapi.json describes it: whatever is asked
 * for, sensible or not, the answer is of the published shape or a problem.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { ANSWERS } from '../../src/server/index.ts';
import type { WireClauseAnswer, WireDocumentAnswer, WireFind } from '../../src/wire/types.ts';
import { HOSTILE } from '../support/citations.ts';
import { plainDocument } from '../support/documents.ts';
import { hanText } from '../support/han.ts';
import { realServer } from '../support/real-server.ts';

/** Ids as JSONL may have them. */
const IDS = [
  'a#b',
  'a,b',
  'a/b',
  'a?b=c&d',
  '100%',
  '%2F',
  'a+b c',
  '甲〔2011〕5号',
  '<i>"\'',
  '__proto__',
  'constructor',
  '\u202eid\u200f',
  '𠀀',
  '\\',
  ';',
  '...',
];
const more = IDS.map((id, i) =>
  plainDocument(id, ['长三角一体化', HOSTILE[i % HOSTILE.length] ?? ''], {
    title: HOSTILE[i % HOSTILE.length] ?? '',
    issuer: HOSTILE[(i + 1) % HOSTILE.length] ?? '',
    number: '甲〔2011〕5号',
    issued: '2011-01-01',
  }),
);
const server = realServer(undefined, more);
const encoded = encodeURIComponent;

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly schema: {
    readonly type?: string;
    readonly enum?: readonly string[];
    readonly minimum?: number;
    readonly maximum?: number;
  };
}
interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly responses: {
    readonly 200: { readonly content: Readonly<Record<string, { schema: { $ref?: string } }>> };
  };
}
type Paths = Readonly<Record<string, Readonly<Partial<Record<'get' | 'post', Operation>>>>>;

let paths: Paths = {};
let clauses: string[] = [];
beforeAll(async () => {
  const response = await fetch(`${server.url()}/api/v1/openapi.json`);
  paths = ((await response.json()) as { paths: Paths }).paths;
  const index = server.index();
  clauses = Array.from({ length: index.clauseCount }, (_, i) => index.clause(i).id);
});

const GET = [
  ['/healthz', ''],
  ['/readyz', ''],
  ['/api/v1/documents', ''],
  ['/api/v1/documents/{id}', 'document'],
  ['/api/v1/clauses/{id}', 'clause'],
  ['/api/v1/search', ''],
  ['/api/v1/search/record', ''],
  ['/api/v1/timeline', ''],
  ['/api/v1/suggest', ''],
  ['/api/v1/find', ''],
  ['/api/v1/citations', ''],
  ['/api/v1/compare', ''],
  ['/api/v1/lineage/{id}', 'clause'],
  ['/api/v1/grid', ''],
] as const;

const hostile = fc.oneof(
  fc.constantFrom('', '0', '-1', 'NaN', '1e9', '99999999999999999', 'null', '[]', '\u0000', '"'),
  fc.constantFrom('((', '-长', 'OR', 'title:', '\ufffd', '的'.repeat(1001), '\u202e', ...HOSTILE),
  hanText(20),
);

/** Phrases that are there, and what may stand around them. */
const phrase = fc.oneof(
  fc.constantFrom('长三角', '長三角一體化', '的', '第一条', '创新 发展', '“一网通办”', 'G60'),
  fc.constantFrom('长三角 OR 杭州', 'year:2016..2020 发展', '-发展 杭州', '杭政办函〔2011〕59号'),
  hostile,
);

const documentIds = fc.oneof(
  fc.constantFrom('hangzhou-2019-yangtze-delta-integration', ...IDS),
  fc.constant('hangzhou-2020-fourteenth-five-year-plan'),
);
const clauseIds = fc.nat().map((n) => clauses[n % clauses.length] ?? '');

/** A value that a parameter may have, or, seldom, any. */
function anyValue({ name, schema }: Parameter): fc.Arbitrary<string> {
  const { minimum = 0, maximum = 1000 } = schema;
  const sensible = (): fc.Arbitrary<string> => {
    if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
    if (schema.type === 'integer') return fc.integer({ min: minimum, max: maximum }).map(String);
    if (['document', 'left', 'right'].includes(name)) return documentIds;
    if (name === 'ids') return fc.oneof(clauseIds, documentIds);
    if (name === 'year') return fc.constantFrom('2016', '2011..', '..2019', '2011..2020');
    if (name === 'accessed') return fc.constant('2026-11-21');
    return phrase;
  };
  return fc.oneof({ weight: 9, arbitrary: sensible() }, { weight: 1, arbitrary: hostile });
}

/** An address of an operation: what must be named, and some of what may be. */
function addressOf(path: string, kind: string, parameters: readonly Parameter[]) {
  const asked = parameters.filter((one) => one.in === 'query');
  const named = ['q', 'ids', 'left', 'right'];
  const pairs = asked.map((one) =>
    fc
      .tuple(named.includes(one.name) ? fc.constant(true) : fc.boolean(), anyValue(one))
      .map(([given, value]) => (given ? [`${one.name}=${encoded(value)}`] : [])),
  );
  const id = kind === 'document' ? documentIds : clauseIds;
  const ids = fc.oneof({ weight: 9, arbitrary: id }, { weight: 1, arbitrary: hostile });
  return fc.tuple(ids, fc.tuple(...pairs)).map(([id, given]) => {
    const place = path.replace('{id}', () => encoded(id === '' ? 'none' : id));
    return `${place}?${given.flat().join('&')}`;
  });
}

const ACCEPTS = ['*/*', 'application/json', 'text/plain', 'text/csv', 'text/html', 'image/png'];

/** Holds an answer against what is published. */
async function judge(response: Response, operation: Operation, body: string | null): Promise<void> {
  const { headers, status } = response;
  expect(headers.get('content-security-policy')).toBeTruthy();
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cache-control')).toMatch(/^no-(?:cache|store)$/u);
  expect(server.logged).toEqual([]);
  const type = headers.get('content-type')?.split(';', 1)[0] ?? '';
  if (status !== 200) {
    expect(type).toBe('application/problem+json');
    const problem = ANSWERS.Problem.parse(JSON.parse(body ?? (await response.text())));
    expect(problem.status).toBe(status);
    if (status >= 500) expect(problem.code).toBe('query-too-costly');
    return;
  }
  const published = operation.responses[200].content;
  expect(Object.keys(published)).toContain(type);
  const name = published[type]?.schema.$ref?.split('/').at(-1);
  const bytes = await response.text();
  if (name === undefined) expect(bytes).not.toBe('');
  else ANSWERS[name as keyof typeof ANSWERS].parse(JSON.parse(bytes));
}

describe('the answers to GET', () => {
  it('are all walked here', () => {
    const described = Object.entries(paths).filter(([, { get }]) => get !== undefined);
    expect(described.map(([path]) => path).sort()).toEqual(GET.map(([path]) => path).sort());
  });

  test.each(GET)(
    '%s',
    async (path, kind) => {
      const operation = paths[path]?.get;
      if (operation === undefined) throw new Error(`${path} is not described`);
      const address = addressOf(path, kind, operation.parameters ?? []);
      await fc.assert(
        fc.asyncProperty(address, fc.constantFrom(...ACCEPTS), async (at, accept) => {
          await judge(await fetch(server.url() + at, { headers: { accept } }), operation, null);
        }),
        { numRuns: 60 },
      );
    },
    60_000,
  );
});

const quote = fc.oneof(phrase, fc.constant('发展'));
const record = fc.record(
  {
    id: fc.oneof({ weight: 9, arbitrary: clauseIds }, { weight: 1, arbitrary: hostile }),
    note: hostile,
    quote: fc.record(
      { text: quote, script: fc.constantFrom('source', 'hans', 'hant') },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['id'] },
);
const STYLES = ['gbt7714-2025', 'apa', 'footnote', 'bluebook', 'inline', 'ris', 'biblatex', 'none'];
const BODIES: Readonly<Record<string, () => fc.Arbitrary<unknown>>> = {
  '/api/v1/clauses': () => fc.record({ ids: fc.array(fc.oneof(clauseIds, hostile)) }),
  '/api/v1/citations': () =>
    fc.record(
      {
        items: fc.array(record, { maxLength: 6 }),
        style: fc.constantFrom(...STYLES),
        format: fc.constantFrom('text', 'html', 'markdown', 'docx', 'ris', 'biblatex', 'csl-json'),
        lang: fc.constantFrom('zh-Hans', 'zh-Hant', 'en'),
      },
      { requiredKeys: ['items'] },
    ),
  '/api/v1/quotes': () =>
    fc.record(
      {
        text: fc.array(quote).map((quotes) => quotes.map((one) => `说：“${one}”。`).join('')),
        style: fc.constantFrom(...STYLES),
        format: fc.constantFrom('json', 'md', 'csv', 'docx'),
      },
      { requiredKeys: ['text'] },
    ),
  '/api/v1/search/record/compare': () =>
    fc.record({
      date: fc.constantFrom('2026-11-21', 'soon'),
      corpus: fc.record({
        digest: fc.constantFrom('0'.repeat(64), '<b>'),
        documents: fc.nat(),
        clauses: fc.nat(),
      }),
      query: fc.record({
        text: phrase,
        match: fc.constantFrom('auto', 'exact', 'all', 'any'),
        scope: fc.constantFrom('clause', 'sentence', 'document'),
        sort: fc.constantFrom('relevance', 'oldest', 'newest'),
      }),
      filters: fc.record({
        years: fc.constantFrom([null, null], [2011, 2020], [2020, null], [2020, 2011]),
        issuers: fc.array(hostile, { maxLength: 1 }),
        regions: fc.constant([]),
        types: fc.constant([]),
        documents: fc.array(documentIds, { maxLength: 2 }),
      }),
      counts: fc.record({
        ...{ clauses: fc.nat(), documents: fc.nat(), exact: fc.nat(), all: fc.nat() },
        any: fc.nat(),
      }),
      documents: fc.array(
        fc.record({ id: fc.oneof(documentIds, hostile), title: hostile, clauses: fc.nat() }),
        { maxLength: 3 },
      ),
    }),
};

describe('the answers to POST', () => {
  it('are all walked here', () => {
    const described = Object.entries(paths).filter(([, { post }]) => post !== undefined);
    expect(described.map(([path]) => path).sort()).toEqual(Object.keys(BODIES).sort());
  });

  test.each(Object.keys(BODIES))(
    '%s',
    async (path) => {
      const operation = paths[path]?.post;
      if (operation === undefined) throw new Error(`${path} is not described`);
      const body = fc.oneof(
        { weight: 9, arbitrary: BODIES[path]?.() ?? fc.constant({}) },
        { weight: 1, arbitrary: fc.jsonValue() },
      );
      await fc.assert(
        fc.asyncProperty(body, async (sent) => {
          const headers = { 'content-type': 'application/json' };
          const init = { method: 'POST', headers, body: JSON.stringify(sent) };
          await judge(await fetch(server.url() + path, init), operation, null);
        }),
        { numRuns: 60 },
      );
    },
    60_000,
  );
});

async function json<T>(path: string): Promise<T> {
  const response = await fetch(server.url() + path, { headers: { accept: 'application/json' } });
  expect([path, response.status]).toEqual([path, 200]);
  return (await response.json()) as T;
}

describe.each(IDS)('a document whose id is %j', (id) => {
  it('has its address, and so have its clauses', async () => {
    const whole = await json<WireDocumentAnswer>(`/api/v1/documents/${encoded(id)}`);
    expect(whole.document.id).toBe(id);
    for (const url of [whole.document.url, ...whole.clauses.map((clause) => clause.url)]) {
      const page = await fetch(server.url() + url, { redirect: 'manual' });
      expect([url, page.status]).toEqual([url, 200]);
      const canonical = `<link rel="canonical" href="${url.replaceAll("'", '&#39;')}" />`;
      expect(await page.text()).toContain(canonical);
    }
    for (const clause of whole.clauses) {
      const one = await json<WireClauseAnswer>(`/api/v1/clauses/${encoded(clause.id)}`);
      expect(one.clause).toEqual(clause);
      const cited = `/api/v1/citations?ids=${encoded(clause.id)}`;
      expect(await json(cited)).toMatchObject({ citations: [{ id: clause.id, url: clause.url }] });
      const found = await json<WireFind>(`/api/v1/find?q=${encoded(clause.id)}`);
      expect(found.direct).toBe(clause.url);
      const linked = await json<WireFind>(`/api/v1/find?q=${encoded(`http://host${clause.url}`)}`);
      expect(linked.candidates.map(({ url }) => url)).toEqual([clause.url]);
    }
  });
});
