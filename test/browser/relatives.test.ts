/** A clause and its relatives along a line of time, in a real browser. */
import { readFile } from 'node:fs/promises';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { WireLineage } from '../../src/wire/types.ts';
import { realServer } from '../support/real-server.ts';
import {
  clipboardOf,
  expectNoSidewaysScroll,
  focusOf,
  getJson,
  realBrowser,
  todayOf,
} from './browser.ts';

const server = realServer();
const open = realBrowser();

const DOCUMENT = 'hangzhou-2019-yangtze-delta-integration';
const PATH = `/documents/${DOCUMENT}/n17/relatives`;

/** What the page asks for. */
async function api(page: Page, against = 'asked'): Promise<WireLineage> {
  const how = { against, style: 'gbt7714-2025', accessed: await todayOf(page) };
  const parameters = new URLSearchParams(how);
  return getJson(`${server.url()}/api/v1/lineage/${DOCUMENT}%23n17?${parameters}`);
}

async function goto(page: Page, query = ''): Promise<void> {
  await page.goto(server.url() + PATH + query);
  await page.locator('.relatives[aria-busy=false]').waitFor();
}

describe('the page of a clause and its relatives', () => {
  it('is on the way from a hit to a citation, by way of the comparison', async () => {
    const { page, complaints } = await open();
    const q = encodeURIComponent('共建国际一流营商环境');
    await page.goto(`${server.url()}/?q=${q}&match=exact`);
    await page.locator('.hit').getByRole('link', { name: '相近条款' }).click();
    await page.waitForURL(server.url() + PATH);
    await page.locator('.entry').first().waitFor();
    const other = page.locator('.entry:not(.entry-asked)').last();
    await other.getByRole('link', { name: '两份文件对照' }).click();
    await page.locator('.pair[aria-current]').waitFor();
    const url = new URL(page.url());
    expect([url.searchParams.get('left'), url.searchParams.get('right')]).toEqual([
      DOCUMENT,
      'hangzhou-2020-fourteenth-five-year-plan',
    ]);
    await page.locator('.pair[aria-current] .clause-cite').last().click();
    await page.getByRole('dialog').locator('.citation').waitFor();
    expect(complaints).toEqual([]);
  });

  it('has what the API finds, oldest first, the clause asked for in its place', async () => {
    const { page, complaints } = await open();
    await goto(page);
    const { relatives, clause } = await api(page);
    expect(relatives.length).toBeGreaterThan(2);
    const links = page.locator('.descent .entry .pinpoint');
    const urls = await links.evaluateAll((all: { pathname: string }[]) =>
      all.map((link) => decodeURIComponent(link.pathname)),
    );
    const wanted = relatives.map((relative) => decodeURIComponent(relative.clause.url));
    expect(urls.filter((url) => url !== decodeURIComponent(clause.url))).toEqual(wanted);
    const years = await page
      .locator('.descent-year')
      .evaluateAll((all: { textContent: string }[]) => all.map((year) => Number(year.textContent)));
    expect(years).toEqual([...years].sort((a, b) => a - b));
    for (const { score, citation } of relatives) {
      const entry = page.locator('.entry', { hasText: citation });
      expect(await entry.locator('.entry-facts').textContent()).toContain(
        `相似度 ${score.toFixed(2)}`,
      );
      expect(await entry.locator('.clause-cite').count()).toBe(1);
    }
    expect(complaints).toEqual([]);
  });

  it('says which years have none, and whether anything was looked at', async () => {
    const { page } = await open();
    await goto(page);
    const gaps = await page.locator('.descent-gap').allTextContents();
    // By hand: of the five documents one is of 2011, and none of 2012 to 2015, 2017 or 2018.
    expect(gaps).toEqual([
      '2011—2015 年：收录 1 份文件，未检出相近条款',
      '2017—2018 年：未收录文件',
    ]);
  });

  it('shows steps in time and the differences alone, and keeps both in the address', async () => {
    const { page } = await open();
    await goto(page);
    await page.getByLabel('与前一份比').check({ force: true });
    await page.waitForURL((url) => url.searchParams.get('against') === 'previous');
    await page.getByLabel('只看差异').check({ force: true });
    await page.waitForURL((url) => url.searchParams.get('text') === 'changes');
    await page.reload();
    await page.locator('.relatives[aria-busy=false]').waitFor();
    const { step } = await api(page, 'previous');
    expect(step).not.toBeNull();
    const own = page.locator('.entry-asked');
    expect(await own.locator('.entry-basis').textContent()).toContain('与上一条（2016 年');
    expect(await own.locator('.hit-text').count()).toBe(1);
    expect(await page.locator('.entry').first().locator('.entry-basis').textContent()).toBe(
      '年份最早，无前一份可比',
    );
  });

  it('marks what differs, or where nearly all does what is equal', async () => {
    const { page } = await open();
    await goto(page);
    const { relatives, clause } = await api(page);
    const far = relatives.filter(({ similarity }) => similarity < 0.3);
    expect(far.length).toBeGreaterThan(0);
    for (const { citation, clause: other } of far) {
      const text = page.locator('.entry', { hasText: citation }).locator('.hit-text');
      // Nothing is added to the source text and nothing left out.
      expect(await text.textContent()).toBe(other.text);
      expect(await text.locator('del, ins').count()).toBe(0);
      expect(await text.locator('mark').count()).toBeGreaterThan(0);
    }
    expect(await page.locator('.asked .hit-text').textContent()).toBe(clause.text);
  });

  it('gives the bytes of the API as files', async () => {
    const { page } = await open({ acceptDownloads: true });
    await goto(page, '?against=previous');
    for (const name of ['Word', 'Excel（CSV）', 'Markdown']) {
      const link = page.locator('.downloads').getByRole('link', { name });
      const href = (await link.getAttribute('href')) ?? '';
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      const saved = await readFile(await download.path());
      const given = Buffer.from(await (await fetch(server.url() + href)).arrayBuffer());
      expect(download.suggestedFilename()).toMatch(/^lineage-.*\.(docx|csv|md)$/u);
      if (name === 'Word') {
        // The container has the time in it; what it says is the same.
        const [a, b] = await Promise.all(
          [saved, given].map((buffer) => mammoth.convertToHtml({ buffer })),
        );
        expect(a?.value).toBe(b?.value);
        const { relatives } = await api(page);
        expect(a?.value.match(/<tr>/gu)).toHaveLength(relatives.length + 2);
      } else expect(saved.equals(given)).toBe(true);
    }
  });

  it('says in its place why a file could not be had', async () => {
    const { page } = await open();
    await goto(page);
    await page.route(/format=csv/u, (route) => route.abort());
    await page.locator('.downloads').getByRole('link', { name: 'Excel（CSV）' }).click();
    await page.locator('.downloads [role=alert]').waitFor();
    expect(await page.locator('.downloads [role=alert]').textContent()).toContain('连接不上服务器');
  });

  it('states that there are none, to be copied', async () => {
    const { page, complaints } = await open();
    // The title of a document is like no other clause.
    const { documents } = await getJson<{ documents: { id: string }[] }>(
      `${server.url()}/api/v1/documents`,
    );
    let alone: { url: string; absence: string } | null = null;
    for (const { id } of documents) {
      const { clauses } = await getJson<{ clauses: { id: string; url: string }[] }>(
        `${server.url()}/api/v1/documents/${id}`,
      );
      for (const { id: clause, url } of clauses.slice(0, 8)) {
        const { absence } = await getJson<WireLineage>(
          `${server.url()}/api/v1/lineage/${encodeURIComponent(clause)}`,
        );
        if (absence !== null) alone = { url, absence: absence['zh-Hans'] };
      }
    }
    await page.goto(`${server.url()}${alone?.url}/relatives`);
    await page.locator('.absence').waitFor();
    await page.getByRole('button', { name: '复制说明' }).click();
    expect(await clipboardOf(page)).toBe(alone?.absence);
    expect(complaints).toEqual([]);
  });

  it('works with the keyboard alone', async () => {
    const { page } = await open();
    await page.goto(`${server.url()}/documents/${DOCUMENT}/n17`);
    const link = page.locator('.clause[aria-current] .clause-relatives');
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(server.url() + PATH);
    await page.locator('.descent-controls input').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL((url) => url.searchParams.get('against') === 'previous');
    await page.locator('.entry .clause-cite').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    expect(await focusOf(page)).toContain('clause-cite');
  });

  it.each([
    ['zh-Hans', '相近条款'],
    ['zh-Hant', '相近條款'],
    ['en', 'Similar clauses'],
  ])('speaks %s', async (language, title) => {
    const { page, complaints } = await open();
    await goto(page);
    await page.locator('.language select').selectOption(language);
    expect(await page.locator('h1').textContent()).toBe(title);
    expect(await page.locator('.downloads a').first().getAttribute('href')).toContain(
      `lang=${language}`,
    );
    expect(complaints).toEqual([]);
  });

  it('fits a narrow screen and paper', async () => {
    const { page } = await open({ viewport: { width: 390, height: 800 } });
    await goto(page);
    await expectNoSidewaysScroll(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.descent-controls').isVisible()).toBe(false);
    expect(await page.locator('.entry-citation').first().isVisible()).toBe(true);
  });

  it.each([
    [`/documents/${DOCUMENT}/none/relatives`, '没有这个条款'],
    ['/documents/none/n17/relatives', '没有这个条款'],
  ])('answers %s with 404 and says so', async (path, words) => {
    const { page } = await open();
    const response = await page.goto(server.url() + path);
    expect(response?.status()).toBe(404);
    await page.locator('.state h1', { hasText: words }).waitFor();
  });
});
