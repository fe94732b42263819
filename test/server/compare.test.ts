import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { ANSWERS } from '../../src/server/index.ts';
import { foldText } from '../../src/text/index.ts';
import type {
  WireComparison,
  WireDocumentAnswer,
  WireGrid,
  WireLineage,
} from '../../src/wire/types.ts';
import { realServer, TODAY } from '../support/real-server.ts';

const server = realServer();
const H2016 = 'hangzhou-2016-internationalization';
const H2020 = 'hangzhou-2020-fourteenth-five-year-plan';

async function json<T>(path: string, schema: keyof typeof ANSWERS): Promise<T> {
  const response = await fetch(server.url() + path);
  expect(response.status).toBe(200);
  const body: unknown = await response.json();
  expect(ANSWERS[schema].safeParse(body).error).toBeUndefined();
  return body as T;
}

const two = (left: string, right: string): Promise<WireComparison> =>
  json(`/api/v1/compare?left=${left}&right=${right}`, 'Comparison');

async function problem(path: string, headers: Record<string, string> = {}): Promise<unknown[]> {
  const response = await fetch(server.url() + path, { headers });
  const { code } = (await response.json()) as { code: string };
  return [response.status, response.headers.get('content-type')?.split(';')[0], code];
}

describe('compare', () => {
  it('has every clause of both documents once, with counts that add up', async () => {
    const { pairs, counts } = await two(H2016, H2020);
    for (const [side, id] of [
      ['left', H2016],
      ['right', H2020],
    ] as const) {
      const { clauses } = await json<WireDocumentAnswer>(`/api/v1/documents/${id}`, 'Document');
      const seen = pairs.flatMap((pair) => pair[side]?.id ?? []);
      expect([...seen].sort()).toEqual(clauses.map((clause) => clause.id).sort());
    }
    expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(pairs.length);
  });

  it('pairs what the Simplified and the Traditional document say of one subject', async () => {
    const { pairs } = await two(H2016, H2020);
    const both = pairs.flatMap(({ left, right }) => (left && right ? [[left, right]] : []));
    const starts = both.map((pair) => pair.map((clause) => clause.text.slice(0, 7)));
    // By hand: guiding ideas, opening up, and the heritage of canal, Liangzhu and West Lake.
    expect(starts).toContainEqual(['2.指导思想。', '3.“十四五”']);
    expect(starts).toContainEqual(['3.打造国际开', '15.發展更高']);
    expect(starts).toContainEqual(['1.塑造东方文', '26.打造世界']);
  });

  it('marks no difference of script: what is deleted and inserted folds to something else', async () => {
    const { pairs } = await two(H2016, H2020);
    for (const { left, right, diff } of pairs) {
      if (left === null || right === null) continue;
      for (const [k, piece] of diff.entries()) {
        const next = diff[k + 1];
        if (piece.numbering) continue;
        if (piece.op === 'equal') {
          const [a, b] = [piece.left ?? [0, 0], piece.right ?? [0, 0]];
          expect(foldText(left.text.slice(...a))).toBe(foldText(right.text.slice(...b)));
        } else if (piece.left !== null && next?.op === 'insert' && next.right !== null) {
          const [a, b] = [left.text.slice(...piece.left), right.text.slice(...next.right)];
          expect(foldText(a)).not.toBe(foldText(b));
          // No first or last character is shared: then it would be equal.
          expect(foldText(a).at(0)).not.toBe(foldText(b).at(0));
          expect(foldText(a).at(-1)).not.toBe(foldText(b).at(-1));
        }
      }
    }
  });

  it('finds nothing changed in a document beside itself', async () => {
    const { counts } = await two(H2016, H2016);
    expect(counts).toMatchObject({ reworded: 0, moved: 0, added: 0, removed: 0 });
  });

  it.each([
    [`/api/v1/compare?left=${H2016}&right=none`, 404, 'document-unknown'],
    [`/api/v1/compare?left=${H2016}`, 400, 'parameter-invalid'],
    ['/api/v1/compare?left=&right=', 400, 'parameter-invalid'],
    [`/api/v1/compare?left=${H2016}&right=${H2020}&format=pdf`, 400, 'parameter-invalid'],
    [`/api/v1/compare?left=${H2016}&right=${H2020}&style=none`, 400, 'style-unknown'],
    ['/api/v1/lineage/none', 404, 'clause-unknown'],
    ['/api/v1/lineage/none?limit=0', 400, 'parameter-invalid'],
    ['/api/v1/grid?q=', 400, 'query-empty'],
  ])('refuses %s with a problem document', async (path, status, code) => {
    expect(await problem(path)).toEqual([status, 'application/problem+json', code]);
  });

  it('refuses a type that it does not have', async () => {
    const path = `/api/v1/compare?left=${H2016}&right=${H2020}`;
    expect(await problem(path, { Accept: 'image/png' })).toEqual([
      406,
      'application/problem+json',
      'not-acceptable',
    ]);
  });
});

