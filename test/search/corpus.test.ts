import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/index.ts';
import { buildIndex, type ClauseIndex, openIndex } from '../../src/index/index.ts';
import { parseQuery } from '../../src/query/index.ts';
import type { SearchResult } from '../../src/search/index.ts';
import { convertScript, foldText } from '../../src/text/index.ts';
import { find } from '../support/indexes.ts';
import { temporaryFolderForFile } from '../support/temporary.ts';

const folder = temporaryFolderForFile();
let index: ClauseIndex;
let texts: string[];
let folded: string[];

beforeAll(async () => {
  const { documents, digest } = await readCorpus(resolve(import.meta.dirname, '../../corpus'));
  await buildIndex({ documents, corpusDigest: digest, jsonl: [], directory: folder() });
  index = await openIndex(folder());
  texts = documents.flatMap(({ clauses }) => clauses.map(({ text }) => text));
  folded = texts.map(foldText);
});

const findExact = (text: string): SearchResult =>
  find(index, text, { match: 'exact', limit: 10_000 });

/** Every `step`th substring of the texts of one to sixteen characters, taken in turn. */
function* samples(step: number): Generator<string> {
  let turn = 0;
  for (const text of texts) {
    const characters = [...text];
    for (let start = 0; start < characters.length; start++) {
      if (turn++ % step !== 0) continue;
      yield characters.slice(start, start + 1 + (turn % 16)).join('');
    }
  }
}

function scan(forms: readonly string[]): number[] {
  return [...folded.keys()].filter((i) => forms.some((form) => folded[i]?.includes(form)));
}

describe('an exact search of the corpus', () => {
  it('finds what a plain scan finds for thousands of its substrings, in either script', () => {
    let count = 0;
    for (const sample of samples(10)) {
      for (const query of [sample, convertScript(sample, 'Hant'), convertScript(sample, 'Hans')]) {
        if (foldText(query) === '') continue;
        const found = findExact(query)
          .hits.map(({ ordinal }) => ordinal)
          .sort((a, b) => a - b);
        expect([query, found]).toEqual([query, scan(parseQuery(query).forms)]);
        count++;
      }
    }
    expect(count).toBeGreaterThan(10_000);
  });

  it('marks every occurrence that does not overlap another, and nothing else', () => {
    for (const sample of samples(50)) {
      const query = foldText(sample);
      if (query === '') continue;
      const { forms } = parseQuery(sample);
      for (const { ordinal, highlights } of findExact(sample).hits) {
        const text = texts[ordinal] ?? '';
        const marked = highlights.map(([start, end]) => foldText(text.slice(start, end)));
        for (const mark of marked) expect(forms).toContain(mark);
        if (forms.length === 1) {
          expect(marked.length).toBe((folded[ordinal] ?? '').split(query).length - 1);
        }
      }
    }
  });
});
