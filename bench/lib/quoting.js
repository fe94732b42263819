// @ts-check
/** Quotes clauses, damages the quotes, and holds what the check says against a plain scan. */
import { DAMAGES } from './damage.js';
import { drawPassage } from './passages.js';

/**
 * @typedef {import('./product.js').Index} Index
 * @typedef {import('./damage.js').Chance} Chance
 * @typedef {Awaited<ReturnType<typeof import('../../src/compare/index.ts').checkQuotes>>['results'][number]} Result
 * @typedef {Result['verdict']} Verdict
 *
 * @typedef {object} Case
 * @property {string} quote - as it stands in the report.
 * @property {Verdict} expected
 * @property {readonly (readonly string[])[]} pieces - folded; of each, a clause must hold one of the forms.
 *
 * @typedef {{ quotes: number, clause: number, verdict: number }} Count how many there are, came back with the right clause, and with the right verdict.
 * @typedef {Count & { scan: Count }} Row
 * @typedef {Case & { damage: string, verdict: Verdict, found: string[], notes: string[] }} Fault
 *
 * @typedef {object} Bench
 * @property {Index} index
 * @property {Chance} chance
 * @property {(text: string) => string} foldText
 * @property {string[]} texts - folded, by ordinal.
 * @property {string} all - the same in one.
 * @property {(quote: string) => Promise<Result>} check
 */

const STITCHED = 'two clauses joined with ……';
const OMITTED = 'middle left out, ……';
const UNMARKED = 'middle left out, no mark';

/** How quotes are made, by name; each drawn anew. @type {Readonly<Record<string, (bench: Bench) => Case | null>>} */
export const KINDS_OF_QUOTES = {
  ...Object.fromEntries(Object.keys(DAMAGES).map((name) => [name, damagedBy(name)])),
  [OMITTED]: omitted,
  [UNMARKED]: cutShort,
  [STITCHED]: stitched,
};

/** @param {string} name @returns {(bench: Bench) => Case | null} */
function damagedBy(name) {
  const damage = DAMAGES[name];
  if (damage === undefined) throw new RangeError(`no damage ${name}`);
  return ({ index, chance, foldText, all }) => {
    const passage = drawPassage(index, chance, foldText);
    const quote = damage.apply([...passage.quote], passage, chance);
    if (quote === null || (quote === passage.quote) !== (name === 'none')) return null;
    const folded = foldText(quote);
    // By chance, what is damaged may stand elsewhere as it is now: then it is verbatim.
    const expected = damage.harmless || all.includes(folded) ? 'verbatim' : 'altered';
    return { quote, expected, pieces: [[foldText(passage.quote), folded]] };
  };
}

/** @param {Bench} bench @returns {Case | null} */
function omitted({ index, chance, foldText }) {
  const { quote } = drawPassage(index, chance, foldText);
  const characters = [...quote];
  const third = Math.floor(characters.length / 3);
  if (third < 6) return null;
  const pieces = [characters.slice(0, third).join(''), characters.slice(2 * third).join('')];
  return { quote: pieces.join('……'), expected: 'verbatim', pieces: inPieces(pieces, foldText) };
}

/** The same without anything to show it. @param {Bench} bench @returns {Case | null} */
function cutShort({ index, chance, foldText, all }) {
  const { quote: whole } = drawPassage(index, chance, foldText);
  const characters = [...whole];
  const third = Math.floor(characters.length / 3);
  if (third < 12) return null;
  const quote = [...characters.slice(0, third), ...characters.slice(2 * third)].join('');
  const folded = foldText(quote);
  const expected = all.includes(folded) ? 'verbatim' : 'altered';
  return { quote, expected, pieces: [[foldText(whole), folded]] };
}

/** @param {Bench} bench @returns {Case | null} */
function stitched({ index, chance, foldText }) {
  const draw = () => drawPassage(index, chance, foldText);
  const [a, b] = [draw(), draw()];
  if (a.ordinal === b.ordinal) return null;
  const pieces = [a.quote, b.quote];
  return { quote: pieces.join('……'), expected: 'altered', pieces: inPieces(pieces, foldText) };
}

/** Punctuation next to …… may be the writer's. @param {readonly string[]} pieces @param {(text: string) => string} foldText */
function inPieces(pieces, foldText) {
  return pieces.map((piece) => [foldText(piece).replace(/^[,.;:。、!?]+|[,.;:。、!?]+$/gu, '')]);
}

/**
 * Checks `each` quotes of one kind.
 * @param {Bench} bench @param {string} name @param {number} each
 * @param {(fault: Fault) => void} onFault
 * @returns {Promise<{ row: Row, quotes: string[] }>}
 */
export async function measureKind(bench, name, each, onFault) {
  const make = KINDS_OF_QUOTES[name];
  if (make === undefined) throw new RangeError(`no kind ${name}`);
  const { texts, index } = bench;
  /** @type {Row} */
  const row = { ...count(), scan: count() };
  const quotes = [];
  while (row.quotes < each) {
    const made = make(bench);
    if (made === null) continue;
    quotes.push(made.quote);
    const { verdict, parts, notes } = await bench.check(made.quote);
    const holds = made.pieces.every((forms) =>
      parts.some(({ ordinal }) => forms.some((form) => texts[ordinal]?.includes(form))),
    );
    enter(row, holds, verdict === made.expected);
    if (!holds || verdict !== made.expected) {
      const found = parts.map(({ ordinal, matched }) =>
        index.clause(ordinal).text.slice(...matched),
      );
      onFault({ ...made, damage: name, verdict, found, notes: notes.map(({ code }) => code) });
    }
    const stands = bench.all.includes(bench.foldText(made.quote));
    const scanned = stands ? 'verbatim' : 'not-found';
    enter(row.scan, stands, scanned === made.expected);
  }
  return { row, quotes };
}

/** @returns {Count} */
function count() {
  return { quotes: 0, clause: 0, verdict: 0 };
}

/** @param {Count} into @param {boolean} clause @param {boolean} verdict */
function enter(into, clause, verdict) {
  into.quotes++;
  if (clause) into.clause++;
  if (verdict) into.verdict++;
}

/**
 * Quotes sentences that are in no document.
 * @param {Bench} bench @param {readonly string[]} sentences @param {number} most
 * @returns {Promise<{ quotes: number, verbatim: number, altered: number, notFound: number }>} those that a scan finds are left out.
 */
export async function measureUnrelated(bench, sentences, most) {
  const counts = { quotes: 0, verbatim: 0, altered: 0, notFound: 0 };
  for (let i = 0; i < most && sentences.length > 0; i++) {
    const quote = bench.chance.pick(sentences);
    if (bench.all.includes(bench.foldText(quote))) continue;
    const { verdict } = await bench.check(quote);
    counts.quotes++;
    counts[verdict === 'not-found' ? 'notFound' : verdict]++;
  }
  return counts;
}
