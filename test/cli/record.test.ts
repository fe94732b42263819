/** A recorded search, done again on the command line. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { ANSWERS } from '../../src/server/index.ts';
import type { WireRecordComparison } from '../../src/wire/types.ts';
import { type CliResult, tiaowen } from '../support/cli.ts';
import { realServer } from '../support/real-server.ts';
import { temporaryFolderForFile } from '../support/temporary.ts';

const server = realServer();
const folder = temporaryFolderForFile();
const at = (name: string): string => join(folder(), name);
const run = (...args: readonly string[]): Promise<CliResult> =>
  tiaowen(args, { env: { INDEX_DIR: at('index') } });

beforeAll(async () => {
  await tiaowen(['build', '--out', at('index')]);
  const address = new URL('/api/v1/search/record', server.url());
  address.search = new URLSearchParams({ q: '长三角', year: '2019', match: 'all' }).toString();
  await writeFile(at('record.json'), await (await fetch(address)).text());
});

describe('tiaowen search --record', () => {
  it('finds the same in the same corpus, and says so', async () => {
    const { code, stdout } = await run('search', '--record', at('record.json'));
    expect(code).toBe(0);
    expect(stdout).toContain('the same corpus');
    expect(stdout).toContain('the same answer');
    const { stdout: json } = await run('search', '--record', at('record.json'), '--json');
    const answer: WireRecordComparison = ANSWERS.RecordComparison.parse(JSON.parse(json));
    expect(answer).toMatchObject({ sameCorpus: true, sameAnswer: true, documents: [] });
    expect(answer.now.filters.years).toEqual([2019, 2019]);
  });

  it('names what differs, without the control characters of a hostile file', async () => {
    const record = JSON.parse(await readFile(at('record.json'), 'utf8'));
    record.corpus.digest = '0'.repeat(64);
    record.documents.push({ id: 'gone\u001b[2J', title: '不在了', clauses: 4 });
    await writeFile(at('old.json'), JSON.stringify(record));
    const { code, stdout } = await run('search', '--record', at('old.json'));
    expect(code).toBe(0);
    expect(stdout).toContain('another corpus');
    expect(stdout).toContain('4 then, 0 now, no longer in the corpus (不在了)');
    expect(stdout).not.toContain('\u001b');
  });

  test.each([
    ['a query beside it', ['search', '长三角', '--record', 'record.json'], 2],
    ['neither', ['search'], 2],
    ['a file that is not there', ['search', '--record', 'none.json'], 1],
    ['a file that is no JSON', ['search', '--record', 'text.json'], 2],
    ['a file that is no record', ['search', '--record', 'other.json'], 2],
  ])('refuses %s', async (_, args, expected) => {
    await writeFile(at('text.json'), '长三角');
    await writeFile(at('other.json'), '{"query":{"text":"长三角"}}');
    const paths = args.map((one) => (one.endsWith('.json') ? at(one) : one));
    const { code, stderr, stdout } = await run(...paths);
    expect(code).toBe(expected);
    expect(stderr).not.toBe('');
    expect(stdout).toBe('');
  });
});
