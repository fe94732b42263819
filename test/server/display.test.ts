import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type {
  WireCitations,
  WireClause,
  WireClauseAnswer,
  WireDocumentAnswer,
  WireDocumentList,
  WireSearch,
} from '../../src/wire/types.ts';
import { getJson } from '../support/http.ts';
import { realServer } from '../support/real-server.ts';
import { temporaryFolderForFile } from '../support/temporary.ts';

const corpus = temporaryFolderForFile();

// 鎝 has one UTF-16 unit and its Simplified form 𨱏 two, so offsets move.
const HOSTILE = '<img src=x onerror=alert(1)>';
const HANT = `一、鎝鎝與長三角一體化。${HOSTILE}鎝再說長三角。`;

beforeAll(() => {
  const write = (id: string, script: string, title: string, body: string): void =>
    writeFileSync(
      join(corpus(), `${id}.md`),
      `---\nid: ${id}\ntitle: ${title}\nregion: 广东\ntype: 决定\nscript: ${script}\n---\n\n${body}\n`,
    );
  write('hant', 'Hant', '關於長三角的決定', HANT);
  write('hans', 'Hans', '关于长三角的决定', '第一章 总则\n\n一、说长三角。');
  write('doubtful', 'Hans', '发展后劲意见', '一、𨱏后，由皇后系统地准确里。\n\n二、没有可疑。');
});

const server = realServer(corpus);

const get = <T>(path: string): Promise<T> => getJson(server.url() + path);

const search = (q: string, script: string): Promise<WireSearch> =>
  get(`/api/v1/search?${new URLSearchParams({ q, script, document: 'hant' })}`);

describe('a document shown in the other script', () => {
  it('has its highlights where the converted words are', async () => {
    const { hits } = await search('長三角', 'hans');
    const clause = hits.find(({ tier }) => tier === 'exact')?.clause;
    expect(clause?.text).toBe(`一、𨱏𨱏与长三角一体化。${HOSTILE}𨱏再说长三角。`);
    expect(clause?.highlights.map(([start, end]) => clause.text.slice(start, end))).toEqual([
      '长三角',
      '长三角',
    ]);
  });

  it('is the source, character for character, unless it is asked for otherwise', async () => {
    for (const script of ['source', 'hant']) {
      const { hits } = await search('长三角', script);
      expect(hits[0]?.clause).toMatchObject({ text: HANT, converted: false });
    }
  });

  it('has its path and lead converted with it, its id and title not', async () => {
    const { document, clauses } = await get<WireDocumentAnswer>(
      '/api/v1/documents/hans?script=hant',
    );
    expect(document.title).toBe('关于长三角的决定');
    expect(clauses.at(-1)).toMatchObject({
      id: 'hans#c1.p1',
      path: ['第一章 總則'],
      text: '一、說長三角。',
      converted: true,
    });
  });

  it('is cited with its own title and pinpoint, and the quote is labelled', async () => {
    const cite = (script: string): Promise<WireCitations> =>
      get(`/api/v1/citations?ids=hans%23c1.p1&style=inline&script=${script}`);
    expect((await cite('hant')).citations[0]).toMatchObject({
      citation: '《关于长三角的决定》第一章第一部分提出：“一、說長三角。”（由簡體轉換）',
      quote: '一、說長三角。',
      converted: true,
    });
    expect((await cite('hans')).citations[0]).toMatchObject({
      citation: '《关于长三角的决定》第一章第一部分提出：“一、说长三角。”',
      quote: '一、说长三角。',
      converted: false,
    });
  });
});

describe('what conversion may have got wrong', () => {
  type Part = Pick<WireClause, 'text' | 'ambiguous'>;
  const said = ({ text, ambiguous }: Part): string[] =>
    ambiguous.map(({ at, source, options }) => {
      expect(options[0]).toBe(text.slice(...at));
      return `${source} ${options.join('')}`;
    });
  const document = (script: string): Promise<WireDocumentAnswer> =>
    get(`/api/v1/documents/doubtful?script=${script}`);

  it('is said of each clause, at offsets into the converted text', async () => {
    const { clauses } = await document('hant');
    expect(clauses.map(said)).toEqual([['后 後后', '里 裡里'], []]);
    // What a phrase settled (皇后, 系统, 准确) is no doubt.
    expect(clauses[0]?.text).toBe('一、鎝後，由皇后系統地準確裡。');
  });

  it('is nothing where the text is as printed', async () => {
    for (const script of ['source', 'hans']) {
      const { clauses } = await document(script);
      expect(clauses.flatMap(({ ambiguous }) => ambiguous)).toEqual([]);
    }
  });

  it('is said alike of one clause, of a hit and of a citation', async () => {
    const id = encodeURIComponent('doubtful#p1');
    const { clause } = await get<WireClauseAnswer>(`/api/v1/clauses/${id}?script=hant`);
    const { hits } = await get<WireSearch>(
      `/api/v1/search?${new URLSearchParams({ q: '皇后', script: 'hant' })}`,
    );
    const { citations } = await get<WireCitations>(`/api/v1/citations?ids=${id}&script=hant`);
    expect(said(clause)).toHaveLength(2);
    expect(hits[0]?.clause.ambiguous).toEqual(clause.ambiguous);
    expect(citations[0]?.ambiguous).toEqual(clause.ambiguous);
    expect(citations[0]?.quote).toBe(clause.text);
  });
});

describe('a title in the other script', () => {
  it('stands beside the one that the source has', async () => {
    const answer = await get<WireDocumentAnswer>('/api/v1/documents/hans?script=hant');
    const title = '关于长三角的决定';
    const display = { title: '關於長三角的決定', issuer: null, region: '廣東', type: '決定' };
    expect(answer.document).toMatchObject({ title, region: '广东', display });
    const { documents } = await get<WireDocumentList>('/api/v1/documents?script=hant');
    expect(documents.find(({ id }) => id === 'hans')).toMatchObject({ title, display });
    expect(documents.find(({ id }) => id === 'hant')?.display).toBeNull();
  });

  it('is not there where nothing was converted', async () => {
    const { documents } = await get<WireDocumentList>('/api/v1/documents');
    expect(documents.map(({ display }) => display)).toEqual([null, null, null]);
  });
});
