// @ts-check
/** Median time per query over the size of the text, both logarithmic, one panel a kind of query. */
import { isMeasured } from './results.js';

// Told apart on white and on black, and by those who see fewer colours: the marks differ too.
const COLOURS = ['#e0364f', '#2f80d0', '#2f9e6b', '#8b8b8b', '#c58a1b', '#9b6bd3', '#1fa3b0'];
const MARKS = ['circle', 'square', 'diamond', 'circle', 'square', 'diamond', 'circle'];
const WIDTH = 860;
const HEIGHT = 400;
const PANEL = { width: 366, top: 78, bottom: 46 };
const LEFT = 66;
const GAP = 48;

/** @typedef {{ name: string, colour: string, mark: string, width: number, points: [clauses: number, ms: number][] }} Line */

/** @param {import('./results.js').Report} report */
export function plot(report) {
  const kinds = /** @type {const} */ (['exact', 'words']);
  const panels = kinds.map((kind) => linesOf(report, kind));
  const points = panels.flat().flatMap((line) => line.points);
  const sizes = report.steps.map((step) => report.facts[step]?.clauses ?? 1);
  const logs = points.map(([, ms]) => Math.log10(ms));
  const low = points.length === 0 ? -1 : Math.floor(Math.min(...logs));
  const high = points.length === 0 ? 2 : Math.max(low + 1, Math.ceil(Math.max(...logs)));
  const height = HEIGHT - PANEL.top - PANEL.bottom;
  const y = (/** @type {number} */ ms) =>
    PANEL.top + ((high - Math.log10(ms)) / (high - low)) * height;
  const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)];
  const x = (/** @type {number} */ clauses) =>
    14 + (Math.log(clauses / smallest) / Math.log(largest / smallest || 2)) * (PANEL.width - 34);
  const out = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" font-family="system-ui, -apple-system, 'Segoe UI', sans-serif" font-size="14">`,
    '<title>Median time per query by number of clauses, for each engine</title>',
    '<style>text{fill:#24292f}.g{stroke:#8886;stroke-width:1}.t{font-weight:600}@media(prefers-color-scheme:dark){text{fill:#e6edf3}}</style>',
    legend(panels[0] ?? []),
  ];
  for (const [i, kind] of kinds.entries()) {
    const left = LEFT + i * (PANEL.width + GAP);
    out.push(`<g transform="translate(${left} 0)">`);
    const title = kind === 'exact' ? 'exact search, median' : 'words in any order, median';
    out.push(`<text class="t" x="0" y="${PANEL.top - 12}">${title}</text>`);
    for (let power = low; power <= high; power++) {
      const at = y(10 ** power).toFixed(1);
      out.push(`<line class="g" x1="0" x2="${PANEL.width}" y1="${at}" y2="${at}"/>`);
      const label = `${Number(`1e${power}`)} ms`;
      if (i === 0) out.push(`<text x="-8" y="${at}" dy="5" text-anchor="end">${label}</text>`);
    }
    for (const size of sizes) {
      const at = x(size).toFixed(1);
      const end = HEIGHT - PANEL.bottom;
      out.push(`<line class="g" x1="${at}" x2="${at}" y1="${PANEL.top}" y2="${end}"/>`);
      out.push(`<text x="${at}" y="${end + 20}" text-anchor="middle">${shortSize(size)}</text>`);
    }
    // What is measured comes first and is drawn last, on top.
    for (const line of [...(panels[i] ?? [])].reverse()) out.push(drawn(line, x, y));
    out.push('</g>');
  }
  out.push(`<text x="${WIDTH / 2}" y="${HEIGHT - 6}" text-anchor="middle">clauses</text>`);
  return `${out.join('\n')}\n</svg>\n`;
}

/** @param {import('./results.js').Report} report @param {'exact' | 'words'} kind @returns {Line[]} */
function linesOf({ peers, steps, facts }, kind) {
  return Object.values(peers).map(({ name, shares }, i) => ({
    name,
    colour: COLOURS[i % COLOURS.length] ?? '#888',
    mark: MARKS[i % MARKS.length] ?? 'circle',
    width: i === 0 ? 3.5 : 2,
    points: steps.flatMap((step) => {
      const one = shares[step];
      if (!isMeasured(one)) return [];
      return [/** @type {[number, number]} */ ([facts[step]?.clauses ?? 1, one[kind].first.p50])];
    }),
  }));
}

/** @param {readonly Line[]} lines */
function legend(lines) {
  const column = 200;
  return lines
    .map(({ name, colour, mark }, i) => {
      const [left, top] = [LEFT + (i % 4) * column, 16 + Math.floor(i / 4) * 22];
      return `${symbol(mark, left, top, colour)}<text x="${left + 12}" y="${top}" dy="5">${name}</text>`;
    })
    .join('\n');
}

/** @param {Line} line @param {(n: number) => number} x @param {(n: number) => number} y */
function drawn({ points, colour, mark, width }, x, y) {
  const at = points.map(([clauses, ms]) => /** @type {const} */ ([x(clauses), y(ms)]));
  const path = at.map(([px, py]) => `${px.toFixed(1)},${py.toFixed(1)}`).join(' ');
  const line = `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;
  return [line, ...at.map(([px, py]) => symbol(mark, px, py, colour))].join('');
}

/** @param {string} mark @param {number} x @param {number} y @param {string} colour */
function symbol(mark, x, y, colour) {
  const [cx, cy] = [x.toFixed(1), y.toFixed(1)];
  if (mark === 'circle') return `<circle cx="${cx}" cy="${cy}" r="4.5" fill="${colour}"/>`;
  const turn = mark === 'diamond' ? ` transform="rotate(45 ${cx} ${cy})"` : '';
  return `<rect x="${(x - 4).toFixed(1)}" y="${(y - 4).toFixed(1)}" width="8" height="8" fill="${colour}"${turn}/>`;
}

/** 45,678 → 46k. @param {number} n */
function shortSize(n) {
  return n >= 10_000
    ? `${Math.round(n / 1000)}k`
    : n >= 1000
      ? `${(n / 1000).toFixed(1)}k`
      : `${n}`;
}
