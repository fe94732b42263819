// @ts-check
/** A paragraph that quotes several years, partly wrong, is checked. */
import * as OpenCC from 'opencc-js';
import { openFiles } from './files.js';
import { bare } from './reports.js';

/** @typedef {import('./walker.js').Walker} Walker @typedef {import('./reports.js').Report} Report */

const toHant = OpenCC.Converter({ from: 'cn', to: 'tw' });
const WORDS = /** @type {const} */ ({
  verbatim: '与原文一致',
  altered: '与原文有出入',
  'not-found': '未找到',
});

/** @typedef {{ quote: string, verdict: keyof typeof WORDS }} Quoted */

/** Sentences of a report that can be quoted, those that stand nowhere else. @param {readonly Report[]} reports @param {Report} report */
function sentencesOf(reports, report) {
  const all = reports.map(({ lines }) => lines.map(bare).join('\n')).join('\n');
  const sentences = report.lines.flatMap((line) => line.match(/[^。；！？]{18,70}[。；]/gu) ?? []);
  return sentences.filter((text) => !/["“”‘’…]/u.test(text) && all.split(bare(text)).length === 2);
}

/**
 * The quotes, taken from reports spread over the years: as they are, converted,
 * with a number changed, a 不 dropped, stitched with ……, and invented.
 * @param {readonly Report[]} reports @returns {Quoted[]}
 */
export function quotesFrom(reports) {
  const all = reports.map(({ lines }) => lines.map(bare).join('\n')).join('\n');
  const bySpread = [0, 1 / 4, 1 / 2, 3 / 4, 1].map((at) => {
    const report = reports[Math.round(at * (reports.length - 1))];
    return report === undefined ? [] : sentencesOf(reports, report);
  });
  const everyone = bySpread.flat();
  /** @param {RegExp} pattern @param {(text: string) => string} damage */
  const damaged = (pattern, damage) => {
    const from = everyone.find((text) => pattern.test(text) && !all.includes(bare(damage(text))));
    if (from === undefined) throw new Error(`no sentence can be damaged by ${pattern}`);
    return damage(from);
  };
  const [first, second, third, fourth] = bySpread.map((sentences) => sentences[0]);
  if (!first || !second || !third || !fourth) throw new Error('too few sentences to quote');
  return [
    { quote: first, verdict: 'verbatim' },
    { quote: toHant(second), verdict: 'verbatim' },
    {
      quote: damaged(/.[1-8]\D/u, (text) =>
        text.replace(/(?<=.)[1-8](?=\D)/u, (n) => `${Number(n) + 1}`),
      ),
      verdict: 'altered',
    },
    { quote: damaged(/..不../u, (text) => text.replace(/(?<=..)不/u, '')), verdict: 'altered' },
    { quote: `${third.slice(0, -1)}……${fourth.slice(0, -1)}`, verdict: 'altered' },
    { quote: '星际贸易的关税由银河议会另行规定并报各行星备案', verdict: 'not-found' },
  ];
}

/** @param {Walker} walker */
export async function checkQuotesOfReport(walker) {
  const { page } = walker;
  const quotes = quotesFrom(walker.reports);
  const text = quotes.map(({ quote }, i) => `第${i + 1}，报告提出“${quote}”。`).join('\n');
  await walker.goto('/quotes', {}, '#quotes-text');
  await page.locator('#quotes-text').fill(text);
  await page.locator('.quote-form button').click();
  await page.locator('.quote-card').first().waitFor();
  walker.same(
    await walker.texts('.quote-card .verdict'),
    quotes.map(({ verdict }) => WORDS[verdict]),
    'verdicts',
  );
  const cards = await page.locator('.quote-card').all();
  for (const [i, { verdict }] of quotes.entries()) {
    const sources = await cards[i]?.locator('.quote-source').count();
    walker.same(
      sources !== undefined && sources > 0,
      verdict !== 'not-found',
      `source of quote ${i + 1}`,
    );
    if (verdict !== 'altered' || i === 4) continue;
    const marks = await cards[i]?.locator('del, ins').count();
    walker.holds(marks !== undefined && marks > 0, `nothing is marked in quote ${i + 1}`);
  }
  await walker.look('quotes');
  await openFiles(walker, '.downloads button', () => '政府工作报告');
}
