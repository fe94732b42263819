// @ts-check
/** On what, when and of what a run is. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';

/** @param {string} root - the repository. @param {string} bench */
export function machine(root, bench) {
  const json = (/** @type {string} */ path) => JSON.parse(readFileSync(path, 'utf8'));
  const git = (/** @type {string[]} */ args) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  return {
    date: new Date().toISOString().slice(0, 16),
    cpu: os.cpus()[0]?.model ?? 'unknown',
    cores: os.availableParallelism(),
    memoryGB: Math.round(os.totalmem() / 2 ** 30),
    node: process.version,
    commit:
      git(['rev-parse', '--short', 'HEAD']) +
      (git(['status', '--porcelain', 'src']) === '' ? '' : ' with changes in src'),
    versions: {
      tiaowen: json(join(root, 'package.json')).version,
      ...json(join(bench, 'package.json')).dependencies,
    },
  };
}
