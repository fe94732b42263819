import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { ANSWERS } from '../../src/server/index.ts';
import type { WireSearch } from '../../src/wire/types.ts';
import { type CliResult, serveCli, tiaowen } from '../support/cli.ts';
import { temporaryFolder, temporaryFolderForFile } from '../support/temporary.ts';

const CORPUS = resolve(import.meta.dirname, '../../corpus');
const CLAUSE = 'hangzhou-2019-yangtze-delta-integration#n7';

const index = temporaryFolderForFile();
let built: CliResult;

beforeAll(async () => {
  built = await tiaowen(['build', '--out', index()]);
});

const onIndex = (...args: readonly string[]): Promise<CliResult> =>
  tiaowen(args, { env: { INDEX_DIR: index() } });

const LAW = JSON.stringify({
  id: 'law',
  title: '测试法',
  type: '法律',
  date: '2020-05-14',
  script: 'Hans',
  clauses: [{ id: 'law#0', label: '第一条', path: [], text: '为了规范行政处罚，制定本法。' }],
});

describe('help', () => {
  it('lists the commands, the environment and the exit codes', async () => {
    const { code, stdout } = await tiaowen(['--help']);
    expect(code).toBe(0);
    for (const word of [
      'build',
      'serve',
      'search',
      'import',
      'cite',
      'check',
      'CORPUS_DIR',
      'INDEX_DIR',
      'Exit codes',
    ]) {
      expect(stdout).toContain(word);
    }
  });

  test.each(['build', 'serve', 'search', 'import', 'cite', 'check'])(
    'explains %s',
    async (command) => {
      expect(await tiaowen([command, '--help'])).toMatchObject({ code: 0, stderr: '' });
    },
  );

  test.each([
    [['none']],
    [['search']],
    [['search', 'a', '--limit', '0']],
    [['search', 'a', '--match', 'x']],
    [['search', 'a', '--year', 'x']],
    [['search', 'a', '--year', '2021..2016']],
    [['cite', 'a', '--accessed', '2026-02-30']],
    [['serve', '--port', '65536']],
    [['import', 'a', 'b', '--id', 'c']],
    [['import', 'a', '--id', '../evil']],
    [['search', 'a', '--none']],
  ])('answers %j with exit code 2', async (args) => {
    const { code, stdout, stderr } = await tiaowen(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^error: /u);
  });
});

