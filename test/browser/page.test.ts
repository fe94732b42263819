/** Addresses, filters, languages, narrow windows, and what is shown when something is missing. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { WireSearch } from '../../src/wire/types.ts';
import { realServer } from '../support/real-server.ts';
import { expectNoSidewaysScroll, getJson, languageOf, realBrowser, scrollOf } from './browser.ts';

const server = realServer();
const open = realBrowser();

const QUERY = encodeURIComponent('长三角');
const READER = '/documents/hangzhou-2011-yangtze-delta-cooperation';

async function goto(page: Page, path: string): Promise<void> {
  await page.goto(server.url() + path);
}

describe('filters', () => {
  it('narrow the results, stand in the address, and can be taken away', async () => {
    const { page, complaints } = await open();
    await goto(page, `/?q=${QUERY}`);
    await page.locator('.hit').first().waitFor();
    const before = await page.locator('.summary').textContent();
    const facet = page.locator('.facets fieldset').nth(1).locator('label').first();
    const issuer = (await facet.locator('.facet-value').textContent()) ?? '';
    await facet.click();
    await page.waitForURL((url) => url.searchParams.get('issuer') === issuer);
    await page.locator('.results[aria-busy=false]').waitFor();
    const parameters = new URLSearchParams({ q: '长三角', issuer });
    const { counts } = await getJson<WireSearch>(`${server.url()}/api/v1/search?${parameters}`);
    expect(await page.locator('.summary').textContent()).toContain(String(counts.clauses));
    await page.reload();
    expect(await page.locator('.chips a').count()).toBe(1);
    await page.locator('.chips a').click();
    await expect.poll(() => page.locator('.summary').textContent()).toBe(before);
    expect(complaints).toEqual([]);
  });

  it('hold for the scope and the order, too', async () => {
    const { page } = await open();
    await goto(page, `/?q=${encodeURIComponent('数字 人才')}`);
    await page.locator('.choices input[value=sentence]').check({ force: true });
    await page.waitForURL(/scope=sentence/u);
    await page.locator('.sort select').selectOption('oldest');
    await page.waitForURL(/sort=oldest/u);
    await page.locator('.results[aria-busy=false]').waitFor();
    const { counts } = await getJson<WireSearch>(
      `${server.url()}/api/v1/search${new URL(page.url()).search}`,
    );
    expect(await page.locator('.summary').textContent()).toContain(String(counts.clauses));
  });
});

it('keeps the lowest tier folded away while the others have something', async () => {
  const { page } = await open();
  const words = '长三角一体化 人才';
  const { counts } = await getJson<WireSearch>(
    `${server.url()}/api/v1/search?${new URLSearchParams({ q: words })}`,
  );
  expect(counts.clauses).toBeGreaterThan(0);
  expect(counts.any).toBeGreaterThan(0);
  const last = Math.ceil(counts.clauses / 20);
  await goto(page, `/?q=${encodeURIComponent(words)}&page=${last}`);
  await page.locator('.hit').first().waitFor();
  expect(await page.locator('.tier-any').count()).toBe(0);
  await page.locator('.any-switch a').click();
  await page.locator('.tier-any .hit').first().waitFor();
});

it('goes back to where it was', async () => {
  const { page } = await open();
  await goto(page, `/?q=${QUERY}`);
  const hit = page.locator('.hit-place a').nth(8);
  await hit.scrollIntoViewIfNeeded();
  const scrolled = await scrollOf(page);
  expect(scrolled).toBeGreaterThan(0);
  await hit.click();
  await page.locator('.sheet [aria-current=location]').waitFor();
  await page.goBack();
  await page.locator('.hit').first().waitFor();
  await expect.poll(() => scrollOf(page)).toBe(scrolled);
});

it('finds in the document being read, one clause after the other', async () => {
  const { page, complaints } = await open();
  await goto(page, READER);
  await page.locator('.find input').fill('上海');
  await page.keyboard.press('Enter');
  await page.locator('.sheet mark').first().waitFor();
  await page.locator('.find button.step').nth(1).click();
  await page.locator('.sheet [aria-current=location] mark').first().waitFor();
  const first = page.url();
  await page.locator('.find button.step').nth(1).click();
  await page.waitForURL((url) => url.href !== first);
  await page.locator('.sheet [aria-current=location] mark').first().waitFor();
  expect(complaints).toEqual([]);
});

it('shows the rows of a table as a table, each with its permalink', async () => {
  const { page } = await open();
  await goto(page, READER);
  await page.locator('.sheet table').waitFor();
  expect(await page.locator('.sheet tbody tr').count()).toBe(27);
  expect(await page.locator('.sheet thead th').count()).toBe(3);
  await page.locator('.sheet tbody tr').nth(4).locator('.pinpoint').click();
  expect(await page.locator('.sheet tr[aria-current=location] td').first().textContent()).toBe('5');
});

it('has words for a title that the source does not state', async () => {
  const { page } = await open();
  await goto(page, READER);
  expect(await page.locator('.sheet h1').textContent()).toMatch(/^\[.+\]$/u);
  expect(await page.locator('.facts .note').count()).toBe(1);
});

it('remembers the language of the interface', async () => {
  const { page, complaints } = await open();
  await goto(page, '/');
  const language = page.locator('.language select');
  expect(await languageOf(page)).toBe('zh-Hans');
  expect(await page.locator('.search button').textContent()).toBe('检索');
  await language.selectOption('zh-Hant');
  expect(await page.locator('.search button').textContent()).toBe('檢索');
  await page.reload();
  expect(await languageOf(page)).toBe('zh-Hant');
  await language.selectOption('en');
  await goto(page, `/?q=${QUERY}`);
  expect(await page.locator('.search button').textContent()).toBe('Search');
  expect(complaints).toEqual([]);
});

it.each([
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh-CN', 'zh-Hans'],
  ['de-DE', 'en'],
])('starts in the language of the browser: %s → %s', async (locale, language) => {
  const { page } = await open({ locale });
  await goto(page, '/documents');
  await page.locator('.documents').waitFor();
  expect(await languageOf(page)).toBe(language);
});

describe.each([360, 390, 1280])('at %i pixels', (width) => {
  it('nothing is wider than the window', async () => {
    const { page, complaints } = await open({ viewport: { width, height: 800 } });
    const paths = [
      ['/', '.documents'],
      [`/?q=${QUERY}`, '.hit'],
      [`/?q=${'W'.repeat(200)}`, '.zero'],
      ['/documents', '.documents'],
      [`${READER}?q=${QUERY}`, '.sheet mark'],
      [`${READER}/x.r14?script=hant`, '.sheet .converted'],
    ] as const;
    for (const [path, content] of paths) {
      await goto(page, path);
      await page.locator(content).first().waitFor();
      await expectNoSidewaysScroll(page);
    }
    expect(complaints).toEqual([]);
  });
});

describe('when something is missing', () => {
  it('says that nothing was found, and what to try', async () => {
    const { page, complaints } = await open();
    await goto(page, `/?q=${encodeURIComponent('火星移民局')}&match=exact&year=2016..2019`);
    await page.locator('.zero').waitFor();
    expect(await page.locator('h1').textContent()).toContain('火星移民局');
    expect(await page.locator('.zero-advice a').count()).toBe(2);
    await page.locator('.zero-advice a').first().click();
    await page.waitForURL((url) => !url.searchParams.has('year'));
    expect(complaints).toEqual([]);
  });

  it('says that there is no such document, no such clause, no such page', async () => {
    const { page } = await open();
    await goto(page, '/documents/none');
    expect(await page.locator('h1').textContent()).toBe('没有这份文件');
    await goto(page, `${READER}/nowhere`);
    await page.locator('.missing').waitFor();
    expect(await page.locator('.sheet .clause').count()).toBeGreaterThan(5);
    await goto(page, '/somewhere/else');
    expect(await page.locator('h1').textContent()).toBe('没有这个页面');
  });

  it('waits for an index that is being loaded, and goes on by itself', async () => {
    const { page } = await open();
    const back = server.become({ kind: 'loading' });
    try {
      await goto(page, `/?q=${QUERY}`);
      expect(await page.locator('.state h1').textContent()).toBe('索引正在载入');
    } finally {
      back();
    }
    await page.locator('.hit').first().waitFor();
  });

  it('says that the server is away, and tries again when told to', async () => {
    const { page } = await open();
    await page.route('**/api/**', (route) => route.abort());
    await goto(page, `/?q=${QUERY}`);
    expect(await page.locator('.state h1').textContent()).toBe('连接不上服务器');
    await page.unroute('**/api/**');
    await page.locator('.state button').click();
    await page.locator('.hit').first().waitFor();
  });

  it('does not say that a document lacks what could not be searched for', async () => {
    const { page } = await open();
    await page.route('**/api/v1/search**', (route) => route.abort());
    await goto(page, `${READER}?q=${QUERY}`);
    await page.locator('.find [role=alert]').waitFor();
    expect(await page.locator('.find').textContent()).toContain('连接不上服务器');
    await page.unroute('**/api/v1/search**');
    await page.locator('.find [role=alert] button').click();
    await page.locator('.sheet mark').first().waitFor();
  });

  it('says why a search cannot be done', async () => {
    const { page } = await open();
    await goto(page, `/?q=${encodeURIComponent('，。')}`);
    await page.locator('.state, .zero').waitFor();
    await goto(page, `/?q=${QUERY}&year=2020..2016`);
    expect(await page.locator('.state h1').textContent()).toBe('检索条件有误');
    expect(await page.locator('.state-detail').textContent()).toContain('2020..2016');
  });
});
