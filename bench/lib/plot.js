// @ts-check
/** Median time per query over the size of the text, both logarithmic. */

const COLOURS = ['#d1495b', '#2f7fbf', '#3d9a6d', '#8a8a8a', '#b8862b', '#9061c2', '#2ba0a8'];
const [W, H, LEFT, RIGHT, TOP, BOTTOM] = [760, 420, 70, 190, 30, 50];

/** @param {any} report @param {'exact' | 'words'} kind */
export function plot({ results, steps, facts }, kind) {
  const lines = Object.values(results).map((/** @type {any} */ { name, shares }) => ({
    name,
    points: steps
      .filter((/** @type {number} */ step) => shares[step]?.[kind])
      .map((/** @type {number} */ step) => [facts[step].clauses, shares[step][kind].p50]),
  }));
  const drawn = lines.filter(({ points }) => points.length > 0);
  const ys = drawn.flatMap(({ points }) =>
    points.map((/** @type {number[]} */ p) => Math.log10(p[1] ?? 1)),
  );
  const xs = steps.map((/** @type {number} */ step) => Math.log10(facts[step].clauses));
  const [x0, x1] = [Math.min(...xs), Math.max(...xs)];
  const [y0, y1] = [Math.floor(Math.min(...ys)), Math.ceil(Math.max(...ys))];
  const x = (/** @type {number} */ n) =>
    LEFT + ((Math.log10(n) - x0) / (x1 - x0)) * (W - LEFT - RIGHT);
  const y = (/** @type {number} */ n) =>
    TOP + ((y1 - Math.log10(n)) / Math.max(1, y1 - y0)) * (H - TOP - BOTTOM);
  const out = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${W} ${H}" role="img" font-family="system-ui, sans-serif" font-size="13">`,
    `<title>Median time of ${kind} queries by number of clauses</title>`,
    '<style>text{fill:#333}.g{stroke:#8885}@media(prefers-color-scheme:dark){text{fill:#ddd}}</style>',
    `<text x="${LEFT}" y="18">${kind} queries: median ms by number of clauses (both logarithmic)</text>`,
  ];
  for (let power = y0; power <= y1; power++) {
    const at = y(10 ** power).toFixed(1);
    out.push(`<line class="g" x1="${LEFT}" x2="${W - RIGHT}" y1="${at}" y2="${at}"/>`);
    out.push(
      `<text x="${LEFT - 8}" y="${at}" dy="4" text-anchor="end">${Number(`1e${power}`)} ms</text>`,
    );
  }
  for (const step of steps) {
    const at = x(facts[step].clauses).toFixed(1);
    out.push(`<line class="g" x1="${at}" x2="${at}" y1="${TOP}" y2="${H - BOTTOM}"/>`);
    out.push(
      `<text x="${at}" y="${H - BOTTOM + 20}" text-anchor="middle">${facts[step].clauses.toLocaleString('en')}</text>`,
    );
  }
  // Names stand beside the ends of their lines, pushed apart where these are close.
  const ends = drawn
    .map(({ name, points }, i) => ({
      name,
      points,
      colour: COLOURS[i % COLOURS.length],
      at: y(points.at(-1)[1]),
    }))
    .sort((a, b) => a.at - b.at);
  let previous = Number.NEGATIVE_INFINITY;
  for (const { name, points, colour, at } of ends) {
    const path = points
      .map((/** @type {number[]} */ [n = 1, ms = 1]) => `${x(n).toFixed(1)},${y(ms).toFixed(1)}`)
      .join(' ');
    previous = Math.max(at, previous + 16);
    out.push(`<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2.5"/>`);
    out.push(
      `<text x="${W - RIGHT + 8}" y="${previous.toFixed(1)}" dy="4" style="fill:${colour}">${name}</text>`,
    );
  }
  return `${out.join('\n')}\n</svg>\n`;
}