describe('build', () => {
  it('says how far it is and what it made', () => {
    expect(built.code).toBe(0);
    expect(built.stderr).toContain('Reading documents');
    expect(built.stderr).toMatch(/Indexed \d+ clauses of 5 documents/u);
  });

  it('writes the same bytes again', async () => {
    const other = await temporaryFolder();
    await tiaowen(['build', '--out', other]);
    const names = (await readdir(index())).sort();
    expect((await readdir(other)).sort()).toEqual(names);
    for (const name of names) {
      expect(await readFile(join(other, name))).toEqual(await readFile(join(index(), name)));
    }
  });

  it('takes JSONL alone, or beside a corpus that is named, relative to the current folder', async () => {
    const cwd = await temporaryFolder();
    await writeFile(join(cwd, 'law.jsonl'), `${LAW}\n`);
    const alone = await tiaowen(['build', '--jsonl', 'law.jsonl', '--out', 'alone'], { cwd });
    expect(alone.stderr).toContain('Indexed 1 clauses of 1 documents');
    const both = await tiaowen(
      ['build', '--jsonl', 'law.jsonl', '--corpus', CORPUS, '--out', 'both'],
      { cwd },
    );
    expect(both.stderr).toMatch(/of 6 documents/u);
    const env = { INDEX_DIR: 'alone', CORPUS_DIR: '' };
    const found = await tiaowen(['search', '行政處罰', '--json'], { cwd, env });
    expect(JSON.parse(found.stdout)).toMatchObject({
      counts: { exact: 1 },
      hits: [{ clause: { id: 'law#0' } }],
    });
  });

  it('leaves out and names JSONL lines that cannot be taken when it is told to', async () => {
    const cwd = await temporaryFolder();
    await writeFile(join(cwd, 'law.jsonl'), `{"id":\n${LAW}\n`);
    const { code, stderr } = await tiaowen(
      ['build', '--jsonl', 'law.jsonl', '--skip-bad-lines', '--out', 'index'],
      { cwd },
    );
    expect(code).toBe(0);
    expect(stderr).toContain('Indexed 1 clauses of 1 documents');
    expect(stderr).toMatch(/Left out 1 line.*law\.jsonl:1: not JSON/su);
  });

  test.each([
    ['a corpus that is not there', ['--corpus', 'none'], /no documents/iu],
    [
      'a corpus that is not there beside JSONL',
      ['--corpus', 'none', '--jsonl', 'law.jsonl'],
      /none/,
    ],
    ['JSONL that is not there', ['--jsonl', 'none.jsonl'], /none\.jsonl cannot be read/u],
    ['a line that is not JSON', ['--jsonl', 'bad.jsonl'], /bad\.jsonl:1: not JSON/u],
    ['an index folder that cannot be', ['--corpus', CORPUS, '--out', 'bad.jsonl/index'], /index/u],
  ])('refuses %s with exit code 1 and one line that says what to do', async (_, args, message) => {
    const cwd = await temporaryFolder();
    await writeFile(join(cwd, 'bad.jsonl'), '{');
    await writeFile(join(cwd, 'law.jsonl'), LAW);
    const { code, stderr } = await tiaowen(['build', '--out', 'index', ...args], { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /mu);
  });
});

describe('search', () => {
  it('prints the count, then clauses with pinpoint, marked text and id', async () => {
    const { code, stdout } = await onIndex('search', '滬杭磁懸浮');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^1 clause in 1 document, complete/u);
    expect(stdout).toContain('第18点');
    expect(stdout).toContain('【沪杭磁悬浮】');
    expect(stdout).toContain('hangzhou-2019-yangtze-delta-integration#n18');
  });

  it('prints the answer of the API with --json', async () => {
    const { stdout } = await onIndex(
      'search',
      '长三角',
      '--json',
      '--limit',
      '3',
      '--year',
      '2016..2019',
    );
    const answer = ANSWERS.Search.parse(JSON.parse(stdout));
    expect(answer).toMatchObject({ limit: 3 });
  });

  it('takes filters before the query, several of one kind too', async () => {
    const flags = ['--region', '杭州', '--region', '嘉兴', '--type', '通知'];
    const { stdout } = await onIndex('search', ...flags, '长三角', '--json');
    const { facets } = ANSWERS.Search.parse(JSON.parse(stdout)) as WireSearch;
    expect(facets.region.map(({ value }) => value)).toEqual(['嘉兴']);
    expect(facets.type.map(({ value }) => value)).toEqual(['通知']);
  });

  it('takes an index that a flag names as it is, and one of JSONL alone', async () => {
    const cwd = await temporaryFolder();
    const clauses = [{ id: 'x', label: '第\u001b[31m一条', text: '行政\u0007处罚' }];
    await writeFile(join(cwd, 'law.jsonl'), JSON.stringify({ ...JSON.parse(LAW), clauses }));
    await tiaowen(['build', '--jsonl', 'law.jsonl', '--out', 'laws'], { cwd });
    for (const [args, env] of [
      [['--index', 'laws'], {}],
      [[], { INDEX_DIR: 'laws' }],
    ] as const) {
      const { code, stdout } = await tiaowen(['search', '行政处罚', ...args], { cwd, env });
      expect(code).toBe(0);
      // What a document holds does not steer the terminal.
      expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
      expect(stdout).toContain('【行政\ufffd处罚】');
    }
    const named = await tiaowen(['search', '行政处罚', '--index', 'laws', '--corpus', CORPUS], {
      cwd,
    });
    expect(named).toMatchObject({ code: 1, stderr: expect.stringContaining('tiaowen build') });
  });

  it('ends in peace when its reader has seen enough', async () => {
    const command = `${JSON.stringify(process.execPath)} dist/cli/main.js search 长三角 --limit 100 --json`;
    const script = `set -o pipefail; ${command} | head -c 10`;
    const env = { ...process.env, INDEX_DIR: index() };
    const run = promisify(execFile)('bash', ['-c', script], { cwd: resolve(CORPUS, '..'), env });
    expect(await run).toEqual({ stdout: '{\n  "query', stderr: '' });
  });

  it('finds nothing with exit code 0, and says that it looked everywhere', async () => {
    const { code, stdout } = await onIndex('search', '珠穆朗玛峰');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^0 clauses in 0 documents, complete/u);
  });

  test.each([
    ['an empty query', ['search', ' '], 'query is empty'],
    ['a query of 5,000 characters', ['search', '长'.repeat(5000)], 'too long'],
    ['a folder without an index', ['search', 'a', '--index', '/none'], 'tiaowen build'],
  ])('refuses %s', async (_, args, message) => {
    const { code, stderr } = await onIndex(...args);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^tiaowen: /u);
    expect(stderr).toContain(message);
  });

  it('refuses an index of another corpus, and one that was altered', async () => {
    const corpus = await temporaryFolder();
    const copy = await temporaryFolder();
    await cp(CORPUS, corpus, { recursive: true });
    await cp(index(), copy, { recursive: true });
    await writeFile(join(corpus, 'new.md'), '---\nid: new\ntitle: 新\nscript: Hans\n---\n\n新。\n');
    const stale = await onIndex('search', 'a', '--corpus', corpus);
    expect(stale).toMatchObject({ code: 1, stderr: expect.stringContaining('tiaowen build') });
    const clauses = (await readdir(copy)).find((name) => name.startsWith('clauses')) ?? '';
    await writeFile(join(copy, clauses), 'altered');
    const damaged = await tiaowen(['search', 'a', '--index', copy]);
    expect(damaged).toMatchObject({ code: 1, stderr: expect.stringContaining(clauses) });
  });
});

