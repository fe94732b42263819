/** From a search to a copied citation, as a reader goes, in both scripts. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { WireCitations, WireClauseAnswer, WireSearch } from '../../src/wire/types.ts';
import { realServer } from '../support/real-server.ts';
import { clipboardOf, getJson, realBrowser, todayOf } from './browser.ts';

const server = realServer();
const open = realBrowser();

const SIMPLIFIED = '长三角一体化';
const TRADITIONAL = '長三角一體化';

async function searchFor(page: Page, words: string): Promise<void> {
  await page.goto(server.url());
  await page.getByRole('combobox', { name: '检索政策条款' }).fill(words);
  await page.keyboard.press('Enter');
  await page.locator('.hit').first().waitFor();
}

function isFocused(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element === element.ownerDocument.activeElement);
}

/** The permalinks of the clauses in the exact tier, over all pages. */
async function exactLinks(page: Page): Promise<string[]> {
  const links: string[] = [];
  for (;;) {
    const anchors = page.locator('.tier-exact .hit-place a');
    const paths = await anchors.evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    links.push(...paths.map((path) => path?.split('?')[0] ?? ''));
    const next = page.locator('.paging a[rel=next]');
    if ((await next.count()) === 0) return links;
    const url = page.url();
    await next.click();
    await page.waitForURL((to) => to.href !== url);
    await page.locator('.results[aria-busy=false]').waitFor();
  }
}

async function apiHits(words: string): Promise<WireSearch> {
  const parameters = new URLSearchParams({ q: words, match: 'exact', limit: '100' });
  return getJson(`${server.url()}/api/v1/search?${parameters}`);
}

async function clauseAt(page: Page): Promise<WireClauseAnswer> {
  const { hits } = await apiHits(SIMPLIFIED);
  const hit = hits.find(({ url }) => url === new URL(page.url()).pathname);
  return getJson(`${server.url()}/api/v1/clauses/${encodeURIComponent(hit?.clause.id ?? '')}`);
}

describe.each([SIMPLIFIED, TRADITIONAL])('searching for %s', (words) => {
  it('lists every clause that the API finds, whatever the script', async () => {
    const { page, complaints } = await open();
    await searchFor(page, words);
    const { hits, counts } = await apiHits(SIMPLIFIED);
    const links = await exactLinks(page);
    expect(counts.exact).toBeGreaterThan(10);
    expect(links).toHaveLength(counts.exact);
    expect(new Set(links)).toEqual(new Set(hits.map(({ url }) => url)));
    expect(complaints).toEqual([]);
  });

  it('marks what the API says, in source text', async () => {
    const { page } = await open();
    await searchFor(page, words);
    const { hits } = await apiHits(words);
    for (const item of await page.locator('.tier-exact .hit').all()) {
      const href = (await item.locator('.hit-place a').getAttribute('href')) ?? '';
      const hit = hits.find(({ url }) => url === href.split('?')[0]);
      const whole = item.locator('.hit-whole');
      if ((await whole.count()) > 0) await whole.click();
      expect(await item.locator('.hit-text').textContent()).toBe(hit?.clause.text);
      expect(await item.locator('mark').allTextContents()).toEqual(
        hit?.clause.highlights.map(([start, end]) => hit.clause.text.slice(start, end)),
      );
    }
  });

  it('leads to the clause in its document, and to its citation on the clipboard', async () => {
    const { page, complaints } = await open();
    await searchFor(page, words);
    await page.locator('.tier-exact .hit-place a').nth(3).click();
    const current = page.locator('.sheet [aria-current=location]');
    await current.locator('mark').first().waitFor();
    const { clause } = await clauseAt(page);
    expect(await current.locator('.clause-text').textContent()).toBe(clause.text);
    expect(
      await current.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return bottom > 0 && top < element.ownerDocument.documentElement.clientHeight;
      }),
    ).toBe(true);

    await current.getByRole('button').click();
    const dialog = page.getByRole('dialog');
    for (const style of ['gbt7714-2025', 'gbt7714-2015', 'footnote', 'inline']) {
      await dialog.locator('.cite-style select').selectOption(style);
      const accessed = await todayOf(page);
      const parameters = new URLSearchParams({ ids: clause.id, style, accessed });
      const { citations } = await getJson<WireCitations>(
        `${server.url()}/api/v1/citations?${parameters}`,
      );
      const expected = citations[0]?.citation ?? '';
      await dialog.locator('.citation', { hasText: expected.slice(0, 20) }).waitFor();
      await expect.poll(() => dialog.locator('.citation').textContent()).toBe(expected);
      await dialog.locator('.dialog-actions button').first().click();
      const both = style === 'inline' ? expected : `“${clause.text}”\n${expected}`;
      await expect.poll(() => clipboardOf(page)).toBe(both);
    }
    expect(complaints).toEqual([]);
  });
});

it('remembers the style and gives the focus back', async () => {
  const { page } = await open();
  await searchFor(page, SIMPLIFIED);
  const button = page.locator('.hit-actions button:not(.hit-whole)').first();
  await button.click();
  const style = page.getByRole('dialog').locator('.cite-style select');
  await style.selectOption('footnote');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await isFocused(button)).toBe(true);
  await page.reload();
  await page.locator('.hit-actions button:not(.hit-whole)').first().click();
  expect(await style.inputValue()).toBe('footnote');
});

it('offers the text for copying by hand where the browser refuses to copy', async () => {
  const { page } = await open();
  await page.addInitScript(`
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  `);
  await searchFor(page, SIMPLIFIED);
  await page.locator('.hit-actions button:not(.hit-whole)').first().click();
  const dialog = page.getByRole('dialog');
  const citation = await dialog.locator('.citation').textContent();
  await dialog.locator('.dialog-actions button').nth(1).click();
  const area = dialog.locator('textarea');
  expect(await area.inputValue()).toBe(citation);
  expect(await isFocused(area)).toBe(true);
  const selected = await area.evaluate((element) =>
    element.ownerDocument.getSelection()?.toString(),
  );
  expect(selected).toBe(citation);
});

it('labels converted text and still copies the source', async () => {
  const { page, complaints } = await open();
  await searchFor(page, SIMPLIFIED);
  const source = await page.locator('.hit-text').first().textContent();
  await page.locator('.results-head input[value=hant]').check({ force: true });
  await page.locator('.hit .converted').first().waitFor();
  expect(new URL(page.url()).searchParams.get('script')).toBe('hant');
  const text = page.locator('.hit-text').first();
  expect(await text.textContent()).not.toBe(source);
  expect(await text.locator('mark').first().textContent()).toBe(TRADITIONAL);
  expect(await text.getAttribute('lang')).toBe('zh-Hant');
  await page.locator('.hit-actions button:not(.hit-whole)').first().click();
  const quote = await page.getByRole('dialog').locator('.quote').textContent();
  expect(quote).toContain(SIMPLIFIED);
  await page.keyboard.press('Escape');
  await page.locator('.hit-place a').first().click();
  await page.locator('.sheet [aria-current=location] .converted').waitFor();
  expect(complaints).toEqual([]);
});
