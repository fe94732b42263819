import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { ANSWERS } from '../../src/server/index.ts';
import { tiaowen } from '../support/cli.ts';
import { temporaryFolderForFile } from '../support/temporary.ts';

const folder = temporaryFolderForFile();
const H2016 = 'hangzhou-2016-internationalization';
const H2020 = 'hangzhou-2020-fourteenth-five-year-plan';
const run = (...args: string[]) => tiaowen([...args, '--index', folder()]);

beforeAll(async () => {
  const corpus = resolve(import.meta.dirname, '../../corpus');
  const built = await tiaowen(['build', '--corpus', corpus, '--out', folder()]);
  expect(built.code).toBe(0);
});

describe('tiaowen compare', () => {
  it('prints what changed', async () => {
    const { code, stdout } = await run('compare', H2016, H2020);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\d+ same, \d+ reworded, \d+ moved, \d+ added, \d+ removed/u);
    expect(stdout).toMatch(/reworded 0\.\d\d {2}第/u);
  });

  it('prints the answer of the API', async () => {
    const { stdout } = await run('compare', H2016, H2020, '--json');
    expect(ANSWERS.Comparison.safeParse(JSON.parse(stdout)).error).toBeUndefined();
  });

  it('writes a Word file, and never over another', async () => {
    const out = join(folder(), 'table.docx');
    const args = ['compare', H2016, H2020, '--format', 'docx', '--out', out];
    expect(await run(...args)).toMatchObject({ code: 0, stdout: '' });
    const { value } = await mammoth.extractRawText({ path: out });
    expect(value).toContain('中共杭州市委关于全面提升杭州城市国际化水平的若干意见');
    expect(await run(...args)).toMatchObject({ code: 1 });
  });

  it('writes CSV to stdout, byte order mark first', async () => {
    const out = join(folder(), 'table.csv');
    const { stdout } = await run('compare', H2016, H2020, '--format', 'csv');
    await run('compare', H2016, H2020, '--format', 'csv', '--out', out);
    expect(stdout.startsWith('\ufeff')).toBe(true);
    expect(await readFile(out, 'utf8')).toBe(stdout);
  });

  it.each([
    [['compare', H2016, 'none'], 1, /No document has this id/u],
    [['compare', H2016], 2, /missing required argument/u],
    [['compare', H2016, H2020, '--out', 'x'], 2, /--format/u],
    [['compare', H2016, H2020, '--format', 'pdf'], 2, /--format/u],
  ])('refuses %j', async (args, code, message) => {
    const result = await run(...args);
    expect(result.code).toBe(code);
    expect(result.stderr).toMatch(message);
  });
});
