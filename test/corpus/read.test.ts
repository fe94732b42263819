import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { checkCorpus, corpusDigest, readCorpus, readJsonl } from '../../src/corpus/index.ts';
import type { PolicyDocument } from '../../src/model/index.ts';
import { temporaryFolder } from '../support/temporary.ts';

const content = (id: string, body = '正文。'): string =>
  `---\nid: ${id}\ntitle: 意见\nscript: Hans\n---\n\n${body}\n`;

/** A document that had other ids before. */
const aliased = (id: string, ...aliases: readonly string[]): string =>
  content(id).replace(
    'title',
    `aliases:\n${aliases.map((alias) => `  - ${alias}\n`).join('')}title`,
  );

async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('readCorpus', () => {
  it('reads every Markdown file but the README, sorted by id', async () => {
    const folder = await folderWith({
      'z.md': content('a'),
      'a.md': content('b'),
      'README.md': '# no document',
      'notes.txt': 'nor this',
    });
    const { documents } = await readCorpus(folder);
    expect(documents.map((document) => document.meta.id)).toEqual(['a', 'b']);
  });

  it('has a digest that changes with any byte and any name, and with nothing else', async () => {
    const one = await corpusDigest(await folderWith({ 'a.md': content('a') }));
    expect(await corpusDigest(await folderWith({ 'a.md': content('a'), 'README.md': 'x' }))).toBe(
      one,
    );
    expect(await corpusDigest(await folderWith({ 'a.md': content('a', '正文') }))).not.toBe(one);
    expect(await corpusDigest(await folderWith({ 'b.md': content('a') }))).not.toBe(one);
    expect(await corpusDigest(await folderWith({}))).toBeNull();
    expect(await corpusDigest(join(await folderWith({}), 'none'))).toBeNull();
  });

  test.each([
    ['no documents', {}, 'corpus-missing', '--corpus'],
    [
      'the same id twice',
      { 'a.md': content('x'), 'b.md': content('x') },
      'duplicate-id',
      /b\.md:2: .*a\.md/u,
    ],
    [
      'an alias that is the id of another',
      { 'a.md': content('x'), 'b.md': aliased('y', 'old', 'x') },
      'duplicate-id',
      /b\.md:5: the alias x .*a\.md/u,
    ],
    [
      'an id that is the alias of another',
      { 'a.md': aliased('y', 'x'), 'b.md': content('x') },
      'duplicate-id',
      /b\.md:2: the id x .*a\.md/u,
    ],
    [
      'an alias of two documents',
      { 'a.md': aliased('x', 'old'), 'b.md': aliased('y', 'old') },
      'duplicate-id',
      /b\.md:4: the alias old .*a\.md/u,
    ],
    [
      'an alias that is the own id',
      { 'a.md': aliased('x', 'x') },
      'duplicate-id',
      /a\.md:4: the alias x .*this document/u,
    ],
    [
      'an alias that is given twice',
      { 'a.md': aliased('x', 'old', 'old') },
      'duplicate-id',
      /a\.md:4: the alias old .*this document/u,
    ],
    ['no text', { 'a.md': content('x', '') }, 'empty-document', /a\.md:6:/u],
    [
      'bytes that are not UTF-8',
      { 'a.md': Buffer.from([0x61, 0x0a, 0xd6, 0xd0]) },
      'not-utf8',
      /a\.md:2:/u,
    ],
    ['NUL characters', { 'a.md': 'a\n\0' }, 'not-utf8', /a\.md:2:/u],
    ['bad front matter', { 'a.md': '---\nid: [\n---\n' }, 'front-matter', /a\.md:/u],
  ] as const)('refuses %s', async (_, files, code, message) => {
    const folder = await folderWith(files);
    await expect(readCorpus(folder)).rejects.toThrow(expect.objectContaining({ code }));
    await expect(readCorpus(folder)).rejects.toThrow(message);
  });
});

describe('checkCorpus', () => {
  it('finds every fault, with file and line', async () => {
    const folder = await folderWith({
      'a.md': content('x'),
      'b.md': content('x'),
      'c.md': content('c').replace('Hans', 'Latin'),
      'd.md': content('d', ' '),
      'e.md': content('e'),
      'f.md': aliased('f', 'e'),
    });
    const problems = await checkCorpus(folder);
    expect(problems.map(({ file, line }) => [file.slice(-4), line])).toEqual([
      ['b.md', 2],
      ['c.md', 4],
      ['d.md', 6],
      ['f.md', 4],
    ]);
    expect(problems.at(-1)?.message).toContain(join(folder, 'e.md'));
  });
});

