import mammoth from 'mammoth';
import { describe, expect, it, test } from 'vitest';
import type { WireQuoteResult, WireQuotes } from '../../src/wire/types.ts';
import { jsonOf, problemOf } from '../support/http.ts';
import { realServer, TODAY } from '../support/real-server.ts';

const server = realServer();
const JSON_TYPE = { 'Content-Type': 'application/json' };

function post(
  body: string | Buffer,
  headers: Record<string, string> = JSON_TYPE,
): Promise<Response> {
  return fetch(`${server.url()}/api/v1/quotes`, { method: 'POST', headers, body });
}

async function check(text: string, more: object = {}): Promise<WireQuotes> {
  return jsonOf(await post(JSON.stringify({ text, ...more })), 'Quotes');
}

async function checkOne(text: string): Promise<WireQuoteResult> {
  const { results } = await check(text);
  const [only] = results;
  if (only === undefined || results.length > 1) throw new Error(`${results.length} results`);
  return only;
}

/** What a diff says was left out of the source and what was put in. */
function changes({ diff, parts, quote }: WireQuoteResult): { deleted: string[]; added: string[] } {
  const deleted = diff.flatMap(({ op, left, part }) =>
    op === 'delete' && left !== null ? [parts[part]?.clause.text.slice(...left) ?? ''] : [],
  );
  const added = diff.flatMap(({ op, right }) =>
    op === 'insert' && right !== null ? [quote.slice(...right)] : [],
  );
  return { deleted, added };
}

describe('a paragraph of a report', () => {
  const CARD = '做好对上海市民发售西湖景区公园年卡的各项服务工作';

  it('finds a quote word for word in the other script, with clause and citation', async () => {
    const text = '报告指出：「做好對上海市民發售西湖景區公園年卡的各項服務工作」。';
    const result = await checkOne(text);
    expect(result).toMatchObject({ verdict: 'verbatim', converted: true, similarity: 1 });
    expect(text.slice(...result.span)).toBe(result.quote);
    expect(result.clause?.id).toBe('hangzhou-2011-yangtze-delta-cooperation#x.r14');
    expect(result.clause?.text.slice(...(result.matched ?? [0, 0]))).toBe(CARD);
    expect(result.citation).toContain('杭政办函〔2011〕59号');
    expect(result.citation).toContain('附件表第14项');
    expect(result.citation).toContain(TODAY);
    expect(changes(result)).toEqual({ deleted: [], added: [] });
  });

  it('cites in the style asked for', async () => {
    const { results } = await check(`“${CARD}”`, { style: 'inline' });
    expect(results[0]?.citation).toContain(`提出：“${CARD}”`);
  });

  test.each([
    ['a dropped word', '对上海市民发售西湖公园年卡的各项服务工作', ['景区'], []],
    ['an added word', '对上海市民积极发售西湖景区公园年卡的各项服务', [], ['积极']],
    ['a changed name', '对北京市民发售西湖景区公园年卡的各项服务工作', ['上海'], ['北京']],
    ['a change in the other script', '對北京市民發售西湖景區公園年卡', ['上海'], ['北京']],
  ])('marks %s and nothing else', async (_, quote, deleted, added) => {
    const result = await checkOne(`“${quote}”`);
    expect(result.verdict).toBe('altered');
    expect(result.clause?.id).toBe('hangzhou-2011-yangtze-delta-cooperation#x.r14');
    expect(changes(result)).toEqual({ deleted, added });
    expect(result.similarity).toBeLessThan(1);
  });

  it('says of what is nowhere that it is nowhere, and in what', async () => {
    const { results, searched, counts } = await check('“星际贸易的关税由银河议会另行规定”');
    expect(counts).toEqual({ verbatim: 0, altered: 0, 'not-found': 1 });
    expect(results[0]).toMatchObject({
      verdict: 'not-found',
      clause: null,
      matched: null,
      diff: [],
    });
    expect(searched).toMatchObject({ documents: 5, date: TODAY, scripts: ['Hans', 'Hant'] });
    expect(searched.corpusDigest).toBe(server.index().identity.corpusDigest);
    for (const statement of Object.values(results[0]?.absence ?? {})) {
      expect(statement).toContain('星际贸易');
      expect(statement).toContain('5');
      expect(statement).toContain(searched.corpusDigest);
    }
    expect(results[0]?.absence?.['zh-Hans']).toContain('2026年11月21日');
    expect(results[0]?.absence?.en).toContain('21 November 2026');
  });

  it('answers in the order of the text', async () => {
    const { results, by } = await check(`“${CARD}”又说「没有这样的一句话可查」，见"${CARD}"`);
    expect(by).toBe('quotations');
    expect(results.map(({ verdict }) => verdict)).toEqual(['verbatim', 'not-found', 'verbatim']);
  });

  it('checks every sentence of a text without quotation marks, and says so', async () => {
    const { results, by } = await check(`${CARD}。没有这样的一句话可查。`);
    expect(by).toBe('sentences');
    expect(results.map(({ verdict }) => verdict)).toEqual(['verbatim', 'not-found']);
  });
});

