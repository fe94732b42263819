/**
 * Every style for every kind of clause of the five documents, held to
 * test/golden/citations.tsv. That table is changed with UPDATE_GOLDEN=1 only,
 * and its difference is read line by line against the guides of the styles.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { cite, STYLES } from '../../src/cite/index.ts';
import { readCorpus } from '../../src/corpus/index.ts';
import { type Clause, plainText } from '../../src/model/index.ts';
import { titleWords } from '../../src/server/index.ts';

const FILE = resolve(import.meta.dirname, '../golden/citations.tsv');
const { documents } = await readCorpus(resolve(import.meta.dirname, '../../corpus'));

/** The kinds of clause, points told apart by how their pinpoints end. */
function kindOf({ kind, pinpoint }: Clause): string {
  const level = /(?:([a-z-]+)\.? )?[^ ]*$/u.exec(pinpoint.en)?.[1] ?? '';
  return kind === 'point' || kind === 'heading' ? `${kind} ${level}` : kind;
}

/** The first clause of each kind: its quote is short, for it is the citation that is held. */
function samples(clauses: readonly Clause[]): Clause[] {
  const seen = new Map<string, Clause>();
  for (const clause of clauses) if (!seen.has(kindOf(clause))) seen.set(kindOf(clause), clause);
  return [...seen.values()];
}

const cell = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\n', '⏎').replaceAll('\t', '⇥');

const lines = documents.flatMap(({ meta, clauses }) =>
  samples(clauses).flatMap((clause) =>
    STYLES.map((style) => {
      const quotes = [{ clause, text: clause.text.slice(0, 10), convertedFrom: null }];
      const request = { document: meta, clauses: [clause], accessed: '2026-11-21', quotes };
      const { text, inText } = cite(style, { ...request, words: titleWords });
      const mark = inText === null ? '' : plainText(inText);
      return [style, kindOf(clause), clause.id, cell(plainText(text)), cell(mark)].join('\t');
    }),
  ),
);

it('cites as the table says', () => {
  const table = `${lines.join('\n')}\n`;
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(FILE, table);
  expect(table.split('\n')).toEqual(readFileSync(FILE, 'utf8').split('\n'));
});

it('has every style and every kind of clause', () => {
  expect(new Set(lines.map((line) => line.split('\t')[0])).size).toBe(STYLES.length);
  const kinds = new Set(documents.flatMap(({ clauses }) => clauses.map(({ kind }) => kind)));
  for (const kind of kinds) expect(lines.some((line) => line.includes(`\t${kind}`))).toBe(true);
});