describe('readJsonl', () => {
  const line = {
    id: 'law',
    title: '测试法',
    type: '法律',
    date: '2020-05-14',
    script: 'Hans',
    clauses: [
      { id: 'law#0', label: '第一条', path: ['第一章  总则'], text: '为了\n规范。' },
      { id: 'odd,id', label: '第15-1條', path: [], text: '甲。' },
      { id: 'law#2', text: '乙。' },
    ],
  };
  const read = async (text: string | Uint8Array, name = 'a.jsonl'): Promise<PolicyDocument[]> =>
    collect(readJsonl(join(await folderWith({ [name]: text }), name)));

  it('takes former ids, and none where none are given', async () => {
    const [renamed] = await read(JSON.stringify({ ...line, aliases: ['old law', 'older#1'] }));
    expect(renamed?.meta.aliases).toEqual(['old law', 'older#1']);
    for (const aliases of [null, [], undefined]) {
      const [document] = await read(JSON.stringify({ ...line, aliases }));
      expect(document?.meta).not.toHaveProperty('aliases');
    }
  });

  it('keeps ids and texts as given', async () => {
    const [document] = await read(`${JSON.stringify(line)}\n\n`);
    expect(document?.meta).toMatchObject({
      id: 'law',
      title: '测试法',
      published: '2020-05-14',
      issuer: null,
    });
    expect(document?.clauses.map(({ id, text, path }) => ({ id, text, path }))).toEqual([
      { id: 'law#0', text: '为了\n规范。', path: ['第一章  总则'] },
      { id: 'odd,id', text: '甲。', path: [] },
      { id: 'law#2', text: '乙。', path: [] },
    ]);
    expect(
      document?.clauses.map((clause) => [clause.pinpoint['zh-Hant'], clause.pinpoint.en]),
    ).toEqual([
      ['第一條', 'art. 1'],
      ['第15-1條', 'art. 15-1'],
      ['第3段', 'para. 3'],
    ]);
  });

  test.each(['1946-00-00', '1946-05-00'])(
    'takes %s, which names no day, as no date',
    async (date) => {
      const [document] = await read(JSON.stringify({ ...line, date }));
      expect(document?.meta.published).toBeNull();
    },
  );

  it('reads gzipped files', async () => {
    expect(await read(gzipSync(JSON.stringify(line)), 'a.jsonl.gz')).toHaveLength(1);
  });

  test.each([
    ['{"id": "a"', 'a.jsonl:2: not JSON'],
    ['{"id": "a"}', 'a.jsonl:2: title'],
    [JSON.stringify({ ...line, script: 'Latn' }), 'a.jsonl:2: script'],
    [JSON.stringify({ ...line, clauses: [{ id: 'law#0' }] }), 'a.jsonl:2: clauses.0.text'],
    [JSON.stringify({ ...line, date: '14 May' }), 'a.jsonl:2: date'],
    [JSON.stringify({ ...line, date: '2020-13-45' }), 'a.jsonl:2: date'],
    [JSON.stringify({ ...line, date: '2020-13-00' }), 'a.jsonl:2: date'],
    [JSON.stringify({ ...line, date: '2021-02-29' }), 'a.jsonl:2: date'],
    [JSON.stringify({ ...line, id: 'x\ud800' }), 'a.jsonl:2: id: holds half'],
    [JSON.stringify({ ...line, title: '\udc00法' }), 'a.jsonl:2: title: holds half'],
    [
      JSON.stringify({ ...line, clauses: [{ id: 'y\udc00', text: '甲' }] }),
      'a.jsonl:2: clauses.0.id: holds half',
    ],
    [
      JSON.stringify({ ...line, clauses: [{ id: 'y', text: '长\ud800三角' }] }),
      'a.jsonl:2: clauses.0.text: holds half',
    ],
    [
      JSON.stringify({ ...line, clauses: [{ id: 'y', text: '甲'.repeat(1_000_001) }] }),
      'a.jsonl:2: clauses.0.text: has more than 1000000 characters',
    ],
    [
      JSON.stringify({ ...line, clauses: [{ id: 'y', label: '\ud800', text: '' }] }),
      'a.jsonl:2: clauses.0.label: holds half',
    ],
  ])('refuses %s, naming file and line', async (bad, message) => {
    await expect(read(`${JSON.stringify(line)}\n${bad}\n`)).rejects.toThrow(message);
  });

  it('leaves out lines that cannot be taken, whole, when it is told of them', async () => {
    const other = (id: string, clause: string): string =>
      JSON.stringify({ ...line, id, clauses: [{ id: clause, text: '甲' }] });
    const lines = [
      JSON.stringify(line),
      '{"id": "a"',
      // Its clause stands in the first line; neither id may count as taken.
      JSON.stringify({
        ...line,
        id: 'b',
        clauses: [
          { id: 'new', text: '甲' },
          { id: 'law#0', text: '乙' },
        ],
      }),
      other('b', 'new'),
      other('law', 'newer'),
      '\udc00',
      other('c', 'newest'),
    ];
    const folder = await folderWith({ 'a.jsonl': lines.join('\n') });
    const told: string[] = [];
    const documents = await collect(
      readJsonl(join(folder, 'a.jsonl'), ({ message }) => told.push(message)),
    );
    expect(documents.map(({ meta }) => meta.id)).toEqual(['law', 'b', 'c']);
    expect(told.map((message) => /a\.jsonl:(\d+): /u.exec(message)?.[1])).toEqual([
      '2',
      '3',
      '5',
      '6',
    ]);
  });

  test.each([
    ['a document', { ...line, clauses: [] }, /a\.jsonl:3: the document id "law" .*line 1/u],
    ['a clause', { ...line, id: 'other' }, /a\.jsonl:3: the clause id "law#0" .*line 1/u],
    [
      'a clause in its own document',
      { ...line, id: 'other', clauses: [0, 1].map(() => ({ id: 'same', text: '甲' })) },
      /a\.jsonl:3: the clause id "same" stands there twice/u,
    ],
    [
      'a document as an alias',
      { ...line, id: 'other', aliases: ['law'], clauses: [] },
      /a\.jsonl:3: the document id "law" .*line 1/u,
    ],
    [
      'an alias in its own document',
      { ...line, id: 'other', aliases: ['other'], clauses: [] },
      /a\.jsonl:3: the document id "other" stands there twice/u,
    ],
  ])('refuses the id of %s a second time', async (_, second, message) => {
    const reading = read(`${JSON.stringify(line)}\n\n${JSON.stringify(second)}\n`);
    await expect(reading).rejects.toThrow(expect.objectContaining({ code: 'duplicate-id' }));
    await expect(reading).rejects.toThrow(message);
  });

  test.each([
    ['a.jsonl', (bytes: Buffer) => bytes],
    ['a.jsonl.gz', (bytes: Buffer) => gzipSync(bytes)],
  ])('refuses bytes that are not UTF-8 in %s, after the lines before', async (name, pack) => {
    const bad = Buffer.concat([
      Buffer.from(`${JSON.stringify(line)}\n{"id":"b","title":"`),
      Buffer.from([0xd6, 0xd0]),
      Buffer.from('","script":"Hans","clauses":[]}\n'),
    ]);
    const documents = readJsonl(join(await folderWith({ [name]: pack(bad) }), name));
    expect((await documents.next()).value?.meta.id).toBe('law');
    const next = documents.next();
    await expect(next).rejects.toThrow(expect.objectContaining({ code: 'not-utf8' }));
    await expect(next).rejects.toThrow(`${name}:2:`);
  });

  it('divides lines at line feeds alone, wherever the file is read in pieces', async () => {
    const text = `甲\u2028乙\u2029丙${'𠀀'.repeat(50_000)}`;
    const clauses = [{ id: 'x', text }];
    const second = { ...line, id: 'b', clauses };
    const documents = await read(`\ufeff${JSON.stringify(line)}\r\n${JSON.stringify(second)}`);
    expect(documents[1]?.clauses[0]?.text).toBe(text);
  });

  it('says so when there is no such file, or it is no gzip', async () => {
    const unreadable = expect.objectContaining({ code: 'file-unreadable' });
    await expect(collect(readJsonl('/none.jsonl'))).rejects.toThrow(unreadable);
    await expect(read('{}', 'a.jsonl.gz')).rejects.toThrow(unreadable);
  });
});