describe('cite', () => {
  it('prints a citation, with the quote when asked', async () => {
    const { stdout } = await onIndex('cite', CLAUSE, '--style', 'footnote');
    expect(stdout).toMatch(/^《中共杭州市委.*，2019年8月21日发布，第7点。\n$/u);
    const quoted = await onIndex(
      'cite',
      CLAUSE,
      '--style',
      'gbt7714-2025',
      '--quote',
      '--accessed',
      '2026-11-21',
    );
    expect(quoted.stdout).toMatch(/^“7\.推动优势产业互补。.*”\n.*\[2026-11-21\]\.（第7点）\n$/su);
    expect(JSON.parse((await onIndex('cite', CLAUSE, '--json')).stdout)).toMatchObject({
      id: CLAUSE,
    });
  });

  it('prints a whole document, and a clause without its pinpoint', async () => {
    const [document = ''] = CLAUSE.split('#');
    const whole = await onIndex('cite', document, '--style', 'footnote', '--quote');
    expect(whole.stdout).toMatch(/^《中共杭州市委.*，2019年8月21日发布。\n$/u);
    const unplaced = await onIndex('cite', CLAUSE, '--style', 'footnote', '--no-pinpoint');
    expect(unplaced.stdout).toBe(whole.stdout);
    expect((await onIndex('cite', document, '--no-url')).stdout).toMatch(
      /\[EB\/OL\]\. （2019-08-21）\.\n$/u,
    );
  });

  it('refuses a clause that is not there and a style that is not known', async () => {
    expect(await onIndex('cite', 'none#1')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('none#1'),
    });
    expect((await onIndex('cite', CLAUSE, '--style', 'mla')).code).toBe(2);
  });
});

