/** What an independent reader finds in a Word file. */
import fc from 'fast-check';
import mammoth from 'mammoth';
import { expect, it } from 'vitest';
import { writeDocx } from '../../src/office/index.ts';
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
