import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parseCorpusFile } from '../../src/corpus/index.ts';
import { ANSWERS } from '../../src/server/index.ts';
import type {
  WireCitations,
  WireClauseAnswer,
  WireClauseList,
  WireDocumentAnswer,
  WireDocumentList,
  WireSearch,
  WireSuggestions,
} from '../../src/wire/types.ts';
import { getJson } from '../support/http.ts';
import { realServer, TODAY } from '../support/real-server.ts';

const server = realServer();

const H2016 = 'hangzhou-2016-internationalization';
const H2019 = 'hangzhou-2019-yangtze-delta-integration';
const H2020 = 'hangzhou-2020-fourteenth-five-year-plan';

const get = <T>(path: string, schema: keyof typeof ANSWERS): Promise<T> =>
  getJson(server.url() + path, schema);

const search = (query: Readonly<Record<string, string>>): Promise<WireSearch> =>
  get(`/api/v1/search?${new URLSearchParams(query)}`, 'Search');

describe('health', () => {
  it('answers', async () => {
    await get('/healthz', 'Health');
    expect(await get('/readyz', 'Readiness')).toMatchObject({ documents: 5 });
  });
});

describe('documents', () => {
  it('lists all five, and gives each back whole, in order, each line once', async () => {
    const { documents } = await get<WireDocumentList>('/api/v1/documents', 'DocumentList');
    expect(documents).toHaveLength(5);
    for (const { id, clauses: size } of documents) {
      const { clauses } = await get<WireDocumentAnswer>(`/api/v1/documents/${id}`, 'Document');
      const file = join(import.meta.dirname, '../../corpus', `${id}.md`);
      const { body } = parseCorpusFile(await readFile(file, 'utf8'), file);
      expect(clauses.flatMap((clause) => clause.text.split('\n'))).toEqual(
        body.split('\n').filter((line) => line !== ''),
      );
      expect(clauses).toHaveLength(size);
    }
  });

  it('lists a part of them, and says how many there are', async () => {
    const list = (query: string): Promise<WireDocumentList> =>
      get(`/api/v1/documents?${query}`, 'DocumentList');
    const all = await list('');
    expect(all.count).toBe(5);
    expect(all.clauses).toBe(all.documents.reduce((sum, { clauses }) => sum + clauses, 0));
    const part = await list('limit=2&offset=1');
    expect(part).toEqual({ ...all, documents: all.documents.slice(1, 3) });
    expect((await list('sort=newest&limit=1')).documents[0]?.id).toBe(H2020);
    const named = await list(`q=${encodeURIComponent('國際化')}&year=2016`);
    expect(named.documents.map(({ id }) => id)).toEqual([H2016]);
    expect(named.facets.year).toEqual([{ value: 2016, count: 1 }]);
    const two = await list(`document=${H2016}&document=${H2019}`);
    expect(two.documents.map(({ id }) => id).sort()).toEqual([H2016, H2019].sort());
  });

  it('takes the year from adopted, issued, published, then the 文号', async () => {
    const { documents } = await get<WireDocumentList>('/api/v1/documents', 'DocumentList');
    expect(Object.fromEntries(documents.map(({ id, year, date }) => [id, [year, date]]))).toEqual({
      'hangzhou-2011-yangtze-delta-cooperation': [2011, null],
      [H2016]: [2016, '2016-07-11'],
      [H2019]: [2019, '2019-08-21'],
      [H2020]: [2020, '2020-12-15'],
      'jiaxing-2019-yangtze-delta-integration': [2019, '2019-09-18'],
    });
  });

  it('converts only what is in the other script, and says so', async () => {
    const read = (id: string, script: string): Promise<WireDocumentAnswer> =>
      get(`/api/v1/documents/${id}?script=${script}`, 'Document');
    const [converted, source] = [await read(H2020, 'hans'), await read(H2020, 'hant')];
    expect(converted.clauses[0]).toMatchObject({ converted: true });
    expect(converted.clauses[0]?.text).toMatch(/^一、高水平打造“数智杭州·宜居天堂”/u);
    expect(source.clauses[0]).toMatchObject({ converted: false });
  });
});

