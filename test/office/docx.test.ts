/** What an independent reader finds in a Word file. */
import fc from 'fast-check';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { expect, it } from 'vitest';
import { type OfficeDocument, writeDocx } from '../../src/office/index.ts';
import { HOSTILE } from '../support/citations.ts';
import { hanText } from '../support/han.ts';

async function htmlOf(bytes: Uint8Array): Promise<string> {
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  return value;
}

/** HTML of the reader as the text it stands for; a line break is a space. */
const textOf = (html: string): string =>
  html
    .replace(/<br \/>/gu, ' ')
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

it('writes headings, runs, footnotes and tables that another program reads', async () => {
  const html = await htmlOf(
    await writeDocx({
      title: '引文',
      language: 'zh-Hans',
      blocks: [
        { kind: 'heading', text: '引文' },
        {
          kind: 'paragraph',
          content: [
            { text: '斜', italic: true },
            { text: '上', superscript: true },
            { text: '平' },
            { footnote: [{ text: '注一，' }, { text: 'Yi', italic: true }] },
          ],
        },
        {
          kind: 'table',
          header: [[{ text: '年' }], [{ text: '条文' }]],
          rows: [[[{ text: '2016' }], [{ text: '甲' }, { footnote: [{ text: '注二' }] }]]],
        },
      ],
    }),
  );
  expect(html).toContain('<h1>引文</h1>');
  expect(html).toMatch(/<em>斜<\/em><sup>上<\/sup>平<sup><a href="#footnote-1"/u);
  expect(html).toMatch(/<thead><tr><th><p>年<\/p><\/th><th><p>条文<\/p><\/th><\/tr><\/thead>/u);
  expect(html).toContain('<tbody><tr><td><p>2016</p></td>');
  expect(html.match(/<li id="footnote-\d+"/gu)?.length).toBe(2);
  expect(html).toMatch(/<li id="footnote-1">.*注一，<em>Yi<\/em>/u);
  expect(html).toMatch(/<li id="footnote-2">.*注二/u);
});

it('holds any text, hostile or not, as text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.constantFrom(...HOSTILE), hanText(40)), async (text) => {
      const html = await htmlOf(
        await writeDocx({
          title: text,
          language: 'zh-Hant',
          blocks: [
            { kind: 'paragraph', content: [{ text: `始${text}終` }, { footnote: [{ text }] }] },
          ],
        }),
      );
      expect(html).not.toMatch(/<script|<img/u);
      expect(html.match(/<li id="footnote-\d+"/gu)?.length).toBe(1);
      const expected = `始${text}終`
        .replace(/\r\n|[\r\n\u0085\u2028\u2029]/gu, ' ')
        .replace(/(?![\t\u007f-\u009f])\p{Cc}|[\ufffe\uffff]/gu, '\ufffd');
      expect(textOf(html)).toContain(expected);
    }),
    { numRuns: 40 },
  );
});

/** A part of a Word file, as XML. */
async function partOf(document: OfficeDocument, name: string): Promise<string> {
  const zip = await JSZip.loadAsync(await writeDocx(document));
  return (await zip.file(name)?.async('string')) ?? '';
}

/** The runs of a part: their text, and whether Word is told that it is East Asian. */
const runsOf = (xml: string): [text: string, hinted: boolean][] =>
  [...xml.matchAll(/<w:r>(.*?)<\/w:r>/gsu)]
    .map(([, run = '']): [string, boolean] => [
      /<w:t[^>]*>(.*?)<\/w:t>/su.exec(run)?.[1] ?? '',
      run.includes('<w:rFonts w:hint="eastAsia"/>'),
    ])
    .filter(([text]) => text !== '');

const paragraph = (text: string): OfficeDocument => ({
  title: '题',
  language: 'zh-Hans',
  header: '出自“条文”',
  blocks: [{ kind: 'paragraph', content: [{ text }, { footnote: [{ text }] }] }],
});

/** Marks that Chinese and Latin type have in common, those in East Asian runs in brackets. */
it.each([
  ['“甲‘乙’”——丙…', '[“]甲[‘]乙[’”——]丙[…]'],
  ['推进“G60科创走廊”。', '推进[“]G60科创走廊[”]。'],
  ['Hangzhou People’s “Plan” 2–4', 'Hangzhou People’s “Plan” 2–4'],
  ['Hangzhou’s “规划”', 'Hangzhou’s [“]规划[”]'],
  ['未完“甲', '未完[“]甲'],
  ['数智杭州·宜居天堂', '数智杭州[·]宜居天堂'],
  ['“𠀀”', '[“]𠀀[”]'],
])('tells Word which marks of %s are as wide as a Chinese character', async (text, expected) => {
  for (const part of ['word/document.xml', 'word/footnotes.xml']) {
    const runs = runsOf(await partOf(paragraph(text), part));
    const shown = runs.map(([piece, hinted]) => (hinted ? `[${piece}]` : piece)).join('');
    expect(shown.trim()).toBe(expected);
  }
});

it('sets footnotes in their own style, Chinese in a Chinese font, and says where it is from', async () => {
  const document = paragraph('甲');
  expect(await partOf(document, 'word/footnotes.xml')).toContain(
    '<w:pStyle w:val="FootnoteText"/>',
  );
  const styles = await partOf(document, 'word/styles.xml');
  expect(styles).toMatch(/<w:rFonts [^>]*w:eastAsia="SimSun"/u);
  expect(styles).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN"/>');
  const traditional = await partOf({ ...document, language: 'zh-Hant' }, 'word/styles.xml');
  expect(traditional).toContain('w:eastAsia="zh-TW"');
  expect(traditional).toMatch(/<w:rFonts [^>]*w:eastAsia="PMingLiU"/u);
  const header = runsOf(await partOf(document, 'word/header1.xml'));
  expect(header.map(([text]) => text).join('')).toBe('出自“条文”');
  expect(await partOf(document, 'docProps/core.xml')).toContain(
    '<cp:lastModifiedBy>Tiaowen</cp:lastModifiedBy>',
  );
});
