/** What documents and clauses say of themselves where no script runs. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { DocumentMeta } from '../../src/model/index.ts';
import { aboutPage, clauseText, documentText, filled } from '../../src/server/page/index.ts';
import type { WireDocumentAnswer, WireDocumentList } from '../../src/wire/types.ts';
import { anyMeta, HOSTILE, hostileTitles } from '../support/citations.ts';
import { plainDocument } from '../support/documents.ts';
import { hanText } from '../support/han.ts';
import { type ReadPage, readPage } from '../support/html.ts';
import { getJson } from '../support/http.ts';
import { indexMaker } from '../support/indexes.ts';
import { realServer } from '../support/real-server.ts';

const server = realServer();
const indexOf = indexMaker();

const H2011 = 'hangzhou-2011-yangtze-delta-cooperation';
const H2016 = 'hangzhou-2016-internationalization';
const H2019 = 'hangzhou-2019-yangtze-delta-integration';
const H2020 = 'hangzhou-2020-fourteenth-five-year-plan';
const JIAXING = 'jiaxing-2019-yangtze-delta-integration';

async function page(path: string, status = 200): Promise<ReadPage> {
  const response = await fetch(server.url() + path);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-cache');
  return readPage(await response.text());
}

const json = <T>(path: string): Promise<T> => getJson(server.url() + path);

/** The fields for reference managers. */
function fieldsOf({ meta }: ReadPage): Record<string, string> {
  return Object.fromEntries(meta.filter(([name]) => /^(?:z|dc):/u.test(name)));
}

describe('the five documents', () => {
  // Read off the front matter of each by hand.
  test.each([
    [
      H2011,
      {
        'dc:title': '[杭州市2011年接轨上海、参与长三角合作与交流工作意见]',
        'dc:creator': '杭州市政府',
        'dc:date': '2011',
        'dc:language': 'zh-CN',
        'z:publicLawNumber': '杭政办函〔2011〕59号',
      },
    ],
    [
      H2016,
      {
        'dc:title': '中共杭州市委关于全面提升杭州城市国际化水平的若干意见',
        'dc:creator': '中共杭州市委',
        'dc:date': '2016-07-11',
        'dc:language': 'zh-CN',
      },
    ],
    [
      H2019,
      {
        'dc:title':
          '中共杭州市委关于贯彻实施长三角一体化发展国家战略 全面提升城市综合能级和核心竞争力的决定',
        'dc:creator': '中共杭州市委',
        'dc:date': '2019-08-21',
        'dc:language': 'zh-CN',
      },
    ],
    [
      H2020,
      {
        'dc:title':
          '中共杭州市委關于制定杭州市國民經濟和社會發展 第十四個五年規劃和二0三五年遠景目標的建議',
        'dc:creator': '中共杭州市委',
        'dc:date': '2020-12-15',
        'dc:language': 'zh-Hant',
      },
    ],
    [
      JIAXING,
      {
        'dc:title':
          '中共嘉兴市委 嘉兴市人民政府关于印发《嘉兴市推进长江三角洲区域一体化发展行动计划》的通知',
        'dc:creator': '中共嘉兴市委、嘉兴市人民政府',
        'dc:date': '2019-09-18',
        'dc:language': 'zh-CN',
      },
    ],
  ])('%s is a statute with what its source states', async (id, fields) => {
    const read = await page(`/documents/${id}`);
    expect(fieldsOf(read)).toEqual({ ...fields, 'z:itemType': 'statute' });
    expect(read.title).toBe(`${fields['dc:title']} · 条文`);
    expect(read.link('canonical')).toBe(`/documents/${id}`);
    expect(read.jsonLd).toHaveLength(1);
    expect(read.jsonLd[0]).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Legislation',
      name: fields['dc:title'],
      url: `/documents/${id}`,
      creator: { '@type': 'Organization', name: fields['dc:creator'] },
      inLanguage: id === H2020 ? 'zh-Hant' : 'zh-Hans',
    });
  });

  it('say in schema.org what happened when, and no more', async () => {
    expect((await page(`/documents/${H2016}`)).jsonLd).toEqual([
      {
        '@context': 'https://schema.org',
        '@type': 'Legislation',
        name: '中共杭州市委关于全面提升杭州城市国际化水平的若干意见',
        url: `/documents/${H2016}`,
        legislationType: '意见',
        legislationDate: '2016-07-11',
        datePublished: '2016-07-20',
        legislationPassedBy: {
          '@type': 'Organization',
          name: '中国共产党杭州市第十一届委员会第十一次全体会议',
        },
        creator: { '@type': 'Organization', name: '中共杭州市委' },
        inLanguage: 'zh-Hans',
      },
    ]);
  });

  it('are described by how their text begins, their heads aside', async () => {
    const { meta } = await page(`/documents/${H2016}`);
    expect(new Map(meta).get('description')).toBe(
      '为抓住和用好重大战略机遇,扬优势补短板,推动城市国际化新突破,全面提升杭州城市的综合实力、创新活力、人文魅力和国际影响力,为建设世界名城打下坚实基础,特提出如下意见。',
    );
  });

  it('are on a page with all their clauses, in order', async () => {
    const { documents } = await json<WireDocumentList>('/api/v1/documents');
    for (const { id } of documents) {
      const { clauses } = await json<WireDocumentAnswer>(`/api/v1/documents/${id}`);
      const sections = (await page(`/documents/${id}`)).all('section');
      expect(sections).toHaveLength(clauses.length);
      for (const [i, { text }] of sections.entries()) {
        const clause = clauses[i];
        const pinpoint = clause?.pinpoint[id === H2020 ? 'zh-Hant' : 'zh-Hans'] ?? '';
        expect(text).toBe(pinpoint + clause?.text);
      }
    }
  });

  it('have a page for every clause, with its pinpoint, its text, and nothing changed', async () => {
    for (const id of [H2011, H2020]) {
      const { clauses, document } = await json<WireDocumentAnswer>(`/api/v1/documents/${id}`);
      const language = id === H2020 ? 'zh-Hant' : 'zh-Hans';
      for (const { text, pinpoint, url, path } of clauses) {
        const read = await page(url);
        expect(read.all('blockquote').map((quote) => quote.text)).toEqual([text]);
        expect(fieldsOf(read)['z:section']).toBe(pinpoint[language]);
        expect(read.title.startsWith(`${pinpoint[language]} · `)).toBe(true);
        expect(read.link('canonical')).toBe(url);
        expect(read.jsonLd[0]).toMatchObject({
          name: pinpoint[language],
          url,
          isPartOf: { '@type': 'Legislation', url: document.url },
        });
        if (path.length > 0) {
          expect(read.all('p').map((one) => one.text)).toContain(path.join(' › '));
        }
      }
    }
  });

  it('cite the clause as the citation dialog does', async () => {
    const id = `${H2019}#n7`;
    const query = new URLSearchParams({ ids: id, style: 'gbt7714-2025' });
    const cited = await (
      await fetch(`${server.url()}/api/v1/citations?${query}`, {
        headers: { Accept: 'text/plain' },
      })
    ).text();
    const paragraphs = (await page(`/documents/${H2019}/n7`)).all('p').map(({ text }) => text);
    expect(paragraphs).toContain(cited.trim());
  });

  it('are found from the list of documents, which needs no script either', async () => {
    const { documents } = await json<WireDocumentList>('/api/v1/documents');
    const links = (await page('/documents')).all('a').map(({ attribute }) => attribute('href'));
    for (const { url } of documents) expect(links).toContain(url);
  });
});

