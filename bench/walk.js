// @ts-check
/**
 * npm run walk -- --reports DIR [--shots DIR]
 *
 * Takes yearly work reports (files YYYY.txt, plain text) through every page that
 * compares, in a real browser; what the pages say is held against a plain scan of
 * the texts. Ends with 1 when anything is not as it should be.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './lib/product.js';
import { walk } from './walk/walk.js';

const fromUser = (/** @type {string} */ path) => resolve(process.env.INIT_CWD ?? '.', path);
const { values } = parseArgs({
  options: { reports: { type: 'string' }, shots: { type: 'string' } },
});
if (values.reports === undefined) {
  console.error('Usage: npm run walk -- --reports DIR [--shots DIR]');
  process.exit(2);
}
execFileSync('npm', ['run', '--silent', 'compile'], { cwd: ROOT, stdio: 'inherit' });
const work = join(import.meta.dirname, '.work', String(process.pid));
mkdirSync(work, { recursive: true });
process.once('exit', () => rmSync(work, { recursive: true, force: true }));

const { faults, checks } = await walk({
  reports: fromUser(values.reports),
  work,
  plan: {
    phrases: ['数字经济', '房地产', '供给侧结构性改革'],
    absent: '元宇宙',
    years: [2015, 2016],
  },
  shots: values.shots === undefined ? null : fromUser(values.shots),
  say: (text) => console.error(text),
});
for (const fault of faults) console.error(`- ${fault}`);
console.log(`${checks} checks, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
