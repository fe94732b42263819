// @ts-check
/** Makes the texts of every share, the queries and the true answers. Nothing here is timed as a peer. */

import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { reportTo } from './children.js';
import { textTools } from './product.js';
import { drawQueries } from './queries.js';
import { joinTexts, matching } from './scan.js';

const { foldText } = await textTools();

/** @typedef {{ step: number, dir: string, out: import('node:fs').WriteStream, texts: string[], years: number[], types: string[], ids: string[], bytes: number, documents: number }} Share */

/**
 * @param {{ files: string[], steps: number[], work: string, seed: number, exact: number, words: number }} options
 *   steps - every how many documents one is taken; the smallest is the text that is measured.
 */
export async function prepare({ files, steps, work, seed, exact, words }) {
  const shares = steps.map((step) => openShare(step, join(work, `share-${step}`)));
  const main = shares.find(({ step }) => step === Math.min(...steps));
  if (main === undefined) throw new RangeError('no share');
  /** @type {string[]} */
  const sources = [];
  let place = 0;
  let foldMs = 0;
  for (const file of files) {
    const stream = createReadStream(file);
    const input = file.endsWith('.gz') ? stream.pipe(createGunzip()) : stream;
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (line.trim() === '') continue;
      const document = JSON.parse(line);
      if (document.clauses.length === 0) continue;
      const into = shares.filter(({ step }) => place % step === 0);
      place++;
      if (into.length === 0) continue;
      const from = performance.now();
      const texts = document.clauses.map((/** @type {{text: string}} */ { text }) =>
        foldText(text),
      );
      if (into.includes(main)) {
        foldMs += performance.now() - from;
        for (const { text } of document.clauses) sources.push(text);
      }
      for (const share of into) await add(share, line, document, texts);
    }
  }
  for (const share of shares) await closeShare(share);

  const joined = joinTexts(main.texts);
  const queries = await drawQueries({ sources, joined, seed, exact, words });
  writeFileSync(join(work, 'queries.json'), JSON.stringify(queries));
  for (const share of shares) writeTruth(share, queries.timed);
  const facts = Object.fromEntries(
    shares.map(({ step, texts, bytes, documents }) => [
      step,
      { clauses: texts.length, bytes, documents },
    ]),
  );
  return { facts, foldMs };
}

/** @param {number} step @param {string} dir @returns {Share} */
function openShare(step, dir) {
  mkdirSync(dir, { recursive: true });
  const out = createWriteStream(join(dir, 'documents.jsonl'));
  return { step, dir, out, texts: [], years: [], types: [], ids: [], bytes: 0, documents: 0 };
}

/** @param {Share} share @param {string} line @param {any} document @param {string[]} texts */
async function add(share, line, document, texts) {
  share.documents++;
  if (!share.out.write(`${line}\n`)) await once(share.out, 'drain');
  // A date whose day is 00 is none: so says the format.
  const dated = document.date != null && !document.date.endsWith('-00');
  const year = dated ? Number(document.date.slice(0, 4)) : 0;
  for (const [i, text] of texts.entries()) {
    share.texts.push(text);
    share.years.push(year);
    share.types.push(document.type ?? '');
    share.ids.push(document.id);
    share.bytes += Buffer.byteLength(document.clauses[i].text);
  }
}

/** @param {Share} share */
async function closeShare({ dir, out, texts, years, types, ids }) {
  out.end();
  await once(out, 'finish');
  writeFileSync(join(dir, 'texts.txt'), texts.map((text) => `${text}\n`).join(''));
  writeFileSync(join(dir, 'meta.json'), JSON.stringify({ years, types, documents: ids }));
}

/** @param {Share} share @param {import('./data.js').Query[]} queries */
function writeTruth(share, queries) {
  const joined = joinTexts(share.texts);
  const answers = queries.map(({ groups }) => matching(joined, groups));
  const lengths = answers.map(({ length }) => length);
  writeFileSync(join(share.dir, 'truth.json'), JSON.stringify(lengths));
  writeFileSync(join(share.dir, 'truth.bin'), Buffer.from(Uint32Array.from(answers.flat()).buffer));
}

reportTo((options) => prepare(/** @type {Parameters<typeof prepare>[0]} */ (options)));
