/** Pages that run no script, and what they say of themselves while one moves about. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { WireDocumentAnswer } from '../../src/wire/types.ts';
import { readPage } from '../support/html.ts';
import { realServer } from '../support/real-server.ts';
import { temporaryFolderForFile } from '../support/temporary.ts';
import { expectNoSidewaysScroll, getJson, realBrowser } from './browser.ts';

const folder = temporaryFolderForFile();
const server = realServer(() => {
  cpSync(resolve(import.meta.dirname, '../../corpus'), folder(), { recursive: true });
  const file = join(folder(), `${OTHER.slice('/documents/'.length)}.md`);
  const content = readFileSync(file, 'utf8');
  writeFileSync(file, content.replace(/^id: .*$/mu, '$&\naliases: [old-name]'));
  return folder();
});
const open = realBrowser();

const DOCUMENT = '/documents/hangzhou-2011-yangtze-delta-cooperation';
const OTHER = '/documents/hangzhou-2019-yangtze-delta-integration';

/** What the head says, as Zotero reads it. */
const HEAD = `[...document.head.querySelectorAll('meta[name]')]
  .map((meta) => [meta.name, meta.content])
  .filter(([name]) => /^(?:z:|dc:|description$)/.test(name))`;
const JSON_LD = `[...document.querySelectorAll('script[type="application/ld+json"]')]
  .map((block) => JSON.parse(block.textContent))`;
const CANONICAL = `[...document.querySelectorAll('link[rel=canonical]')].map((link) => link.getAttribute('href'))`;

/** Holds that the head says what the server says of an address. */
async function expectHeadOf(page: Page, path: string): Promise<void> {
  const served = readPage(await (await fetch(server.url() + path)).text());
  const metas = served.meta.filter(([name]) => /^(?:z:|dc:|description$)/u.test(name));
  expect(metas.length).toBeGreaterThan(5);
  await expect.poll(() => page.evaluate(HEAD)).toEqual(metas);
  expect(await page.evaluate(JSON_LD)).toEqual(served.jsonLd);
  expect(await page.evaluate(CANONICAL)).toEqual([new URL(path, page.url()).href]);
}

/** Follows a link as a reader does, within the page. */
function follow(page: Page, path: string): Promise<void> {
  return page.evaluate(`(() => {
    const link = document.createElement('a');
    link.href = ${JSON.stringify(path)};
    document.body.append(link);
    link.click();
    link.remove();
  })()`);
}

describe('without a script', () => {
  it('a clause can be read, with its citation and the way to its neighbours', async () => {
    const { page, complaints } = await open({ javaScriptEnabled: false });
    const { document, clauses } = await getJson<WireDocumentAnswer>(
      `${server.url()}/api/v1${OTHER}`,
    );
    const [, , clause, next] = clauses;
    if (clause === undefined || next === undefined) throw new Error('too few clauses');
    await page.goto(server.url() + clause.url);
    expect(await page.locator('h1').innerText()).toBe(document.title);
    expect(await page.locator('blockquote').innerText()).toBe(clause.text);
    expect(await page.locator('h2').first().innerText()).toBe(clause.pinpoint['zh-Hans']);
    const query = new URLSearchParams({ ids: clause.id, accessed: '2026-11-21' });
    const cited = await getJson<{ citations: { citation: string }[] }>(
      `${server.url()}/api/v1/citations?${query}`,
    );
    expect(await page.locator('.plain').innerText()).toContain(cited.citations[0]?.citation);
    await page.locator('a[rel=next]').click();
    expect(await page.locator('blockquote').innerText()).toBe(next.text);
    expect(complaints).toEqual([]);
  });

  it('a document can be reached from the first page and read, at any width', async () => {
    const { page, complaints } = await open({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 800 },
    });
    await page.goto(server.url());
    await page.locator('noscript a').first().click();
    await page.locator(`a[href="${DOCUMENT}"]`).click();
    expect(await page.locator('.plain section').count()).toBeGreaterThan(20);
    expect(await page.locator('.plain section').first().isVisible()).toBe(true);
    await expectNoSidewaysScroll(page);
    expect(complaints).toEqual([]);
    await page.goto(`${server.url()}/documents/none`);
    expect(await page.locator('h1').innerText()).toBe('没有这份文件');
  });
});

describe('with a script', () => {
  it('the text for those without one is neither seen nor left', async () => {
    const { page, complaints } = await open();
    // Until the script is there, which is held back.
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/assets/app.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${server.url()}${OTHER}/n7`, { waitUntil: 'commit' });
    await page.locator('.plain').waitFor({ state: 'attached' });
    // Nothing is painted before the style sheets are there.
    await expect.poll(() => page.locator('.plain').isVisible()).toBe(false);
    expect(await page.locator('.plain').count()).toBe(1);
    release();
    await page.locator('.sheet').waitFor();
    expect(await page.locator('.plain').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('is shown after a while when the script does not come', async () => {
    const { page } = await open();
    await page.route('**/assets/app.js', (route) => route.abort());
    await page.goto(`${server.url()}${OTHER}/n7`);
    await page.locator('.plain blockquote').waitFor({ state: 'visible' });
    await expectNoSidewaysScroll(page);
  });

  it('the head follows from clause to clause, to another document, away and back', async () => {
    const { page, complaints } = await open();
    await page.goto(`${server.url()}${OTHER}/n7`);
    await page.locator('.sheet').waitFor();
    await expectHeadOf(page, `${OTHER}/n7`);
    expect(await page.title()).toContain('第7点');
    await page.evaluate(`window.stayed = true;
      window.updates = 0;
      document.addEventListener('ZoteroItemUpdated', () => { window.updates++; });`);
    for (const path of [`${OTHER}/n8`, DOCUMENT, `${DOCUMENT}/x.r14`]) {
      await follow(page, path);
      await expectHeadOf(page, path);
    }
    expect(await page.title()).toContain('附件表第14项');
    await follow(page, '/timeline');
    await expect.poll(() => page.evaluate(HEAD)).toEqual([]);
    expect(await page.evaluate(JSON_LD)).toEqual([]);
    expect(await page.evaluate(CANONICAL)).toEqual([]);
    await page.goBack();
    await expectHeadOf(page, `${DOCUMENT}/x.r14`);
    await follow(page, `${OTHER}/none`);
    await expect.poll(() => page.evaluate(HEAD)).toEqual([]);
    expect(await page.evaluate('window.stayed')).toBe(true);
    expect(await page.evaluate<number>('window.updates')).toBeGreaterThan(5);
    expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
  });

  it('a former address within the page leads to the present one', async () => {
    const { page, complaints } = await open();
    await page.goto(server.url());
    await page.evaluate('window.stayed = true');
    await follow(page, `/documents/old-name/n7?q=${encodeURIComponent('长三角')}&script=hant`);
    await page.waitForURL((url) => url.pathname === `${OTHER}/n7`);
    expect([...new URL(page.url()).searchParams]).toEqual([
      ['q', '长三角'],
      ['script', 'hant'],
    ]);
    await page.locator('.sheet [aria-current], .sheet .current').first().waitFor();
    await expectHeadOf(page, `${OTHER}/n7`);
    expect(await page.evaluate('window.stayed')).toBe(true);
    // The former address is not left behind the reader.
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/');
    expect(complaints).toEqual([]);
  });
});