describe('tables', () => {
  const path = `/api/v1/compare?left=${H2016}&right=${H2020}`;

  it('opens in another program as Word, each side with its citation', async () => {
    const response = await fetch(`${server.url()}${path}&format=docx`);
    expect(response.headers.get('content-disposition')).toContain(`${H2016}--${H2020}.docx`);
    const buffer = Buffer.from(await response.arrayBuffer());
    const { value } = await mammoth.convertToHtml({ buffer });
    const { pairs } = await two(H2016, H2020);
    expect(value.match(/<tr>/gu)).toHaveLength(pairs.length + 1);
    const source = `${server.url()}/api/v1/citations?style=footnote&accessed=${TODAY}&ids=`;
    const pair = pairs.find(({ left, right }) => left !== null && right !== null);
    for (const clause of [pair?.left, pair?.right]) {
      const cited = await fetch(source + encodeURIComponent(clause?.id ?? ''), {
        headers: { Accept: 'text/plain' },
      });
      expect(value).toContain((await cited.text()).trim());
    }
  });

  it.each([
    ['text/csv', /^\ufeff变化,/u],
    ['text/markdown', /^# 条文对照表\n/u],
  ])('gives %s to who accepts it', async (type, start) => {
    const response = await fetch(server.url() + path, { headers: { Accept: type } });
    expect(response.headers.get('content-type')).toContain(type);
    expect(response.headers.get('vary')).toContain('Accept');
    expect(Buffer.from(await response.arrayBuffer()).toString('utf8')).toMatch(start);
  });

  it('speaks the language asked for', async () => {
    const titles = await Promise.all(
      ['zh-Hans', 'zh-Hant', 'en'].map(async (lang) => {
        const response = await fetch(`${server.url()}${path}&format=md&lang=${lang}`);
        return (await response.text()).split('\n', 1)[0];
      }),
    );
    expect(titles).toEqual(['# 条文对照表', '# 條文對照表', '# Comparison of clauses']);
  });
});

describe('lineage and grid', () => {
  it('answers as described, and as tables', async () => {
    const id = encodeURIComponent(`${H2020}#p4.n20`);
    const { hits } = await json<{ hits: { clause: { id: string } }[] }>(
      `/api/v1/search?q=${encodeURIComponent('营商环境')}&document=${H2020}&match=exact`,
      'Search',
    );
    const clause = encodeURIComponent(hits[0]?.clause.id ?? id);
    const found = await json<WireLineage>(`/api/v1/lineage/${clause}`, 'Lineage');
    expect(found.relatives.every(({ score }) => score >= found.least)).toBe(true);
    expect(found.relatives.every(({ document }) => document.id !== H2020)).toBe(true);
    const topic = encodeURIComponent('长三角一体化');
    const grid = await json<WireGrid>(`/api/v1/grid?q=${topic}`, 'Grid');
    const years = grid.years.map(({ year }) => year);
    expect(years).toEqual([...years].sort((a, b) => (a ?? 9999) - (b ?? 9999)));
    expect(grid.years.flatMap(({ documents }) => documents)).toHaveLength(grid.counts.documents);
    for (const path of [`/api/v1/lineage/${clause}`, `/api/v1/grid?q=${topic}&perDocument=1`]) {
      const mark = path.includes('?') ? '&' : '?';
      const csv = await (await fetch(`${server.url()}${path}${mark}format=csv`)).text();
      expect(csv.split('\r\n').length).toBeGreaterThan(2);
    }
  });
});
