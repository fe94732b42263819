/** Threads run compiled code, so this test does, too; the sources write everything in their own. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import JSZip from 'jszip';
import { expect, it } from 'vitest';
import * as sources from '../../src/office/index.ts';
import { CSV_WORDS, type OfficeDocument, type Table, writeDocx } from '../../src/office/index.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const url = pathToFileURL(`${ROOT}/dist/office/index.js`).href;
const compiled: typeof sources = await import(url);

async function partsOf(bytes: Uint8Array): Promise<(string | undefined)[]> {
  const zip = await JSZip.loadAsync(bytes);
  const names = ['word/document.xml', 'word/footnotes.xml'];
  return Promise.all(names.map((name) => zip.file(name)?.async('string')));
}

const document: OfficeDocument = {
  title: '引文',
  language: 'zh-Hant',
  blocks: Array.from({ length: 800 }, (_, i) => ({
    kind: 'paragraph' as const,
    content: [{ text: `𠀀第${i}段\u0000\ud800` }, { footnote: [{ text: `注${i}`, italic: true }] }],
  })),
};
const table: Table = {
  title: '表',
  notes: ['说明'],
  columns: [
    { name: '甲', width: 50 },
    { name: '乙', width: 50 },
  ],
  rows: Array.from({ length: 800 }, (_, i) => [`<${i}>`, [{ text: '删', mark: 'deleted' }]]),
  words: CSV_WORDS['zh-Hans'],
  language: 'zh-Hans',
};

it('write what would be written without them, several files at once', async () => {
  const [one, other, again] = await Promise.all([
    compiled.writeDocx(document),
    compiled.writeTable(table, 'docx'),
    compiled.writeDocx(document),
  ]);
  const plain = await partsOf(await writeDocx(document));
  expect(await partsOf(one)).toEqual(plain);
  expect(await partsOf(again)).toEqual(plain);
  expect(await partsOf(other)).toEqual(await partsOf(await sources.writeTable(table, 'docx')));
});

it('fail alone: the next file is written', async () => {
  const broken = { ...document, language: 'none' } as unknown as OfficeDocument;
  const [bad, good] = await Promise.allSettled([
    compiled.writeDocx(broken),
    compiled.writeDocx(document),
  ]);
  expect(bad.status).toBe('rejected');
  expect(good.status).toBe('fulfilled');
});
