/** Runs the examples of README.md and compares what they print with what it says. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { readCorpus } from '../src/corpus/index.ts';
import { buildIndex } from '../src/index/index.ts';
import { temporaryFolderForFile } from './support/temporary.ts';

const ROOT = resolve(import.meta.dirname, '..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const indexFolder = temporaryFolderForFile();

/** `$ command` and the lines below it, of every console block. */
const examples = [...README.matchAll(/^```console\n(.*?)^```/gmsu)]
  .flatMap(([, block = '']) => block.split(/^\$ /mu).slice(1))
  .map((example) => {
    const [command = '', ...output] = example.trimEnd().split('\n');
    return { command, output: output.join('\n').trimEnd() };
  });

beforeAll(async () => {
  const { digest, documents } = await readCorpus(join(ROOT, 'corpus'));
  await buildIndex({ documents, corpusDigest: digest, jsonl: [], directory: indexFolder() });
});

function run(command: string): string {
  const [program, name, ...rest] = command.match(/'[^']*'|\S+/gu) ?? [];
  if (program !== 'npx' || name !== 'tiaowen') throw new Error(`cannot run ${command}`);
  return execFileSync(
    process.execPath,
    [join(ROOT, 'dist/cli/main.js'), ...rest.map((word) => word.replaceAll("'", ''))],
    { encoding: 'utf8', env: { ...process.env, INDEX_DIR: indexFolder(), NO_COLOR: '1' } },
  ).trimEnd();
}

describe('README.md', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThanOrEqual(2);
  });

  test.each(examples)('$command', ({ command, output }) => {
    const accessed = /\[\d{4}-\d{2}-\d{2}\](?=\.)/gu;
    expect(run(command).replace(accessed, '[…]')).toBe(output.replace(accessed, '[…]'));
  });

  it('links to files that are there', () => {
    const links = [...README.matchAll(/\]\((?!https?:)([^)#]+)\)/gu)].map(([, path = '']) => path);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(() => readFileSync(join(ROOT, link))).not.toThrow();
  });
});
