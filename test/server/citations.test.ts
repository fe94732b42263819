/** Citations, finding and the record of a search over HTTP. */
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { describe, expect, it, test } from 'vitest';
import { STYLES } from '../../src/cite/index.ts';
import { ANSWERS } from '../../src/server/index.ts';
import type {
  WireCitations,
  WireFind,
  WireSearch,
  WireSearchRecord,
} from '../../src/wire/types.ts';
import { problemOf } from '../support/http.ts';
import { realServer } from '../support/real-server.ts';

const H2016 = 'hangzhou-2016-internationalization';
const H2019 = 'hangzhou-2019-yangtze-delta-integration';
const H2020 = 'hangzhou-2020-fourteenth-five-year-plan';
const server = realServer();

const get = (path: string, accept = 'application/json'): Promise<Response> =>
  fetch(server.url() + path, { headers: { accept } });
const post = (body: unknown, type = 'application/json'): Promise<Response> =>
  fetch(`${server.url()}/api/v1/citations`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('GET /citations', () => {
  test.each(STYLES)('cites in %s, alone and as a list', async (style) => {
    const ids = encodeURIComponent(`${H2016}#p1.n1,${H2016}#p1.n2`);
    const answer = (await (
      await get(`/api/v1/citations?ids=${ids}&style=${style}`)
    ).json()) as WireCitations;
    expect(ANSWERS.Citations.safeParse(answer).error).toBeUndefined();
    expect(answer.citations.map(({ id }) => id)).toEqual([`${H2016}#p1.n1`, `${H2016}#p1.n2`]);
    expect(answer.list).not.toMatch(/undefined|null/u);
    const text = await (
      await get(`/api/v1/citations?ids=${ids}&style=${style}`, 'text/plain')
    ).text();
    expect(text.startsWith(answer.list)).toBe(true);
    expect(answer.list.split('城市国际化水平的若干意见').length).toBe(
      style.startsWith('apa') && style !== 'apa-zh' ? 1 : 2,
    );
  });

  it('has HTML for the clipboard beside the plain text', async () => {
    const path = `/api/v1/citations?ids=${H2016}%23p6.n4&style=chicago-note`;
    const { citations } = (await (await get(path)).json()) as WireCitations;
    const { html = '', citation = '' } = citations[0] ?? {};
    expect(html).toMatch(
      /^Zhonggong Hangzhou shiwei, <i>Zhonggong Hangzhou shiwei guanyu .*<\/i> 中共/u,
    );
    expect(html.replace(/<\/?i>/gu, '')).toBe(citation);
  });

  it('merges the clauses of one document in plain text', async () => {
    const ids = encodeURIComponent(`${H2016}#p1.n2,${H2016}#p1.n1`);
    const text = await get(`/api/v1/citations?ids=${ids}&style=footnote`, 'text/plain');
    expect(await text.text()).toMatch(/通过，第一部分第1至2点。\n$/u);
  });

  it('gives a thousand and refuses one more, saying what to do', async () => {
    const many = (count: number): string => Array(count).fill('a').join(',');
    expect(await problemOf(await get(`/api/v1/citations?ids=${many(1000)}`))).toMatchObject({
      code: 'clause-unknown',
    });
    const real = Array(1000).fill(`${H2016}%23p1.n1`).join(',');
    expect((await get(`/api/v1/citations?ids=${real}`)).status).toBe(200);
    const items = Array.from({ length: 1000 }, () => ({ id: `${H2016}#p1.n1` }));
    expect((await post({ items })).status).toBe(200);
    const refused = await problemOf(await get(`/api/v1/citations?ids=${many(1001)}`));
    expect(refused).toMatchObject({ code: 'parameter-invalid', status: 400 });
    expect(refused.detail).toMatch(/1 to 1000 clauses; 1001 were given/u);
    const set = await problemOf(await post({ items: [...items, { id: 'a' }] }));
    expect(set).toMatchObject({ code: 'parameter-invalid', status: 400 });
  });

  test.each([
    ['', 'parameter-invalid', /^ids is missing\.$/u],
    ['?ids=', 'parameter-invalid', /Name at least one/u],
    ['?ids=,,', 'parameter-invalid', /Name at least one/u],
    [`?ids=${H2016}%23p1&style=mla`, 'style-unknown', /gbt7714-2025/u],
    [`?ids=${H2016}%23p1&style=apa&style=ris`, 'parameter-invalid', /style/u],
    [`?ids=${H2016}%23p1&accessed=2026-02-30`, 'parameter-invalid', /date that exists/u],
    [`?ids=${H2016}%23p1%00`, 'clause-unknown', /p1\\u0000/u],
    [`?ids=${'x'.repeat(6000)}`, 'clause-unknown', /^.{200,300}$/u],
    ['?ids=%E4%B8', 'request-malformed', /percent-encode/u],
  ])('refuses %s', async (query, code, detail) => {
    const found = await problemOf(await get(`/api/v1/citations${query}`));
    expect(found.code).toBe(code);
    expect(found.detail).toMatch(detail);
  });

  it('cites a clause that is named twice once in the list, and each time by itself', async () => {
    const path = `/api/v1/citations?ids=${H2016}%23p1,${H2016}%23p1&style=footnote`;
    const answer = (await (await get(path)).json()) as WireCitations;
    expect(answer.citations.length).toBe(2);
    expect(answer.list.match(/第一部分/gu)?.length).toBe(1);
  });

  it('says that a quote was converted, in the language of the style', async () => {
    const of = async (style: string): Promise<string> => {
      const path = `/api/v1/citations?ids=${H2020}%23p1.n1&style=${style}&script=hans`;
      const { citations } = (await (await get(path)).json()) as WireCitations;
      return citations[0]?.citation ?? '';
    };
    expect(await of('footnote')).toContain('（引文由繁体转换）');
    expect(await of('apa')).toContain('[Quotation converted from Traditional Chinese.]');
  });
});

describe('GET /citations, what is left out', () => {
  const H2011 = 'hangzhou-2011-yangtze-delta-cooperation';
  const cited = async (id: string, query = ''): Promise<WireCitations['citations'][number]> => {
    const path = `/api/v1/citations?ids=${encodeURIComponent(id)}&accessed=2026-11-21${query}`;
    const answer = (await (await get(path)).json()) as WireCitations;
    expect(ANSWERS.Citations.safeParse(answer).error).toBeUndefined();
    const [citation] = answer.citations;
    if (citation === undefined) throw new Error('nothing was cited');
    return citation;
  };

  it('cites a document as a whole, with no quote and no pinpoint', async () => {
    expect(await cited(H2011, '&style=footnote')).toEqual({
      id: H2011,
      style: 'footnote',
      citation:
        '《[杭州市2011年接轨上海、参与长三角合作与交流工作意见]》（杭政办函〔2011〕59号）。',
      html: '《[杭州市2011年接轨上海、参与长三角合作与交流工作意见]》（杭政办函〔2011〕59号）。',
      inText: null,
      inTextHtml: null,
      quote: null,
      converted: false,
      ambiguous: [],
      pinpoint: null,
      url: `/documents/${H2011}`,
    });
  });

  test.each(STYLES)('cites a document and a clause of another in %s', async (style) => {
    const ids = encodeURIComponent(`${H2011},${H2016}#p1.n1`);
    const path = `/api/v1/citations?ids=${ids}&style=${style}&quote=1`;
    const text = await (await get(path, 'text/plain')).text();
    expect(text).not.toMatch(/undefined|null|“”/u);
    expect((await get(path)).status).toBe(200);
  });

  it('says that an id is unknown, whichever it was to be', async () => {
    for (const id of ['nothing', `${H2011}%23nothing`]) {
      expect(await problemOf(await get(`/api/v1/citations?ids=${id}`))).toMatchObject({
        code: 'clause-unknown',
        status: 404,
      });
    }
  });

  test.each([
    [
      'gbt7714-2025',
      '[杭州市2011年接轨上海、参与长三角合作与交流工作意见]：杭政办函〔2011〕59号[EB/OL]. [2026-11-21].',
    ],
    ['footnote', '（杭政办函〔2011〕59号）。'],
    ['chicago-note', '杭政办函〔2011〕59号 (2011).'],
  ])('leaves the pinpoint out of %s, and quotes all the same', async (style, end) => {
    const clause = await cited(`${H2011}#x.r14`, `&style=${style}&pinpoint=0`);
    expect(clause.citation.endsWith(end)).toBe(true);
    expect(clause.quote).toBe((await cited(`${H2011}#x.r14`)).quote);
    expect(clause.pinpoint?.['zh-Hans']).toBe('附件表第14项');
  });

  it('leaves the pinpoint out of a sentence that holds the quote', async () => {
    const { citation, quote } = await cited(`${H2011}#x.r14`, '&style=inline&pinpoint=0');
    expect(citation).toBe(
      `《[杭州市2011年接轨上海、参与长三角合作与交流工作意见]》（杭政办函〔2011〕59号）提出：“${quote}”`,
    );
  });

  it('leaves the day of access out with the address', async () => {
    const without = await cited(`${H2011}#x.r14`, '&url=0');
    expect(without.citation).toBe(
      '杭州市政府. [杭州市2011年接轨上海、参与长三角合作与交流工作意见]：杭政办函〔2011〕59号[EB/OL].（附件表第14项）',
    );
    for (const style of ['ris', 'biblatex', 'csl-json']) {
      const { citation } = await cited(`${H2011}#x.r14`, `&style=${style}&url=0`);
      expect(citation).not.toMatch(/Y2|urldate|accessed|2026|null|undefined/u);
    }
  });

  it('raises what stands in the text where the style does', async () => {
    const { inText, inTextHtml } = await cited(`${H2016}#p6.n4`);
    expect(inText).toBe('[1]第六部分第4点');
    expect(inTextHtml).toBe('<sup>[1]第六部分第4点</sup>');
  });

  it('refuses values that these parameters do not have', async () => {
    for (const query of ['pinpoint=no', 'url=2']) {
      const path = `/api/v1/citations?ids=${H2011}&${query}`;
      expect(await problemOf(await get(path))).toMatchObject({ code: 'parameter-invalid' });
    }
  });
});

describe('POST /citations', () => {
  const TEN = Array.from({ length: 5 }, (_, i) => `${H2016}#p${i + 1}`).concat(
    Array.from({ length: 5 }, (_, i) => `${H2019}#n${i + 1}`),
  );

  it('gives a numbered list of ten clauses', async () => {
    const text = await (await post({ items: TEN.map((id) => ({ id })) })).text();
    expect(text.split('\n').map((line) => line.slice(0, 3))).toEqual(['[1]', '[2]', '']);
    expect(text).toContain('（第一至五部分）');
    expect(text).toContain('（第1至5点）');
  });

  it('gives Word a footnote for each of ten clauses, each with its pinpoint', async () => {
    const response = await post({ items: TEN.map((id) => ({ id })), format: 'docx' });
    expect(response.headers.get('content-type')).toContain('wordprocessingml');
    expect(response.headers.get('content-disposition')).toContain('citations.docx');
    const buffer = Buffer.from(await response.arrayBuffer());
    const { value } = await mammoth.convertToHtml({ buffer });
    const notes = [...value.matchAll(/<li id="footnote-\d+">(.*?)<\/li>/gsu)].map(
      ([, note]) => note,
    );
    expect(notes.length).toBe(10);
    const pinpoints = ['一', '二', '三', '四', '五'].map((n) => `（第${n}部分）`);
    pinpoints.push(...[1, 2, 3, 4, 5].map((n) => `（第${n}点）`));
    for (const [i, pinpoint] of pinpoints.entries()) expect(notes[i]).toContain(pinpoint);
    expect(value).toContain('<h1>参考文献</h1>');
    expect(value).toContain('“一、总体要求”');
  });

  it('calls the footnotes of Word in their order, each once, with nothing left out', async () => {
    const items = TEN.map((id) => ({ id }));
    const response = await post({ items, format: 'docx', style: 'chicago-note', lang: 'en' });
    const zip = await JSZip.loadAsync(await response.arrayBuffer());
    const part = async (name: string): Promise<string> =>
      (await zip.file(`word/${name}.xml`)?.async('string')) ?? '';
    const idsOf = (xml: string, element: string): string[] =>
      [...xml.matchAll(new RegExp(`<w:${element} w:id="(\\d+)"`, 'gu'))].map(([, id = '']) => id);
    const document = await part('document');
    const footnotes = await part('footnotes');
    const expected = TEN.map((_, i) => String(i + 1));
    expect(idsOf(document, 'footnoteReference')).toEqual(expected);
    expect(idsOf(footnotes, 'footnote').filter((id) => id !== '0')).toEqual(expected);
    const notes = [...footnotes.matchAll(/<w:footnote w:id="\d+">(.*?)<\/w:footnote>/gsu)];
    expect(notes.length).toBe(10);
    for (const [i, [, note = '']] of notes.entries()) {
      expect(note.replace(/<[^>]*>/gu, '')).toMatch(
        i < 5 ? new RegExp(`, pt\\. ${i + 1}\\.$`, 'u') : new RegExp(`, point ${i - 4}\\.$`, 'u'),
      );
      expect(note).toMatch(/<w:i\/>.*?<w:t[^>]*>Zhonggong Hangzhou shiwei guanyu /u);
    }
    expect(await part('header1')).toMatch(/Quoted from Tiaowen, accessed 2026-11-21/u);
  });

  test.each([
    ['text', 'text/plain', '“总体要求”'],
    ['html', 'text/html', '<blockquote>“总体要求”'],
    ['markdown', 'text/markdown', '> “总体要求”'],
  ])('quotes and remarks in %s', async (format, type, expected) => {
    const items = [{ id: `${H2016}#p1`, quote: { text: '总体要求' }, note: '重点' }];
    const response = await post({ items, format });
    expect(response.headers.get('content-type')).toContain(type);
    const text = await response.text();
    expect(text).toContain(expected);
    expect(text).toContain('重点');
  });

  it('keeps the remarks beside sentences that hold their quotes', async () => {
    const items = [{ id: `${H2016}#p1`, note: '重点' }, { id: `${H2016}#p2` }];
    const text = await (await post({ items, style: 'inline' })).text();
    expect(text).toMatch(/第一部分提出：“一、总体要求”\n\n重点\n\n《.*第二部分提出：“/u);
    const html = await (await post({ items, style: 'inline', format: 'html' })).text();
    expect(html).toContain('<p>重点</p>');
  });

  it('converts the quote that is asked for in the other script, and says so', async () => {
    const items = [{ id: `${H2016}#p1`, quote: { text: '总体要求', script: 'hant' } }];
    const text = await (await post({ items, style: 'footnote' })).text();
    expect(text).toContain('“總體要求”');
    expect(text).toContain('（引文由簡體轉換）');
  });

  test.each([
    ['ris', 'TY  - STAT'],
    ['biblatex', '@online{'],
    ['csl-json', '[\n  {'],
  ])('gives %s whatever the style', async (format, start) => {
    const response = await post({ items: [{ id: `${H2016}#p1` }], format, style: 'apa' });
    expect((await response.text()).startsWith(start)).toBe(true);
  });

  it('ends the lines of a RIS file as its specification wants', async () => {
    const items = [{ id: `${H2016}#p1` }, { id: `${H2019}#n1` }];
    const text = await (await post({ items, format: 'ris' })).text();
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(text.split('\r\n').filter((line) => line === 'ER  - ').length).toBe(2);
  });

  const one = [{ id: `${H2016}#p1` }];
  test.each<[string, unknown, string, RegExp]>([
    ['an unknown style', { items: one, style: 'mla' }, 'style-unknown', /gbt7714-2025/u],
    ['an unknown clause', { items: [{ id: 'none#1' }] }, 'clause-unknown', /none#1/u],
    ['an unknown format', { items: one, format: 'pdf' }, 'parameter-invalid', /format/u],
    ['no items', { items: [] }, 'parameter-invalid', /1 to 1000 clauses; 0 .* Name at least one/u],
    [
      'a very long id',
      { items: [{ id: '长'.repeat(100_000) }] },
      'clause-unknown',
      /^.{200,300}$/u,
    ],
    [
      'a style that is a field of every object',
      { items: one, style: 'toString' },
      'style-unknown',
      /apa/u,
    ],
    ['an id that is no text', { items: [{ id: 7 }] }, 'parameter-invalid', /items\.0\.id/u],
    ['an unknown field', { items: one, colour: 'red' }, 'parameter-invalid', /colour/u],
    [
      'words that the clause has not',
      { items: [{ id: `${H2016}#p1`, quote: { text: '并无此言' } }] },
      'parameter-invalid',
      /items\.0\.quote\.text/u,
    ],
    [
      'Word in a style for programs',
      { items: one, style: 'ris', format: 'docx' },
      'parameter-invalid',
      /format=ris/u,
    ],
    ['what is no JSON', '{', 'request-malformed', /JSON/u],
    ['a list', [], 'parameter-invalid', /body/u],
  ])('refuses %s', async (_, body, code, detail) => {
    const found = await problemOf(await post(body));
    expect(found.code).toBe(code);
    expect(found.detail).toMatch(detail);
  });

  it('refuses what does not call itself JSON, and what is too large', async () => {
    expect(await problemOf(await post('{}', 'text/plain'))).toMatchObject({
      status: 415,
      code: 'media-type-unsupported',
    });
    const note = '长'.repeat(4_000_000);
    expect((await problemOf(await post({ items: [{ id: 'a', note }] }))).code).toBe(
      'request-too-large',
    );
    expect(server.logged).toEqual([]);
  });
});

describe('GET /find', () => {
  const find = async (q: string): Promise<WireFind> => {
    const answer = await (await get(`/api/v1/find?${new URLSearchParams({ q })}`)).json();
    expect(ANSWERS.Find.safeParse(answer).error).toBeUndefined();
    return answer as WireFind;
  };

  it('leads to the clause with its address', async () => {
    const { candidates } = await find('杭政办函[2011]59号，第二部分第（三）项');
    expect(candidates.map(({ why, url }) => [why, url])).toEqual([
      ['number', '/documents/hangzhou-2011-yangtze-delta-cooperation/p2.i3'],
    ]);
    expect((await find(`${H2016}#p6.n4`)).candidates[0]).toMatchObject({ why: 'id' });
    expect((await find('没有这份文件')).candidates).toEqual([]);
  });

  it('refuses nothing, and too much', async () => {
    expect((await problemOf(await get('/api/v1/find?q=%20'))).code).toBe('query-empty');
    const long = await problemOf(await get(`/api/v1/find?q=${'a'.repeat(5001)}`));
    expect(long.code).toBe('query-too-long');
    expect((await problemOf(await get('/api/v1/find?query=a'))).code).toBe('parameter-invalid');
  });
});

describe('GET /search/record', () => {
  const QUERY = 'q=长三角&year=2016..2019&issuer=中共杭州市委&match=exact';

  it('names query, filters, corpus, date and counts per document, and can be run again', async () => {
    const record = (await (await get(`/api/v1/search/record?${QUERY}`)).json()) as WireSearchRecord;
    expect(ANSWERS.SearchRecord.safeParse(record).error).toBeUndefined();
    const again = (await (await get(record.search)).json()) as WireSearch;
    const { complete: _, ...counts } = again.counts;
    expect(record.counts).toEqual(counts);
    expect(record.documents.map(({ id, clauses }) => ({ value: id, count: clauses }))).toEqual(
      again.facets.document,
    );
    expect(record.corpus.digest).toBe(server.index().identity.corpusDigest);
    expect(record.date).toBe('2026-11-21');
    const { clauses, documents } = record.counts;
    const { digest } = record.corpus;
    for (const paragraph of Object.values(record.paragraph)) {
      expect(paragraph).toContain('长三角');
      expect(paragraph).toContain('中共杭州市委');
      expect(paragraph).toContain(digest);
      expect(paragraph).not.toMatch(/undefined|null|NaN/u);
    }
    expect(record.paragraph['zh-Hans']).toMatch(/^2026年11月21日，/u);
    expect(record.paragraph['zh-Hans']).toContain(`命中${documents}份文件中的${clauses}个条款`);
    expect(record.paragraph['zh-Hant']).toContain('2016至2019年');
    expect(record.paragraph.en).toContain(`It found ${clauses} clauses in ${documents} documents`);
  });

  it('is a paragraph for who wants text', async () => {
    const text = await get(`/api/v1/search/record?${QUERY}&lang=en`, 'text/plain');
    expect(await text.text()).toMatch(/^On 2026-11-21, Tiaowen was searched for “长三角”/u);
  });

  it('says that nothing was found, and what that holds for', async () => {
    const nothing = await get('/api/v1/search/record?q=绝对没有这样的说法&match=exact');
    const { paragraph, corpus } = (await nothing.json()) as WireSearchRecord;
    expect(paragraph['zh-Hans']).toContain('没有条款含有检索式原文');
    expect(paragraph['zh-Hant']).toContain('沒有條款含有檢索式原文');
    expect(paragraph.en).toContain('It found no clause with the query as it stands');
    for (const text of Object.values(paragraph)) {
      expect(text).toContain(corpus.digest);
      expect(text).toContain(String(corpus.documents));
      expect(text).toMatch(/简体与繁体|簡體與繁體|Simplified and Traditional/u);
    }
  });

  it('refuses what a search refuses', async () => {
    expect((await problemOf(await get('/api/v1/search/record?q='))).code).toBe('query-empty');
    expect((await problemOf(await get('/api/v1/search/record?q=a&limit=3'))).code).toBe(
      'parameter-invalid',
    );
  });
});

describe('POST /search/record/compare', () => {
  const post = (body: string, type = 'application/json'): Promise<Response> =>
    fetch(`${server.url()}/api/v1/search/record/compare`, {
      method: 'POST',
      headers: { 'Content-Type': type },
      body,
    });
  const recorded = async (): Promise<WireSearchRecord> =>
    (await (
      await get('/api/v1/search/record?q=长三角&year=2016..2019&scope=sentence')
    ).json()) as WireSearchRecord;

  it('searches again with the same query and filters, and finds the same', async () => {
    const record = await recorded();
    const response = await post(JSON.stringify(record));
    expect(response.status).toBe(200);
    const answer = ANSWERS.RecordComparison.parse(await response.json());
    expect(answer).toEqual({
      recorded: { date: record.date, corpus: record.corpus, counts: record.counts },
      now: record,
      sameCorpus: true,
      sameAnswer: true,
      documents: [],
    });
  });

  it('names what is new, what is no longer found and what is gone', async () => {
    const record = await recorded();
    const [first, ...rest] = record.documents;
    const gone = { id: 'gone', title: '不在了', clauses: 2 };
    const other = { id: 'jiaxing-2019-yangtze-delta-integration', title: '嘉兴', clauses: 9 };
    const old = {
      ...record,
      corpus: { ...record.corpus, digest: '0'.repeat(64) },
      documents: [gone, ...rest.filter(({ id }) => id !== other.id), other],
    };
    const answer = ANSWERS.RecordComparison.parse(await (await post(JSON.stringify(old))).json());
    expect(answer).toMatchObject({ sameCorpus: false, sameAnswer: false });
    const now = new Map(record.documents.map(({ id, clauses }) => [id, clauses]));
    expect(answer.documents).toEqual([
      { id: 'gone', title: '不在了', before: 2, after: 0, inCorpus: false },
      ...(now.get(other.id) === 9
        ? []
        : [
            {
              id: other.id,
              title: other.title,
              before: 9,
              after: now.get(other.id) ?? 0,
              inCorpus: true,
            },
          ]),
      ...(first === undefined || first.id === other.id
        ? []
        : [{ id: first.id, title: first.title, before: 0, after: first.clauses, inCorpus: true }]),
    ]);
  });

  it('refuses what is no record, and names the field', async () => {
    const record = await recorded();
    const damaged = [
      { ...record, date: '2020-02-30' },
      { ...record, corpus: { ...record.corpus, digest: '<script>' } },
      { ...record, query: { ...record.query, match: 'fuzzy' } },
      { ...record, filters: { ...record.filters, issuers: Array(201).fill('a') } },
      { ...record, counts: { ...record.counts, exact: -1 } },
      { ...record, documents: [{ id: 'a' }] },
    ];
    for (const [i, field] of ['date', 'digest', 'match', 'issuers', 'exact', 'title'].entries()) {
      const answer = await problemOf(await post(JSON.stringify(damaged[i])));
      expect(answer).toMatchObject({ status: 400, code: 'parameter-invalid' });
      expect(answer.detail).toContain(field);
    }
    expect((await problemOf(await post('{'))).code).toBe('request-malformed');
    expect((await problemOf(await post('a', 'text/plain'))).code).toBe('media-type-unsupported');
    const empty = { ...record, query: { ...record.query, text: ' ' } };
    expect((await problemOf(await post(JSON.stringify(empty)))).code).toBe('query-empty');
  });
});
