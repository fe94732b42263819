/** Addresses made with an id that a document had before: all of them still lead to it. */

import { mkdtempSync, rmSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { WireFind, WireSearch } from '../../src/wire/types.ts';
import { getJson } from '../support/http.ts';
import { realServer } from '../support/real-server.ts';

const NEW = 'hangzhou-2019-yangtze-delta-integration';
const OLD = 'old-name';
const OLDER = '杭州.2019_一体化';
const OTHER = 'jiaxing-2019-yangtze-delta-integration';

const corpus = mkdtempSync(join(tmpdir(), 'tiaowen-'));
afterAll(() => rmSync(corpus, { recursive: true, force: true }));
// Runs before the server's own hook, which reads the folder.
beforeAll(async () => {
  await cp(resolve(import.meta.dirname, '../../corpus'), corpus, { recursive: true });
  const file = join(corpus, `${NEW}.md`);
  const content = await readFile(file, 'utf8');
  await writeFile(file, content.replace(/^id: .*$/mu, `$&\naliases: [${OLD}, ${OLDER}]`));
});
const server = realServer(() => corpus);

const encoded = encodeURIComponent;

const get = <T>(path: string): Promise<T> => getJson(server.url() + path);

/** An answer without what differs from one request to the next. */
const timeless = <T extends object>(answer: T): T => ({ ...answer, tookMs: 0 });

describe.each([OLD, OLDER])('the API takes %s', (old) => {
  const clause = encoded(`${old}#n7`);

  test.each([
    [`/documents/${encoded(old)}`, `/documents/${NEW}`],
    [`/documents/${encoded(old)}?script=hant`, `/documents/${NEW}?script=hant`],
    [`/clauses/${clause}`, `/clauses/${NEW}%23n7`],
    [`/compare?left=${encoded(old)}&right=${OTHER}`, `/compare?left=${NEW}&right=${OTHER}`],
    [`/compare?left=${OTHER}&right=${encoded(old)}`, `/compare?left=${OTHER}&right=${NEW}`],
    [`/lineage/${clause}`, `/lineage/${NEW}%23n7`],
    [`/citations?ids=${clause}`, `/citations?ids=${NEW}%23n7`],
    [
      `/citations?ids=${clause},${encoded(old)}%23n8&style=csl-json`,
      `/citations?ids=${NEW}%23n7,${NEW}%23n8&style=csl-json`,
    ],
    [
      `/search/record?q=${encoded('人才')}&document=${encoded(old)}`,
      `/search/record?q=${encoded('人才')}&document=${NEW}`,
    ],
    [
      `/grid?q=${encoded('人才')}&document=${encoded(old)}`,
      `/grid?q=${encoded('人才')}&document=${NEW}`,
    ],
    [
      `/timeline?q=${encoded('人才')}&document=${encoded(old)}`,
      `/timeline?q=${encoded('人才')}&document=${NEW}`,
    ],
    [
      `/search?q=${encoded('人才')}&document=${encoded(old)}`,
      `/search?q=${encoded('人才')}&document=${NEW}`,
    ],
  ])('in %s and answers as to the present id', async (before, after) => {
    const answer = timeless(await get<object>(`/api/v1${before}`));
    expect(answer).toEqual(timeless(await get<object>(`/api/v1${after}`)));
    expect(JSON.stringify(answer).includes(old)).toBe(false);
    expect(JSON.stringify(answer).includes(NEW)).toBe(true);
  });

  it('in a query, as doc:', async () => {
    const search = (q: string): Promise<WireSearch> =>
      get<WireSearch>(`/api/v1/search?${new URLSearchParams({ q })}`);
    const { counts, hits } = await search(`doc:${old} 人才`);
    expect(counts).toEqual((await search(`doc:${NEW} 人才`)).counts);
    expect(counts.clauses).toBeGreaterThan(0);
    for (const { document } of hits) expect(document.id).toBe(NEW);
  });

  test.each([
    `${old}#n7`,
    `/documents/${encoded(old)}/n7`,
    `https://x.example/documents/${old}/n7?q=a`,
  ])('in what is to be found: %s', async (q) => {
    const { candidates } = await get<WireFind>(`/api/v1/find?${new URLSearchParams({ q })}`);
    expect(candidates.map(({ clause: found }) => found?.id)).toEqual([`${NEW}#n7`]);
  });

  it('in a set of citations', async () => {
    const post = async (id: string): Promise<string> => {
      const response = await fetch(`${server.url()}/api/v1/citations`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          items: [{ id, note: '甲' }],
          style: 'footnote',
          format: 'markdown',
        }),
      });
      expect(response.status).toBe(200);
      return response.text();
    };
    expect(await post(`${old}#n7`)).toBe(await post(`${NEW}#n7`));
  });

  it('and says that it does not know what is not there', async () => {
    for (const path of [
      `/documents/${encoded(old)}x`,
      `/clauses/${clause}9`,
      `/clauses/${encoded(old)}`,
    ]) {
      expect((await fetch(`${server.url()}/api/v1${path}`)).status).toBe(404);
    }
  });
});

describe('pages', () => {
  const moved = async (path: string): Promise<[number, string | null]> => {
    const response = await fetch(server.url() + path, { redirect: 'manual' });
    return [response.status, response.headers.get('location')];
  };

  test.each([
    [`/documents/${OLD}`, `/documents/${NEW}`],
    [`/documents/${encoded(OLDER)}`, `/documents/${NEW}`],
    [`/documents/${OLD}/n7`, `/documents/${NEW}/n7`],
    [
      `/documents/${OLD}/n7?q=${encoded('长三角')}&script=hant`,
      `/documents/${NEW}/n7?q=${encoded('长三角')}&script=hant`,
    ],
    [`/documents/${OLD}/${encoded('甲/乙?#')}`, `/documents/${NEW}/${encoded('甲/乙?#')}`],
    [`/compare?left=${OLD}&right=${OTHER}`, `/compare?left=${NEW}&right=${OTHER}`],
    [`/?q=a&document=${OLD}&document=${OTHER}`, `/?q=a&document=${NEW}&document=${OTHER}`],
    [`/timeline?q=a&document=${encoded(OLDER)}`, `/timeline?q=a&document=${NEW}`],
  ])('%s has moved for good', async (from, to) => {
    expect(await moved(from)).toEqual([301, to]);
  });

  test.each([`/documents/${NEW}/n7`, `/?q=${OLD}`, `/?document=${NEW}`, `/compare?left=none`])(
    '%s has not moved',
    async (path) => {
      expect(await moved(path)).toEqual([200, null]);
    },
  );

  it.each(['//', '///', '//timeline', '/timeline//'])(
    'keep within this site from %s',
    async (path) => {
      const [status, to] = await moved(`${path}?document=${OLD}`);
      if (status === 301) expect(to).toMatch(/^\/(?!\/)/u);
      else expect([status, to]).toEqual([404, null]);
    },
  );

  it('keep within this site, whatever the locator is', async () => {
    for (const locator of ['//evil.example', '\\\\evil.example', '..%2f..']) {
      const [status, to] = await moved(`/documents/${OLD}/${encoded(locator)}`);
      expect(status).toBe(301);
      const target = new URL(to ?? '', server.url());
      expect(target.origin).toBe(new URL(server.url()).origin);
      expect(target.pathname.startsWith(`/documents/${NEW}/`)).toBe(true);
    }
  });
});
