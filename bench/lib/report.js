// @ts-check
/** Writes the table and the plots of a run. `node lib/report.js DIR` writes them anew from DIR/bench.json. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { goals } from './goals.js';
import { plot } from './plot.js';

/** @param {any} report @param {string} out */
export function writeReport(report, out) {
  writeFileSync(join(out, 'bench.md'), table(report));
  writeFileSync(join(out, 'growth.svg'), plot(report, 'exact'));
  writeFileSync(join(out, 'growth-words.svg'), plot(report, 'words'));
  writeFileSync(join(out, 'goals.json'), `${JSON.stringify(goals(report), null, 2)}\n`);
}

/** @param {readonly string[]} cells */
const line = (cells) => `| ${cells.join(' | ')} |`;
const ms = (/** @type {number} */ n) => (n >= 100 ? n.toFixed(0) : n.toPrecision(2));
const percent = (/** @type {number} */ n) =>
  n === 1 ? '100' : (Math.floor(n * 10_000) / 100).toFixed(2);

/** @param {any} report */
function table(report) {
  const { results, step, facts, versions } = report;
  const peers = /** @type {any[]} */ (Object.values(results));
  const at = (/** @type {any} */ peer) =>
    peer.shares[step] ?? { failed: 'not tried: failed with less text' };
  const out = [
    '# Bench',
    '',
    `${report.date} UTC · ${report.cpu}, ${report.cores} cores, ${report.memoryGB} GB · Node ${report.node} · commit ${report.commit} · ${Object.entries(
      versions,
    )
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}`,
    '',
    `${facts[step].clauses.toLocaleString('en')} clauses of ${facts[step].documents.toLocaleString('en')} documents, ${(facts[step].bytes / 1e6).toFixed(1)} MB of text (share ${report.share}), seed ${report.seed}, limit ${report.limitSeconds} s a phase. Folding the text alone, which the peers are spared, took ${(report.foldMs / 1000).toFixed(1)} s.`,
    '',
  ];
  for (const kind of ['exact', 'words']) {
    out.push(
      `## ${kind === 'exact' ? 'Exact strings' : 'Words in any order'}: true count, facets, top 20 with highlights`,
      '',
    );
    out.push(
      line([
        '',
        'p50 ms',
        'p90',
        'p99',
        'max',
        'p50 ÷ Tiaowen',
        'recall % of index',
        'precision %',
        'right',
      ]),
    );
    out.push(line(['---', ...Array(8).fill('---:')]));
    for (const peer of peers) {
      const one = at(peer);
      if (one.failed) {
        out.push(line([peer.name, one.failed, ...Array(7).fill('')]));
        continue;
      }
      const { p50, p90, p99, max } = one[kind];
      const own = results.tiaowen && at(results.tiaowen)[kind]?.p50;
      const ratio = own ? (p50 / own).toPrecision(3) : '–';
      const { recall, precision, right, of } = one.raw[kind];
      out.push(
        line([
          peer.name,
          ...[p50, p90, p99, max].map(ms),
          ratio,
          percent(recall),
          percent(precision),
          `${right}/${of}`,
        ]),
      );
    }
    out.push('');
  }
  out.push('## Build, start, memory, disk', '');
  out.push(
    line([
      '',
      'build s',
      'start to first answer s',
      'memory MB',
      'index MB',
      '× text',
      'answers wrong in the end',
    ]),
  );
  out.push(line(['---', ...Array(6).fill('---:')]));
  for (const peer of peers) {
    const one = at(peer);
    if (one.failed) out.push(line([peer.name, one.failed, ...Array(5).fill('')]));
    else {
      const disk = one.diskBytes
        ? [(one.diskBytes / 1e6).toFixed(1), (one.diskBytes / facts[step].bytes).toFixed(2)]
        : [one.saved || '–', '–'];
      out.push(
        line([
          peer.name,
          (one.buildMs / 1000).toFixed(1),
          one.startMs ? (one.startMs / 1000).toFixed(2) : '–',
          (one.rssBytes / 1e6).toFixed(0),
          ...disk,
          `${one.wrong.length}`,
        ]),
      );
    }
  }
  out.push(
    '',
    '## Goals',
    '',
    line(['goal', 'Tiaowen', 'limit', '']),
    line(['---', '---:', '---:', '---']),
  );
  for (const { goal, ours, limit, verdict } of goals(report))
    out.push(line([goal, ours, limit, verdict.text]));
  out.push('', '## What each does', '');
  for (const { name, note } of peers) out.push(`- **${name}**: ${note}.`);
  out.push(
    '',
    'Recall and precision are of what the index itself gives, before any check by text; “right” are its answers that are exactly the scan’s. Peers that live in memory are measured in the process that built them, after a collection of garbage.',
    '',
  );
  return out.join('\n');
}

if (process.argv[1] === import.meta.filename) {
  const dir = process.argv[2] ?? 'results';
  writeReport(JSON.parse(readFileSync(join(dir, 'bench.json'), 'utf8')), dir);
}
