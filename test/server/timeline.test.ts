import mammoth from 'mammoth';
import { describe, expect, it, test } from 'vitest';
import { ANSWERS } from '../../src/server/index.ts';
import type { WireCitations, WireSearch, WireTimeline } from '../../src/wire/types.ts';
import { getJson, jsonOf } from '../support/http.ts';
import { realServer, TODAY } from '../support/real-server.ts';

const server = realServer();

const PHRASE = '长三角';

function ask(query: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(`${server.url()}/api/v1/timeline?${new URLSearchParams(query)}`);
}

const timeline = async (query: Readonly<Record<string, string>>): Promise<WireTimeline> =>
  jsonOf(await ask(query), 'Timeline');

async function search(query: Readonly<Record<string, string>>): Promise<WireSearch> {
  const parameters = new URLSearchParams({ ...query, match: 'exact', limit: '100' });
  return getJson(`${server.url()}/api/v1/search?${parameters}`);
}

/** Reads CSV as RFC 4180 has it. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  for (const line of text.match(/(?:"(?:[^"]|"")*"|[^"\r])*\r\n/gu) ?? []) {
    const cells = line.slice(0, -2).match(/(?:^|,)(?:"(?:[^"]|"")*"|[^",]*)/gu) ?? [];
    rows.push(
      cells.map((cell) => {
        const own = cell.replace(/^,/u, '');
        return own.startsWith('"') ? own.slice(1, -1).replaceAll('""', '"') : own;
      }),
    );
  }
  return rows;
}

describe('/timeline', () => {
  it('counts, year by year, what the exact tier of a search has', async () => {
    const answer = await timeline({ q: PHRASE });
    const { facets, counts, hits } = await search({ q: PHRASE });
    const used = answer.years.filter(({ clauses }) => clauses > 0);
    expect(used.map(({ year, clauses }) => ({ value: year, count: clauses }))).toEqual(facets.year);
    expect(answer.years.map(({ year }) => year)).toEqual([2011, 2016, 2019, 2020]);
    expect(answer.counts).toMatchObject({
      clauses: counts.exact,
      documents: counts.documents,
      complete: true,
      searched: { documents: 5, clauses: server.index().clauseCount },
    });
    // A page of the search holds 100 hits; the phrase has more than one page.
    expect(counts.exact).toBeGreaterThan(hits.length);
  });

  it('finds the same in either script', async () => {
    const { query: _a, tookMs: _b, ...simplified } = await timeline({ q: '长三角一体化' });
    const { query: _c, tookMs: _d, ...traditional } = await timeline({ q: '長三角一體化' });
    expect(traditional).toEqual(simplified);
    expect(simplified.counts.occurrences).toBeGreaterThan(0);
  });

  it('has a line for each highlight of the search, with the source around it', async () => {
    const filters = { q: '国际化', document: 'hangzhou-2016-internationalization' };
    const answer = await timeline({ ...filters, limit: '100', context: '10' });
    const { hits } = await search(filters);
    const marked = hits.flatMap(({ clause: { id, text, highlights } }) =>
      highlights.map(([start, end]) => ({
        clauseId: id,
        left: [...text.slice(0, start)].slice(-10).join(''),
        match: text.slice(start, end),
        right: [...text.slice(end)].slice(0, 10).join(''),
        span: [start, end],
      })),
    );
    const shown = answer.concordance.map(({ clauseId, left, match, right, span }) => ({
      clauseId,
      left,
      match,
      right,
      span,
    }));
    expect(marked.length).toBeGreaterThan(20);
    expect(answer.counts.occurrences).toBe(marked.length);
    const key = (line: { clauseId: string; span: number[] }) => `${line.clauseId} ${line.span}`;
    const byKey = (a: (typeof marked)[number], b: (typeof marked)[number]) =>
      key(a) < key(b) ? -1 : 1;
    expect([...shown].sort(byKey)).toEqual([...marked].sort(byKey).slice(0, 100));
  });

  it('names the first and the last document that use a phrase', async () => {
    const { first, last } = await timeline({ q: '数字经济' });
    const { hits } = await search({ q: '数字经济' });
    const dates = hits.map(({ document: { date, year } }) => date ?? String(year)).sort();
    expect(first?.document.date).toBe(dates[0]);
    expect(last?.document.date).toBe(dates.at(-1));
    for (const hit of [first, last]) {
      expect(hits.map(({ url }) => url)).toContain(hit?.url);
    }
  });

  it('says that a phrase is not used, and where it was looked for', async () => {
    const answer = await timeline({ q: '元宇宙', year: '2016..2019' });
    expect(answer).toMatchObject({
      counts: { occurrences: 0, searched: { documents: 3 } },
      first: null,
      last: null,
      concordance: [],
    });
    expect(answer.years.map(({ year, occurrences }) => [year, occurrences])).toEqual([
      [2016, 0],
      [2019, 0],
    ]);
  });

  test.each([
    ['q=', 'query-empty'],
    ['', 'query-empty'],
    [`q=${'长'.repeat(1001)}`, 'query-too-long'],
    ['q=a&sort=up', 'parameter-invalid'],
    ['q=a&context=61', 'parameter-invalid'],
    ['q=a&context=-1', 'parameter-invalid'],
    ['q=a&limit=101', 'parameter-invalid'],
    ['q=a&limit=0', 'parameter-invalid'],
    ['q=a&format=csv&limit=10001', 'parameter-invalid'],
    ['q=a&format=xls', 'parameter-invalid'],
    ['q=a&match=any', 'parameter-invalid'],
    ['q=a&year=2020..2011', 'parameter-invalid'],
    ['q=a&style=mla', 'style-unknown'],
  ])('refuses %s', async (query, code) => {
    const response = await fetch(`${server.url()}/api/v1/timeline?${query}`);
    expect(response.status).toBe(400);
    expect(ANSWERS.Problem.parse(await response.json())).toMatchObject({ code });
  });

  it('refuses a client that takes no such file', async () => {
    const url = `${server.url()}/api/v1/timeline?q=${encodeURIComponent(PHRASE)}`;
    for (const format of ['json', 'csv', 'md', 'docx']) {
      const init = { headers: { Accept: 'image/png' } };
      expect((await fetch(`${url}&format=${format}`, init)).status).toBe(406);
    }
    const csv = await fetch(`${url}&format=csv`, { headers: { Accept: 'text/csv' } });
    expect(csv.status).toBe(200);
  });

  it('is a page, too', async () => {
    const response = await fetch(`${server.url()}/timeline?q=a`, {
      headers: { Accept: 'text/html' },
    });
    expect(response.status).toBe(200);
  });
});

describe('a timeline as a file', () => {
  it('opens in Word: first and last use, and a row for each line, each with its citation', async () => {
    const response = await ask({ q: PHRASE, format: 'docx', limit: '12' });
    expect(response.headers.get('content-type')).toContain('wordprocessingml');
    const buffer = Buffer.from(await response.arrayBuffer());
    const { value } = await mammoth.convertToHtml({ buffer });
    const answer = await timeline({ q: PHRASE, limit: '12' });
    expect(value.match(/<tr>/gu)).toHaveLength(answer.concordance.length + 1);
    for (const hit of [answer.first, answer.last, answer.concordance[3]]) {
      const id =
        hit === null || hit === undefined ? '' : 'clause' in hit ? hit.clause.id : hit.clauseId;
      const parameters = new URLSearchParams({ ids: id, accessed: TODAY });
      const cited = await fetch(`${server.url()}/api/v1/citations?${parameters}`, {
        headers: { Accept: 'application/json' },
      });
      const { citations } = (await cited.json()) as WireCitations;
      expect(value).toContain(citations[0]?.citation);
    }
  });

  it('is CSV that a spreadsheet reads, each line with its citation', async () => {
    const response = await ask({ q: PHRASE, format: 'csv', lang: 'en', limit: '30', offset: '10' });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(response.headers.get('content-disposition')).toContain(encodeURIComponent(PHRASE));
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, ...rows] = parseCsv(bytes.subarray(3).toString());
    expect(head?.slice(0, 3)).toEqual(['Line', 'Of', 'Year']);
    const answer = await timeline({ q: PHRASE, limit: '30', offset: '10' });
    expect(rows).toHaveLength(30);
    for (const [i, line] of answer.concordance.entries()) {
      const parameters = new URLSearchParams({ ids: line.clauseId, accessed: TODAY });
      const cited = await fetch(`${server.url()}/api/v1/citations?${parameters}`, {
        headers: { Accept: 'application/json' },
      });
      const { citations } = (await cited.json()) as WireCitations;
      const { title, titleSupplied } = line.document;
      expect(rows[i]).toEqual([
        String(11 + i),
        String(answer.counts.occurrences),
        String(line.year),
        line.left,
        line.match,
        line.right,
        titleSupplied ? `[${title}]` : title,
        line.pinpoint.en,
        line.clauseId,
        citations[0]?.citation,
        '',
      ]);
    }
  });

  it('is CSV of the years with their sum', async () => {
    const response = await ask({ q: PHRASE, format: 'csv', table: 'years' });
    const rows = parseCsv((await response.text()).replace(/^\uFEFF/u, ''));
    const { years, counts } = await timeline({ q: PHRASE });
    expect(rows.slice(1).map((row) => row.slice(0, 4))).toEqual([
      ...years.map((year) =>
        [year.year, year.documents, year.clauses, year.occurrences].map(String),
      ),
      ['合计', ...[counts.documents, counts.clauses, counts.occurrences].map(String)],
    ]);
  });

  it('keeps a cell that looks like a formula text', async () => {
    const { concordance } = await timeline({ q: '互联网', limit: '100' });
    const response = await ask({ q: '互联网', format: 'csv', limit: '100' });
    const rows = parseCsv(await response.text()).slice(1);
    // As in 互联网+: Excel would make a formula of what follows.
    expect(concordance.some(({ right }) => right.startsWith('+'))).toBe(true);
    expect(rows.map((row) => row[5])).toEqual(
      concordance.map(({ right }) => (/^[+＋]/u.test(right) ? `'${right}` : right)),
    );
    // A quote is never changed without a word: the last column names the one that was.
    expect(rows.map((row) => row.at(-1)?.endsWith('后文'))).toEqual(
      concordance.map(({ right }) => /^[+＋]/u.test(right)),
    );
  });

  it('is Markdown with years, first and last use, and as many lines as there are', async () => {
    const response = await ask({ q: '数字经济', format: 'md', lang: 'zh-Hant' });
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    const text = await response.text();
    const { counts } = await timeline({ q: '数字经济' });
    expect(text).toContain('# 「数字经济」歷年用例');
    expect(text).toContain(`第 1—${counts.occurrences} 處，共 ${counts.occurrences} 處。`);
    const rows = text.split('\n').filter((line) => line.startsWith('| '));
    // Two heads with their rules, four years and their sum, and the lines; each as wide as its head.
    expect(rows).toHaveLength(4 + 4 + 1 + counts.occurrences);
    const cells = (row: string): number => row.replaceAll('\\|', '').split('|').length - 2;
    expect(new Set(rows.slice(0, 7).map(cells))).toEqual(new Set([7]));
    expect(new Set(rows.slice(7).map(cells))).toEqual(new Set([10]));
  });
});
