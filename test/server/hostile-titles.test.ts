/** Documents whose titles attack, cited over HTTP in every style and format. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { STYLES, type StyleName, styleOf } from '../../src/cite/index.ts';
import type { WireCitations } from '../../src/wire/types.ts';
import { HOSTILE } from '../support/citations.ts';
import { realServer } from '../support/real-server.ts';
import { temporaryFolderForFile } from '../support/temporary.ts';

/** A corpus file refuses a title of several lines. */
const TITLES = HOSTILE.filter((title) => !/[\n\r\u2028\u2029]/u.test(title));
const corpus = temporaryFolderForFile();
beforeAll(() => {
  for (const [i, title] of TITLES.entries()) {
    const text = JSON.stringify(title);
    const meta = `id: d${i}\ntitle: ${text}\ntitleSupplied: true\nissuer: ${text}\nregion: null\ntype: null\nnumber: 某政发〔2011〕${i + 1}号\nadopted: null\nadoptedBy: null\nissued: 2011-03-05\npublished: null\nscript: Hans\nsource: null`;
    writeFileSync(
      join(corpus(), `d${i}.md`),
      `---\n${meta}\n---\n\n一、推进“一体化”。\n\n二、${i}。\n`,
    );
  }
});
const server = realServer(corpus);

const IDS = TITLES.map((_, i) => `d${i}#p1`);
const post = (body: object): Promise<Response> =>
  fetch(`${server.url()}/api/v1/citations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const items = IDS.map((id) => ({ id }));
const READABLE: readonly StyleName[] = STYLES.filter((style) => styleOf(style).kind !== 'exchange');

describe.each(READABLE)('%s', (style) => {
  it('has one line for each document, and no mark-up but its own', async () => {
    const ids = encodeURIComponent(IDS.join(','));
    const path = `/api/v1/citations?ids=${ids}&style=${style}`;
    const response = await fetch(server.url() + path, { headers: { accept: 'application/json' } });
    const { citations, list } = (await response.json()) as WireCitations;
    expect(list.split('\n').length).toBe(TITLES.length + 1);
    for (const { citation, html } of citations) {
      expect(citation).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200f]|undefined/u);
      expect(html.replace(/<\/?(?:i|sup)>|<br>/gu, '')).not.toMatch(/[<>]/u);
    }
  });

  it('opens as a Word file with a footnote for each', async () => {
    const response = await post({ items, style, format: 'docx' });
    const buffer = Buffer.from(await response.arrayBuffer());
    const { value, messages } = await mammoth.convertToHtml({ buffer });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    expect(value.match(/<li id="footnote-\d+"/gu)?.length).toBe(TITLES.length);
    expect(value).not.toMatch(/<script|<img/u);
    const zip = await JSZip.loadAsync(buffer);
    const footnotes = (await zip.file('word/footnotes.xml')?.async('string')) ?? '';
    expect(footnotes).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/u);
  });
});

test.each([
  ['ris', /^TY {2}- STAT\r$/gmu],
  ['biblatex', /^@online\{/gmu],
  ['csl-json', /^ {4}"type": "regulation",$/gmu],
] as const)('%s has as many records as there are documents', async (format, start) => {
  const text = await (await post({ items, format })).text();
  expect(text.match(start)?.length).toBe(TITLES.length);
});

it('never takes a title for its own fault', () => {
  expect(server.logged).toEqual([]);
});
