// @ts-check
/** Downloads the tables of a page by its own links or buttons, and opens them. */
import { readFile } from 'node:fs/promises';
import mammoth from 'mammoth';

/** @typedef {import('./walker.js').Walker} Walker */

/**
 * Each kind of file is asked for by a click; what it must hold is looked for in
 * the text of each, a Word file read as Word would.
 * @param {Walker} walker @param {string} links - a selector of what is clicked.
 * @param {(label: string) => string} holding - what the file behind a link must hold.
 */
export async function openFiles(walker, links, holding) {
  const { page } = walker;
  /** @type {Set<string>} */
  const kinds = new Set();
  for (const link of await page.locator(links).all()) {
    const wanted = holding((await link.textContent()) ?? '');
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const name = download.suggestedFilename();
    const bytes = await readFile(await download.path());
    const kind = /\.(docx|csv|md)$/u.exec(name)?.[1] ?? name;
    kinds.add(kind);
    const text = kind === 'docx' ? await wordText(bytes) : bytes.toString('utf8');
    if (kind === 'csv') {
      walker.holds(text.startsWith('\ufeff'), `${name} has no byte order mark`);
      walker.holds(text.includes('\r\n'), `${name} has no CRLF`);
    }
    if (kind === 'md') walker.holds(/^\|.*\|$/mu.test(text), `${name} has no table`);
    const plain = text.replace(/\\(.)|\*\*|~~|<\/?(?:del|ins|u)>/gu, '$1');
    walker.holds(plain.includes(wanted), `${name} lacks ${wanted}`);
  }
  walker.same([...kinds].sort(), ['csv', 'docx', 'md'], 'kinds of files');
}

/** @param {Buffer} bytes */
async function wordText(bytes) {
  const { value } = await mammoth.extractRawText({ buffer: bytes });
  return value;
}
