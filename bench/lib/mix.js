// @ts-check
/** The requests of the load: what users ask, what is costly, and what is wrong. */

/**
 * @typedef {'found' | 'costly' | 'refused'} Expected - `found`: 200; `costly`: 200, or 503 with a
 *   problem; `refused`: 4xx with a problem.
 * @typedef {{ kind: string, path: string, expected: Expected }} Asked
 */

const SEARCH = '/api/v1/search?';

/** @param {Record<string, string | number>} parameters */
function searchPath(parameters) {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) given.set(name, `${value}`);
  return SEARCH + given;
}

/**
 * @param {object} from
 * @param {readonly string[]} from.exact @param {readonly string[]} from.words
 * @param {readonly string[]} from.questions - in plain words.
 * @param {readonly string[]} from.types @param {readonly string[]} from.documents
 * @param {() => number} random - from 0 to below 1.
 * @returns {Asked[]} some 200 requests, in order of kind.
 */
export function mixOf({ exact, words, questions, types, documents }, random) {
  const any = (/** @type {readonly string[]} */ of) => of[Math.floor(random() * of.length)] ?? '';
  const whole = (/** @type {number} */ below) => Math.floor(random() * below);
  /** @type {Asked[]} */
  const out = [];
  /** @param {number} times @param {string} kind @param {() => Record<string, string | number>} make */
  const add = (times, kind, make) => {
    for (let i = 0; i < times; i++) {
      out.push({ kind, path: searchPath(make()), expected: 'found' });
    }
  };
  add(60, 'exact', () => ({ q: any(exact), match: 'exact' }));
  add(30, 'auto, one string', () => ({ q: any(exact) }));
  add(20, 'words', () => ({ q: any(words), match: 'all' }));
  add(25, 'auto, a question', () => ({ q: any(questions) }));
  add(10, 'filter of years', () => {
    const from = 1990 + whole(25);
    return { q: any(exact), year: `${from}..${from + 5}` };
  });
  add(6, 'filter of type', () => ({ q: any(exact), type: any(types) }));
  add(4, 'filter of document', () => ({ q: any(words), document: any(documents) }));
  add(8, 'facets', () => ({ q: any(exact), match: 'exact', limit: 1 }));
  add(8, 'paging', () => ({ q: any(exact), limit: 100, offset: whole(2000) }));
  add(6, 'by date', () => ({ q: any(exact), sort: random() < 0.5 ? 'oldest' : 'newest' }));
  add(4, 'same sentence', () => ({ q: any(words), scope: 'sentence' }));
  add(4, 'same document', () => ({ q: any(words), scope: 'document' }));
  return [...out, ...COSTLY, ...REFUSED];
}

/** @type {Asked[]} */
const COSTLY = [
  ['的'],
  ['的 之 及 應 应 不 得'],
  ['规定 规定的 应当 人民政府'],
  ['应当'.repeat(500)],
  [`${'('.repeat(450)}应当${')'.repeat(450)}`],
  [Array(160).fill('应当').join(' OR ')],
  [`的 ${'-'.repeat(900)}之`],
  ['应当 规定', 'document'],
].map(([q = '', scope = 'clause']) => ({
  kind: 'costly',
  path: searchPath({ q, scope }),
  expected: 'costly',
}));

/** @type {Asked[]} */
const REFUSED = [
  searchPath({ q: '' }),
  searchPath({ q: '规定', limit: 101 }),
  searchPath({ q: '规定', offset: -1 }),
  searchPath({ q: '规定', offset: '9'.repeat(30) }),
  searchPath({ q: '规定', year: 'long ago' }),
  searchPath({ q: '规定', colour: 'red' }),
  searchPath({ q: '规'.repeat(1001) }),
  searchPath({ q: 'OR '.repeat(3334) }),
  `${SEARCH}q=%ZZ`,
  '/api/v1/clauses/none',
].map((path) => ({ kind: 'refused', path, expected: 'refused' }));

/**
 * Whether an answer is what was expected.
 * @param {Expected} expected @param {number} status @param {string} body
 * @returns {'right' | 'busy' | 'wrong'} `busy`: a costly one was put off.
 */
export function judgeAnswer(expected, status, body) {
  if (status === 200) {
    return expected !== 'refused' && body.includes('"counts"') ? 'right' : 'wrong';
  }
  const problem = body.includes('"code"') && body.includes('"detail"');
  if (!problem) return 'wrong';
  if (expected === 'refused') return status >= 400 && status < 500 ? 'right' : 'wrong';
  return expected === 'costly' && status === 503 ? 'busy' : 'wrong';
}

/** Fisher and Yates. @template T @param {readonly T[]} list @param {() => number} random */
export function shuffled(list, random) {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [out[i], out[j]];
    if (a === undefined || b === undefined) continue;
    out[i] = b;
    out[j] = a;
  }
  return out;
}