describe('bad input', () => {
  test.each([
    ['no body', '', 400, 'parameter-invalid'],
    ['no JSON', '{"text":', 400, 'request-malformed'],
    ['a list', '["a"]', 400, 'parameter-invalid'],
    ['no text', '{}', 400, 'parameter-invalid'],
    ['a text that is none', '{"text":5}', 400, 'parameter-invalid'],
    ['another member', '{"text":"a","scope":"all"}', 400, 'parameter-invalid'],
    ['an unknown style', '{"text":"甲乙","style":"mla"}', 400, 'style-unknown'],
    ['an empty text', '{"text":""}', 400, 'query-empty'],
    ['white space and marks', '{"text":" “”\\n"}', 400, 'query-empty'],
    ['3 MB', JSON.stringify({ text: '长'.repeat(1_000_000) }), 413, 'request-too-large'],
    [
      '400,000 characters',
      JSON.stringify({ text: '长'.repeat(400_000) }),
      413,
      'request-too-large',
    ],
    [
      '2,000 quotes',
      JSON.stringify({ text: '“长三角一体化”'.repeat(2000) }),
      413,
      'request-too-large',
    ],
  ])('refuses %s', async (_, body, status, code) => {
    expect(await problemOf(await post(body))).toMatchObject({ status, code });
    expect(server.logged).toEqual([]);
  });

  test.each([
    [{ 'Content-Type': 'text/plain' }],
    [{ 'Content-Type': 'application/x-www-form-urlencoded' }],
    [{ 'Content-Type': 'application/json; charset=gbk' }],
    [{ 'Content-Type': 'application/json', 'Content-Encoding': 'zstd' }],
  ])('refuses %j', async (headers) => {
    const found = await problemOf(await post('{"text":"长三角"}', headers));
    expect(found).toMatchObject({ status: 415, code: 'media-type-unsupported' });
  });

  it('takes POST alone, and no parameters', async () => {
    const got = await fetch(`${server.url()}/api/v1/quotes`);
    expect(got.headers.get('allow')).toBe('POST');
    expect(await problemOf(got)).toMatchObject({ code: 'method-not-allowed' });
    const asked = await fetch(`${server.url()}/api/v1/quotes?q=a`, {
      method: 'POST',
      headers: JSON_TYPE,
      body: '{"text":"长三角"}',
    });
    expect(await problemOf(asked)).toMatchObject({ code: 'parameter-invalid' });
  });

  test.each([
    ['200 KB of sentences', `${'推进长三角一体化发展'.repeat(100)}。`.repeat(60)],
    ['200 KB without a stop', '推进长三角一体化发展的国际城市'.repeat(4500)],
    ['1,000 quotes', '“推进长三角一体化”和'.repeat(1000)],
    ['opening marks alone', `${'“'.repeat(60_000)}长三角`],
    ['marks of all kinds in disorder', '“‘「『》》”」《"'.repeat(6000)],
    ['ellipses alone', `“${'……'.repeat(5000)}”`],
    ['a lone surrogate', '“长三角\ud800一体化”'],
  ])('answers %s, and others meanwhile', async (_, text) => {
    const [checked, health] = await Promise.all([
      post(JSON.stringify({ text })),
      fetch(`${server.url()}/healthz`),
    ]);
    expect(health.status).toBe(200);
    expect([200, 400, 413]).toContain(checked.status);
    expect(server.logged).toEqual([]);
  });
});

describe('a check as a table', () => {
  const TEXT =
    '“做好对上海市民发售西湖景区公园年卡的各项服务工作”；“做好对上海市民发售西湖景区公园月卡的各项服务工作”；“量子隐形传态示范工程全面竣工”。';

  it('opens in Word, with what differs, the sources and what was not found', async () => {
    const response = await post(JSON.stringify({ text: TEXT, format: 'docx' }));
    expect(response.headers.get('content-type')).toContain('wordprocessingml');
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(await response.arrayBuffer()) },
      { styleMap: ['u => ins'] },
    );
    const { results } = await check(TEXT);
    expect(results.map(({ verdict }) => verdict)).toEqual(['verbatim', 'altered', 'not-found']);
    expect(value.match(/<tr>/gu)).toHaveLength(results.length + 1);
    expect(value).toContain(results[0]?.citation);
    expect(value).toMatch(/<s>年<\/s>/u);
    expect(value).toMatch(/<ins>月<\/ins>/u);
    expect(value).toContain(results[2]?.absence?.['zh-Hans']);
  });

  it('is CSV with a byte order mark, and Markdown, in the language asked for', async () => {
    const csv = await post(JSON.stringify({ text: TEXT, format: 'csv', lang: 'en' }));
    const bytes = Buffer.from(await csv.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString()).toMatch(/Verbatim.*Altered.*Not found/su);
    const markdown = await post(JSON.stringify({ text: TEXT, format: 'md', lang: 'zh-Hant' }));
    expect(await markdown.text()).toMatch(/# 引文核對.*未找到/su);
  });

  it('is refused in a format that there is not', async () => {
    const response = await post(JSON.stringify({ text: TEXT, format: 'pdf' }));
    expect(await problemOf(response)).toMatchObject({ status: 400, code: 'parameter-invalid' });
  });
});
