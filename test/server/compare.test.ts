import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { ANSWERS } from '../../src/server/index.ts';
import { foldText } from '../../src/text/index.ts';
import type {
  WireComparison,
  WireDocumentAnswer,
  WireGrid,
  WireLineage,
} from '../../src/wire/types.ts';
import { getJson } from '../support/http.ts';
import { realServer, TODAY } from '../support/real-server.ts';

const server = realServer();
const H2016 = 'hangzhou-2016-internationalization';
const H2020 = 'hangzhou-2020-fourteenth-five-year-plan';

const json = <T>(path: string, schema: keyof typeof ANSWERS): Promise<T> =>
  getJson(server.url() + path, schema);

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
    ['text/markdown', /^# 两份文件对照表\n/u],
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
    expect(titles).toEqual(['# 两份文件对照表', '# 兩份文件對照表', '# Comparison of clauses']);
  });
});

describe('lineage and grid', () => {
  it('says in a table of which clauses the words lie apart', async () => {
    const response = await fetch(
      `${server.url()}/api/v1/grid?q=${encodeURIComponent('数字经济')}&format=md&lang=zh-Hant&perDocument=20`,
    );
    const rows = (await response.text()).split('\n').filter((line) => /^\| 20/u.test(line));
    const having = rows.filter((row) => /数字经济|數字經濟/u.test(row.replace(/<\/?mark>/gu, '')));
    expect(having.length).toBeGreaterThan(0);
    expect(rows.length).toBeGreaterThan(having.length);
    for (const row of rows) {
      expect(row).toContain(having.includes(row) ? '| 含有原詞句 |' : '| 詞語齊全，但不相連 |');
    }
  });

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

describe('steps in time', () => {
  const clause = encodeURIComponent('hangzhou-2019-yangtze-delta-integration#n17');

  it('go from each clause to the next, the one asked for among them', async () => {
    const asked = await json<WireLineage>(`/api/v1/lineage/${clause}`, 'Lineage');
    expect('step' in asked || asked.relatives.some((relative) => 'step' in relative)).toBe(false);
    const found = await json<WireLineage>(`/api/v1/lineage/${clause}?against=previous`, 'Lineage');
    const without = found.relatives.map(({ step: _step, ...relative }) => relative);
    expect(without).toEqual(asked.relatives);
    const all = [found, ...found.relatives];
    const order = all
      .filter(({ document }) => document.year !== null)
      .sort((a, b) => (a.document.year ?? 0) - (b.document.year ?? 0));
    expect(order.length).toBeGreaterThan(2);
    const texts = new Map(all.map((one) => [one.clause.id, one.clause.text]));
    expect(all.filter(({ step }) => step === null)).toHaveLength(1);
    for (const { clause: own, document, step } of all) {
      if (step == null) continue;
      const from = all.find((one) => one.clause.id === step.from);
      expect(from?.document.year ?? 0).toBeLessThanOrEqual(document.year ?? 0);
      const side = (name: 'left' | 'right', text = ''): string =>
        step.diff.map((piece) => text.slice(...(piece[name] ?? [0, 0]))).join('');
      expect(side('left', texts.get(step.from))).toBe(texts.get(step.from));
      expect(side('right', own.text)).toBe(own.text);
    }
  });

  it('make a table with a row for the clause asked for', async () => {
    const rows = async (more: string): Promise<string[]> => {
      const response = await fetch(`${server.url()}/api/v1/lineage/${clause}?format=md&${more}`);
      return (await response.text()).split('\n').filter((line) => line.startsWith('| '));
    };
    const [asked, steps] = [await rows(''), await rows('against=previous')];
    expect(steps).toHaveLength(asked.length + 1);
    expect(steps.filter((row) => row.includes('所查条款'))).toHaveLength(1);
  });

  it('cite each clause in the style asked for', async () => {
    const path = `/api/v1/lineage/${clause}?style=gbt7714-2025&accessed=${TODAY}`;
    const found = await json<WireLineage>(path, 'Lineage');
    for (const { clause: own, citation } of [found, ...found.relatives]) {
      const id = encodeURIComponent(own.id);
      const cited = await json<{ citations: { citation: string }[] }>(
        `/api/v1/citations?ids=${id}&style=gbt7714-2025&accessed=${TODAY}`,
        'Citations',
      );
      expect(citation).toBe(cited.citations[0]?.citation);
    }
  });
});

describe('absence', () => {
  const NOWHERE = '区块链养猪';
  const q = encodeURIComponent(NOWHERE);

  it.each([
    [`/api/v1/grid?q=${q}`, 'Grid'],
    [`/api/v1/timeline?q=${q}`, 'Timeline'],
    [`/api/v1/search/record?q=${q}`, 'SearchRecord'],
    [`/api/v1/search/record?q=${q}&match=exact`, 'SearchRecord'],
  ] as const)('is stated by %s, with how much was searched', async (path, schema) => {
    const { documents } = await json<{ documents: { region: string; clauses: number }[] }>(
      '/api/v1/documents',
      'DocumentList',
    );
    const record = await json<{ corpus: { digest: string } }>(
      `/api/v1/search/record?q=${q}`,
      'SearchRecord',
    );
    for (const region of [null, '嘉兴']) {
      const among = documents.filter((one) => region === null || one.region === region);
      const clauses = among.reduce((sum, one) => sum + one.clauses, 0);
      const more = region === null ? '' : `&region=${encodeURIComponent(region)}`;
      const { absence } = await json<{ absence: Record<string, string> | null }>(
        path + more,
        schema,
      );
      const hans = absence?.['zh-Hans'] ?? '';
      expect(hans).toContain(`“${NOWHERE}”`);
      expect(hans).toContain(
        `${among.length}份${region === null ? '文件' : ''}（共${clauses}个条款）`,
      );
      expect(hans).toContain(record.corpus.digest);
      expect(hans.includes('嘉兴')).toBe(region !== null);
      expect(absence?.en).toContain(`${clauses} clauses`);
    }
  });

  it('is not stated of what is there, nor where nothing was searched', async () => {
    const there = encodeURIComponent('长三角');
    for (const path of [
      `/api/v1/grid?q=${there}`,
      `/api/v1/timeline?q=${there}`,
      `/api/v1/search/record?q=${there}`,
      `/api/v1/grid?q=${q}&region=none`,
    ]) {
      const answer = (await (await fetch(server.url() + path)).json()) as { absence: unknown };
      expect(answer.absence).toBeNull();
    }
  });

  it('says of a query with operators that no clause answers it', async () => {
    const query = encodeURIComponent(`“${NOWHERE}” OR “云端养鱼”`);
    const { absence, query: asked } = await json<WireGrid>(`/api/v1/grid?q=${query}`, 'Grid');
    expect(asked.syntax.used).toBe(true);
    expect(absence?.['zh-Hans']).toContain('没有条款符合检索式');
  });
});