describe('import and check', () => {
  it('imports what it can, names what it refuses, and the corpus passes the check', async () => {
    const cwd = await temporaryFolder();
    await writeFile(join(cwd, 'good.txt'), '首页 > 正文\n为了发展，提出意见。\n一、总体要求\n');
    await writeFile(join(cwd, 'bad.txt'), Buffer.from([0xd6, 0xd0]));
    const { code, stdout, stderr } = await tiaowen(
      ['import', 'bad.txt', 'good.txt', '--out', 'corpus'],
      { cwd },
    );
    expect(code).toBe(1);
    expect(stdout).toContain('good.md');
    expect(stderr).toContain('bad.txt:1: not UTF-8');
    expect(stderr).toContain('good.txt:1: dropped (navigation)');
    expect(await readdir(join(cwd, 'corpus'))).toEqual(['good.md']);
    const again = await tiaowen(['import', 'good.txt', '--out', 'corpus'], { cwd });
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('exists') });
    expect((await tiaowen(['check', '--corpus', 'corpus', '--index', 'none'], { cwd })).code).toBe(
      0,
    );
  });

  it('gives no all-clear for a corpus that is not there or an index that is stale', async () => {
    const missing = await onIndex('check', '--corpus', 'none');
    expect(missing).toMatchObject({ code: 1, stderr: expect.stringContaining('no documents') });
    const corpus = await temporaryFolder();
    await writeFile(join(corpus, 'new.md'), '---\nid: new\ntitle: 新\nscript: Hans\n---\n\n新。\n');
    const stale = await onIndex('check', '--corpus', corpus);
    expect(stale).toMatchObject({ code: 1, stderr: expect.stringContaining('tiaowen build') });
    expect(await onIndex('check')).toMatchObject({ code: 0, stdout: '' });
  });

  it('names every fault by file and line', async () => {
    const cwd = await temporaryFolder();
    await mkdir(join(cwd, 'corpus'));
    for (const name of ['a', 'b']) {
      await writeFile(
        join(cwd, 'corpus', `${name}.md`),
        `---\nid: ${name}\ntitle: t\nscript: Latin\n---\n\n文。\n`,
      );
    }
    const { code, stdout } = await tiaowen(['check', '--corpus', 'corpus', '--index', 'none'], {
      cwd,
    });
    expect(code).toBe(1);
    expect(stdout).toMatch(/a\.md:4: script.*\n.*b\.md:4: script/u);
  });
});

describe('serve', () => {
  it('builds what is missing, answers, and ends on Ctrl-C', async () => {
    const folder = await temporaryFolder();
    const served = await serveCli(['--index', folder]);
    expect(served.stderr()).toContain(`Listening on ${served.url}`);
    expect(served.stderr()).toContain('no index yet');
    const answer = await fetch(`${served.url}/api/v1/search?q=${encodeURIComponent('長三角')}`);
    expect(answer.status).toBe(200);
    expect(await served.stop()).toBe(0);
  });

  it('builds anew when the corpus has changed', async () => {
    const corpus = await temporaryFolder();
    const folder = await temporaryFolder();
    const write = (id: string): Promise<void> =>
      writeFile(
        join(corpus, `${id}.md`),
        `---\nid: ${id}\ntitle: 甲\nscript: Hans\n---\n\n长三角。\n`,
      );
    await write('a');
    await tiaowen(['build', '--corpus', corpus, '--out', folder]);
    await write('b');
    const served = await serveCli([], { env: { CORPUS_DIR: corpus, INDEX_DIR: folder } });
    expect(served.stderr()).toContain('stale');
    expect(await (await fetch(`${served.url}/readyz`)).json()).toMatchObject({ documents: 2 });
    await served.stop();
  });

  it('serves an index of JSONL as it is when there is no corpus, and never replaces it', async () => {
    const cwd = await temporaryFolder();
    const empty = await temporaryFolder();
    await writeFile(join(cwd, 'law.jsonl'), LAW);
    await tiaowen(['build', '--jsonl', 'law.jsonl', '--out', 'index'], { cwd });
    for (const CORPUS_DIR of ['', empty]) {
      const served = await serveCli([], { cwd, env: { CORPUS_DIR, INDEX_DIR: 'index' } });
      expect(await (await fetch(`${served.url}/readyz`)).json()).toMatchObject({ clauses: 1 });
      await served.stop();
    }
    const refused = await tiaowen(['serve', '--port', '0'], { cwd, env: { INDEX_DIR: 'index' } });
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('CORPUS_DIR=') });
  });

  it('refuses a port in use, a port that is none, and a damaged index', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    const inUse = await tiaowen([
      'serve',
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--index',
      index(),
    ]);
    other.close();
    expect(inUse).toMatchObject({ code: 1, stderr: expect.stringContaining('PORT=') });
    expect((await tiaowen(['serve'], { env: { PORT: 'http' } })).code).toBe(2);
    const copy = await temporaryFolder();
    await cp(index(), copy, { recursive: true });
    const postings = (await readdir(copy)).find((name) => name.startsWith('postings')) ?? '';
    const bytes = await readFile(join(copy, postings));
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await writeFile(join(copy, postings), bytes);
    const damaged = await tiaowen(['serve', '--port', '0', '--index', copy]);
    expect(damaged).toMatchObject({ code: 1, stderr: expect.stringContaining('tiaowen build') });
  });
});