describe('clauses', () => {
  it('gives a clause by its encoded id', async () => {
    const id = `${H2019}#n7`;
    const answer = await get<WireClauseAnswer>(
      `/api/v1/clauses/${encodeURIComponent(id)}`,
      'Clause',
    );
    expect(answer.clause).toMatchObject({ id, url: `/documents/${H2019}/n7`, converted: false });
    expect(answer.clause.pinpoint).toEqual({
      'zh-Hans': '第7点',
      'zh-Hant': '第7點',
      en: 'point 7',
    });
  });
});

describe('several clauses', () => {
  const post = (body: unknown): Promise<Response> =>
    fetch(`${server.url()}/api/v1/clauses`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('come in the order of the ids, null where there is none, as each comes by itself', async () => {
    const ids = [`${H2019}#n7`, 'none#1', `${H2016}#p6.n4`, `${H2019}#n7`, ''];
    const answer = (await (await post({ ids })).json()) as WireClauseList;
    expect(ANSWERS.ClauseList.safeParse(answer).error).toBeUndefined();
    expect(answer.clauses.map((clause) => clause?.id ?? null)).toEqual([
      `${H2019}#n7`,
      null,
      `${H2016}#p6.n4`,
      `${H2019}#n7`,
      null,
    ]);
    const one = await fetch(`${server.url()}/api/v1/clauses/${H2016}%23p6.n4`);
    expect(answer.clauses[2]).toEqual(((await one.json()) as WireClauseAnswer).clause);
    expect(await (await post({ ids: [] })).json()).toEqual({ clauses: [] });
  });

  test.each([
    ['too many', { ids: Array(1001).fill('a') }],
    ['what is no list', { ids: 'a' }],
    ['no id', { ids: [7] }],
    ['an unknown field', { ids: [], script: 'hans' }],
  ])('are refused for %s', async (_, body) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'parameter-invalid' });
  });
});

describe('search', () => {
  it('gives the same clauses for both scripts of a query', async () => {
    const ids = async (q: string): Promise<string[]> =>
      (await search({ q, limit: '100' })).hits.map((hit) => hit.clause.id);
    expect(await ids('長三角一體化')).toEqual(await ids('长三角一体化'));
  });

  it('counts and marks what a plain scan finds', async () => {
    const { counts, hits } = await search({ q: '长三角一体化', match: 'exact', limit: '100' });
    const { documents } = await get<WireDocumentList>('/api/v1/documents', 'DocumentList');
    const found: string[] = [];
    for (const { id } of documents) {
      const { clauses } = await get<WireDocumentAnswer>(
        `/api/v1/documents/${id}?script=hans`,
        'Document',
      );
      found.push(
        ...clauses
          .filter(({ text }) => text.replaceAll('\n', '').includes('长三角一体化'))
          .map((clause) => clause.id),
      );
    }
    expect(counts).toMatchObject({ exact: found.length, clauses: found.length, complete: true });
    expect(hits.map((hit) => hit.clause.id).sort()).toEqual(found.sort());
    for (const { clause } of hits) {
      expect(clause.highlights.length).toBeGreaterThan(0);
      for (const [start, end] of clause.highlights) {
        expect(clause.text.slice(start, end).replaceAll('\n', '')).toMatch(
          /^[长長]三角一[体體]化$/u,
        );
      }
    }
  });

  it('leads highlights over to converted text', async () => {
    const { hits } = await search({ q: '长三角', script: 'hans', document: H2020 });
    expect(hits.length).toBeGreaterThan(0);
    for (const { clause } of hits) {
      expect(clause.converted).toBe(true);
      for (const [start, end] of clause.highlights)
        expect(clause.text.slice(start, end)).toBe('长三角');
    }
  });

  it('filters by every facet, and counts are those of the filtered answer', async () => {
    const all = await search({ q: '长三角' });
    for (const name of ['year', 'issuer', 'region', 'type', 'document'] as const) {
      for (const { value, count } of all.facets[name]) {
        const { counts, facets } = await search({ q: '长三角', [name]: String(value) });
        expect(counts.clauses).toBe(count);
        expect(facets[name]).toEqual([{ value, count }]);
      }
    }
    const years = await search({ q: '长三角', year: '2016..2019' });
    expect(years.facets.year.map(({ value }) => value)).toEqual([2016, 2019]);
  });

  it('pages through the whole answer without gap or repeat', async () => {
    const whole = await search({ q: '创新', limit: '100' });
    const total = whole.counts.clauses + whole.counts.any;
    const ids: string[] = [];
    for (let offset = 0; offset < total; offset += 7) {
      const page = await search({ q: '创新', limit: '7', offset: String(offset) });
      expect(page.counts).toEqual(whole.counts);
      ids.push(...page.hits.map((hit) => hit.clause.id));
    }
    expect(ids.slice(0, 100)).toEqual(whole.hits.map((hit) => hit.clause.id));
    expect(new Set(ids).size).toBe(total);
  });
});