describe('any page', () => {
  test.each([
    ['/documents/none', '没有这份文件'],
    ['/documents/none/n1', '没有这份文件'],
    [`/documents/${H2019}/none`, '没有这个条款'],
    ['/documents/__proto__', '没有这份文件'],
  ])('%s says that it is not there, and describes nothing', async (path, said) => {
    const read = await page(path, 404);
    expect(read.all('h1').map(({ text }) => text)).toEqual([said]);
    expect(read.title).toBe(`${said} · 条文`);
    expect(fieldsOf(read)).toEqual({});
    expect(read.jsonLd).toEqual([]);
  });

  test.each(['/', '/?q=x', '/timeline', '/compare', '/quotes'])(
    '%s has a title, a description and no document',
    async (path) => {
      const read = await page(path);
      expect(read.title).toBe('条文');
      expect(read.meta.some(([name, content]) => name === 'description' && content !== '')).toBe(
        true,
      );
      expect(fieldsOf(read)).toEqual({});
    },
  );

  it('is not sent again when it has not changed, and HEAD has its headers', async () => {
    const url = `${server.url()}/documents/${H2019}/n7`;
    const first = await fetch(url);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    const again = await fetch(url, {
      headers: { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' },
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const head = await fetch(url, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(head.headers.get('etag')).toBe(etag);
  });

  it('is compressed', async () => {
    const response = await fetch(`${server.url()}/documents/${H2011}`, {
      headers: { 'Accept-Encoding': 'gzip' },
    });
    expect(response.headers.get('content-encoding')).toBe('gzip');
  });

  it('lets no inline script or style run', async () => {
    const policy = (await fetch(`${server.url()}/documents/${H2019}`)).headers.get(
      'content-security-policy',
    );
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe');
  });
});

const ROOT = resolve(import.meta.dirname, '../..');
const template = readFile(join(ROOT, 'public/index.html'), 'utf8');

/** Elements of the page itself; text can add none. */
async function shellElements(): Promise<Set<string>> {
  const own = ['article', 'section', 'h1', 'h2', 'p', 'a', 'dl', 'dt', 'dd', 'br', 'blockquote'];
  return new Set([...readPage(await template).elements, 'script', ...own]);
}

/** Every string of a JSON value. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** What may be said of a document: one of its own fields, on one line, or a fixed word. */
function stated(meta: DocumentMeta): (said: string) => boolean {
  const fields = stringsIn(meta).map(bare);
  const fixed = /^(?:statute|Legislation|Organization|https:\/\/schema\.org|zh-CN|zh-Han[st])$/u;
  return (said) => {
    const ways = [
      said,
      said.replace('〔', '[').replace('〕', ']'),
      said.replace(/^\[(.*)\]$/u, '$1'),
    ];
    return (
      fixed.test(said) ||
      said.startsWith('/documents/d') ||
      ways.some((way) => fields.includes(bare(way)))
    );
  };
}

/** Text without what a line of metadata cannot hold. */
function bare(text: string): string {
  return text.replace(/[\s\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
}

it.each([
  ['many clauses', Array.from({ length: 1000 }, (_, i) => `第${i}句。`)],
  ['long clauses', Array.from({ length: 20 }, (_, i) => `${i}`.repeat(10_000))],
  ['one endless clause', ['长'.repeat(500_000), '后']],
])('a document of %s is shown from its beginning, with a way to the rest', async (_, texts) => {
  const index = await indexOf([plainDocument('甲/乙', texts)]);
  const [document] = index.documents;
  if (document === undefined) throw new Error('the document is not there');
  const read = readPage(documentText(index, document).markup);
  const shown = read.all('section').map(({ text }) => text.replace(/^第\d+点/u, ''));
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.length).toBeLessThan(texts.length);
  expect(shown).toEqual(texts.slice(0, shown.length));
  expect(read.all('a').at(-1)?.attribute('href')).toBe(
    `/api/v1/documents/${encodeURIComponent('甲/乙')}`,
  );
});

describe('documents with anything in their fields, or nothing', () => {
  it('say only what the source states; no field is empty; text stays text', async () => {
    const allowed = await shellElements();
    const page = await template;
    const texts = fc.array(fc.oneof(hanText(60), fc.constantFrom(...HOSTILE)), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(anyMeta(hostileTitles), texts, async (meta, lines) => {
        const { clauses } = plainDocument(meta.id, lines);
        const index = await indexOf([{ meta, clauses }]);
        const document = index.document(meta.id);
        if (document === undefined) throw new Error('the document is not there');
        const says = stated(meta);
        for (const ordinal of [null, 0]) {
          const clause = ordinal === null ? null : index.clause(ordinal);
          const beginning = lines[0] ?? '';
          const text =
            ordinal === null
              ? documentText(index, document)
              : clauseText(index, ordinal, '2026-11-21');
          const read = readPage(filled(page, aboutPage({ document, clause, beginning }), text));
          expect(read.elements.filter((name) => !allowed.has(name))).toEqual([]);
          expect(read.elements.filter((name) => name === 'script')).toHaveLength(2);
          expect(read.title.endsWith('条文')).toBe(true);
          expect(read.jsonLd).toHaveLength(1);
          for (const [name, content] of read.meta) {
            expect(content.trim(), name).not.toBe('');
            expect(content).not.toMatch(/undefined|\bnull\b|\[object/u);
            if (/^(?:z:(?!section)|dc:(?!date))/u.test(name)) {
              expect(says(content), `${name}: ${content}`).toBe(true);
            }
          }
          for (const said of stringsIn(read.jsonLd)) {
            expect(said.trim()).not.toBe('');
            const begins = bare(beginning).startsWith(bare(said.replace(/…$/u, '')));
            const known = says(said) || /^第1[点點]$/u.test(said) || (clause !== null && begins);
            expect(known, said).toBe(true);
          }
          expect(read.all('dd').filter((one) => one.text.trim() === '')).toEqual([]);
          // HTML has no NUL; nothing else may change.
          const printed = lines.map((line) => line.replaceAll('\0', '\ufffd'));
          const shown = ordinal === null ? 'section' : 'blockquote';
          for (const [i, one] of read.all(shown).entries()) {
            expect(one.text.endsWith(printed[i] ?? '')).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
