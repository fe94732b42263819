import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { WireCitations, WireDocumentAnswer, WireSearch } from '../../src/wire/types.ts';
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
      `---\nid: ${id}\ntitle: ${title}\nscript: ${script}\n---\n\n${body}\n`,
    );
  write('hant', 'Hant', '關於長三角的決定', HANT);
  write('hans', 'Hans', '关于长三角的决定', '第一章 总则\n\n一、说长三角。');
});

const server = realServer(corpus);

async function get<T>(path: string): Promise<T> {
  const headers = { accept: 'application/json' };
  return (await (await fetch(server.url() + path, { headers })).json()) as T;
}

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