describe('citations', () => {
  const ids = `${H2019}#n7,${H2016}#p6.n4`;

  it('gives JSON or plain text, by Accept', async () => {
    const path = `/api/v1/citations?${new URLSearchParams({ ids, style: 'footnote' })}`;
    const asked = await fetch(server.url() + path, { headers: { accept: 'application/json' } });
    const body = (await asked.json()) as WireCitations;
    expect(ANSWERS.Citations.safeParse(body).error).toBeUndefined();
    expect(body.citations.map(({ citation }) => citation)).toEqual([
      '《中共杭州市委关于贯彻实施长三角一体化发展国家战略 全面提升城市综合能级和核心竞争力的决定》，2019年8月21日发布，第7点。',
      '《中共杭州市委关于全面提升杭州城市国际化水平的若干意见》，2016年7月11日中国共产党杭州市第十一届委员会第十一次全体会议通过，第六部分第4点。',
    ]);
    const text = await fetch(server.url() + path, { headers: { accept: 'text/plain' } });
    expect(text.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await text.text()).toBe(
      `${body.citations.map(({ citation }) => citation).join('\n')}\n`,
    );
  });

  it.each([
    ['commas', `ids=${encodeURIComponent(`${H2019}#n7`)},${encodeURIComponent(`${H2016}#p6.n4`)}`],
    ['encoded commas', new URLSearchParams({ ids }).toString()],
    [
      'repetition',
      `ids=${encodeURIComponent(`${H2019}#n7`)}&ids=${encodeURIComponent(`${H2016}#p6.n4`)}`,
    ],
  ])('takes several ids by %s', async (_, query) => {
    const response = await fetch(`${server.url()}/api/v1/citations?${query}`, {
      headers: { accept: 'application/json' },
    });
    const { citations } = (await response.json()) as WireCitations;
    expect(citations.map(({ id }) => id)).toEqual(ids.split(','));
  });

  it('dates the access today, or as asked', async () => {
    const cite = async (more: string): Promise<string> =>
      (await fetch(`${server.url()}/api/v1/citations?ids=${H2019}%23n7${more}`)).text();
    expect(await cite('')).toContain(`[${TODAY}]`);
    expect(await cite('&accessed=2026-01-02')).toContain('[2026-01-02]');
    expect(await cite('&quote=1')).toMatch(/^“7\.推动优势产业互补。/u);
  });
});

describe('openapi.json', () => {
  it('describes every route of the API, and only those', async () => {
    const response = await fetch(`${server.url()}/api/v1/openapi.json`);
    const { openapi, paths } = (await response.json()) as {
      openapi: string;
      paths: Record<string, object>;
    };
    expect(openapi).toBe('3.1.0');
    const posted = (path: string): RequestInit => ({
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: path.endsWith('clauses') ? '{"ids":["none"]}' : (bodies[path] ?? '{"text":"长三角"}'),
    });
    const record = await fetch(`${server.url()}/api/v1/search/record?q=a`);
    const bodies: Record<string, string> = { '/api/v1/search/record/compare': await record.text() };
    const queryOf = (path: string): string => {
      if (path in bodies) return '';
      if (/search|find|grid|timeline/u.test(path)) return '?q=a';
      if (path.endsWith('citations')) return `?ids=${H2019}%23n7`;
      return path.endsWith('compare') ? `?left=${H2016}&right=${H2020}` : '';
    };
    for (const [path, item] of Object.entries(paths)) {
      const init = 'get' in item ? {} : posted(path);
      const id = /clauses|lineage/u.test(path) ? `${H2019}%23n7` : H2019;
      const url = server.url() + path.replace('{id}', id) + queryOf(path);
      expect([path, (await fetch(url, init)).status]).toEqual([path, 200]);
    }
  });
});

describe('headers', () => {
  test.each(['/', '/healthz', '/api/v1/documents', '/api/v1/none', '/styles.css'])(
    'of %s keep a browser from guessing and running what it should not',
    async (path) => {
      const { headers } = await fetch(server.url() + path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('strict-transport-security')).toBeNull();
      const policy = headers.get('content-security-policy')?.split(';') ?? [];
      expect(policy.sort()).toEqual([
        "base-uri 'none'",
        "default-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "object-src 'none'",
      ]);
    },
  );

  it('let a client keep what has not changed', async () => {
    const url = `${server.url()}/api/v1/documents/${H2016}`;
    const first = await fetch(url);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const again = await fetch(url, { headers: { 'if-none-match': etag, 'cache-control': '' } });
    expect(again.status).toBe(304);
    const converted = await fetch(`${url}?script=hant`, { headers: { 'if-none-match': etag } });
    expect(converted.status).toBe(200);
  });

  it('are given without a body for HEAD', async () => {
    const response = await fetch(`${server.url()}/api/v1/documents`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });
});

describe('pages', () => {
  test.each(['/', '/documents', `/documents/${H2019}`, `/documents/${H2019}/n7`, '/?q=a'])(
    '%s is the page',
    async (path) => {
      const response = await fetch(server.url() + path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toMatch(/^text\/html/u);
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toMatch(/unsafe/u);
    },
  );

  test.each([
    `/documents/none`,
    `/documents/${H2019}/none`,
    `/documents/${H2016}/${H2019}%23n7`,
    '/none',
  ])('%s is a 404 that a browser can show', async (path) => {
    const response = await fetch(server.url() + path, { headers: { accept: 'text/html' } });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/u);
  });
});

describe('suggestions', () => {
  const suggest = (query: Readonly<Record<string, string>>): Promise<WireSuggestions> =>
    get(`/api/v1/suggest?${new URLSearchParams(query)}`, 'Suggestions');

  it('name documents by title and 文号, with the way to them', async () => {
    await expect
      .poll(async () => (await suggest({ q: '國際化水平' })).suggestions)
      .toContainEqual({
        kind: 'title',
        text: '中共杭州市委关于全面提升杭州城市国际化水平的若干意见',
        documentId: H2016,
        url: `/documents/${H2016}`,
      });
    expect((await suggest({ q: '(2011)59' })).suggestions).toContainEqual(
      expect.objectContaining({ kind: 'number', text: '杭政办函〔2011〕59号' }),
    );
  });

  it('are at most as many as asked for', async () => {
    expect((await suggest({ q: '杭州', limit: '1' })).suggestions).toHaveLength(1);
    expect((await suggest({ q: '' })).suggestions).toEqual([]);
  });

  test.each([
    ['limit=0', 'parameter-invalid'],
    ['limit=21', 'parameter-invalid'],
    ['q=a&q=b', 'parameter-invalid'],
    ['word=a', 'parameter-invalid'],
    [`q=${'a'.repeat(1001)}`, 'query-too-long'],
  ])('refuse %s', async (query, code) => {
    const response = await fetch(`${server.url()}/api/v1/suggest?${query}`);
    expect(response.status).toBe(400);
    expect(ANSWERS.Problem.parse(await response.json())).toMatchObject({ code });
  });
});
