/** A phrase over the years: chart and table, first and last use, concordance. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { WireCitations, WireTimeline } from '../../src/wire/types.ts';
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

const PHRASE = '长三角';

async function goto(page: Page, query: Readonly<Record<string, string>>): Promise<void> {
  await page.goto(`${server.url()}/timeline?${new URLSearchParams(query)}`);
  await page.locator('.timeline[aria-busy=false] .kwic').waitFor();
}

function api(query: Readonly<Record<string, string>>): Promise<WireTimeline> {
  const parameters = new URLSearchParams({ limit: '50', context: '40', ...query });
  return getJson(`${server.url()}/api/v1/timeline?${parameters}`);
}

/** The lines of the concordance as they are shown. */
async function linesOf(page: Page): Promise<(string | null)[][]> {
  const rows = await page.locator('.kwic tbody tr').all();
  return Promise.all(
    rows.map((row) =>
      Promise.all(
        ['.kwic-left', '.kwic-match', '.kwic-right'].map((cell) => row.locator(cell).textContent()),
      ),
    ),
  );
}

const piecesOf = ({ concordance }: WireTimeline): string[][] =>
  concordance.map(({ left, match, right }) => [left, match, right]);

describe('the page over the years', () => {
  it('is reached from the results, with their filters', async () => {
    const { page, complaints } = await open();
    await page.goto(`${server.url()}/?q=${encodeURIComponent(PHRASE)}&year=2016..2019`);
    await page.locator('.views').getByRole('link', { name: '历年', exact: true }).click();
    await page.locator('.kwic').waitFor();
    const url = new URL(page.url());
    expect(url.pathname).toBe('/timeline');
    expect(url.searchParams.get('year')).toBe('2016..2019');
    expect(await page.locator('#q').inputValue()).toBe(PHRASE);
    const { counts } = await api({ q: PHRASE, year: '2016..2019' });
    const head = await page.locator('.timeline-head').textContent();
    expect(head).toContain(`${counts.occurrences} 次`);
    expect(head).toContain(`${counts.clauses} 个条款`);
    expect(complaints).toEqual([]);
  });

  it('follows what is typed, and keeps the filters', async () => {
    const { page } = await open();
    await goto(page, { q: PHRASE, year: '2016..2020', sort: 'left' });
    await page.locator('#q').fill('数字经济');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === '数字经济');
    await page.locator('.timeline[aria-busy=false] .kwic').waitFor();
    const shown = await linesOf(page);
    expect(shown).toEqual(piecesOf(await api({ q: '数字经济', year: '2016..2020', sort: 'left' })));
  });

  it('draws a bar a year, as high as what is chosen', async () => {
    const { page, complaints } = await open();
    await goto(page, { q: PHRASE });
    const { years } = await api({ q: PHRASE });
    for (const measure of ['occurrences', 'clauses', 'per10k'] as const) {
      if (measure !== 'occurrences') {
        await page.locator(`.by-year input[value=${measure}]`).check({ force: true });
        await page.waitForURL((url) => url.searchParams.get('measure') === measure);
      }
      const bars = await page.locator('.chart-bar').all();
      const heights = await Promise.all(
        bars.map(async (bar) => Number(await bar.getAttribute('height'))),
      );
      const values = years.map((year) => year[measure]);
      expect(heights).toHaveLength(values.length);
      const [height, value] = [Math.max(...heights), Math.max(...values)];
      for (const [i, own] of heights.entries()) {
        expect(own / height).toBeCloseTo((values[i] ?? 0) / value, 6);
      }
    }
    // What is drawn can be heard, too: a head, the years, their sum.
    const heard = page.getByRole('table', { name: '各年用量' }).getByRole('row');
    expect(await heard.count()).toBe(years.length + 2);
    expect(complaints).toEqual([]);
  });

  it('shows the same as a table whose years lead to their clauses', async () => {
    const { page } = await open();
    await goto(page, { q: PHRASE });
    await page.locator('.by-year input[value=table]').check({ force: true });
    await page.waitForURL(/view=table/u);
    const { years } = await api({ q: PHRASE });
    const rows = await page.locator('.years tbody tr').all();
    const shown = await Promise.all(
      rows.map(async (row) => (await row.locator('th, td').allTextContents()).slice(0, 3)),
    );
    expect(shown).toEqual(
      years.map(({ year, occurrences, clauses }) => [year, occurrences, clauses].map(String)),
    );
    const [first] = years;
    await page.locator('.years tbody a').first().click();
    await page.locator('.hit').first().waitFor();
    expect(await page.locator('.summary').textContent()).toContain(`${first?.clauses} 个条款`);
  });

  it('marks a year whose documents do not have the phrase, and none of which there is nothing', async () => {
    const { page } = await open();
    await goto(page, { q: '数字经济' });
    const { years } = await api({ q: '数字经济' });
    const unused = years.filter(({ occurrences }) => occurrences === 0);
    expect(unused.length).toBeGreaterThan(0);
    expect(await page.locator('.chart-none').count()).toBe(unused.length);
    expect(await page.locator('.chart-bar').count()).toBe(years.length - unused.length);
  });
});

describe('first and last use', () => {
  it('stand with their citation', async () => {
    const { page } = await open();
    await goto(page, { q: '数字经济' });
    const { first, last } = await api({ q: '数字经济' });
    const accessed = await todayOf(page);
    for (const [i, hit] of [first, last].entries()) {
      const use = page.locator('.use').nth(i);
      await use.locator('.use-citation').waitFor();
      const ids = hit?.clause.id ?? '';
      const parameters = new URLSearchParams({ ids, accessed, style: 'gbt7714-2025' });
      const { citations } = await getJson<WireCitations>(
        `${server.url()}/api/v1/citations?${parameters}`,
      );
      expect(await use.locator('.use-citation').textContent()).toBe(citations[0]?.citation);
      expect(await use.locator('.use-year').textContent()).toBe(String(hit?.document.year));
    }
  });
});

it('shows a clause that is the first and the last once', async () => {
  const { page } = await open();
  await goto(page, { q: '景区公园年卡' });
  expect(await page.locator('.use').count()).toBe(1);
});

describe('the concordance', () => {
  it('is sorted by its heads, pages, and survives a reload', async () => {
    const { page, complaints } = await open();
    await goto(page, { q: PHRASE });
    expect(await linesOf(page)).toEqual(piecesOf(await api({ q: PHRASE })));
    for (const sort of ['left', 'right']) {
      await page.locator(`.kwic thead .kwic-${sort} a`).click();
      await page.waitForURL((url) => url.searchParams.get('sort') === sort);
      await page.locator('.timeline[aria-busy=false]').waitFor();
      expect(await page.locator('.kwic [aria-sort=ascending]').count()).toBe(1);
      expect(await linesOf(page)).toEqual(piecesOf(await api({ q: PHRASE, sort })));
    }
    await page.locator('.paging a[rel=next]').click();
    await page.waitForURL(/page=2/u);
    await page.locator('.timeline[aria-busy=false]').waitFor();
    expect(await focusOf(page)).toBe('concordance');
    const top = (await page.locator('.concordance').boundingBox())?.y ?? -1;
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(450);
    await page.reload();
    await page.locator('.kwic tbody tr').first().waitFor();
    expect(await linesOf(page)).toEqual(
      piecesOf(await api({ q: PHRASE, sort: 'right', offset: '50' })),
    );
    expect(complaints).toEqual([]);
  });

  it('puts the phrase of every line in one column, in a wide window and in a narrow one', async () => {
    for (const width of [1280, 390]) {
      const { page } = await open({ viewport: { width, height: 844 } });
      await goto(page, { q: PHRASE, sort: 'right' });
      const marks = await page.locator('.kwic mark').all();
      const boxes = await Promise.all(marks.map((mark) => mark.boundingBox()));
      const lefts = boxes.map((box) => Math.round(box?.x ?? -1));
      expect(lefts).toHaveLength(50);
      expect(new Set(lefts).size).toBe(1);
      expect(new Set(boxes.map((box) => Math.round(box?.height ?? -1))).size).toBe(1);
      await expectNoSidewaysScroll(page);
    }
  });

  it('leads from each line to its clause and to its citation', async () => {
    const { page, complaints } = await open();
    await goto(page, { q: PHRASE });
    const { concordance } = await api({ q: PHRASE });
    const links = page.locator('.kwic-match a');
    const hrefs = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(hrefs.map((href) => href?.split('?')[0])).toEqual(concordance.map(({ url }) => url));
    await page.locator('.kwic-source .clause-cite').nth(3).click();
    await page.getByRole('dialog').locator('.citation').waitFor();
    await page.getByRole('dialog').locator('.button-first').click();
    await expect.poll(() => clipboardOf(page)).toContain(concordance[3]?.match);
    await page.keyboard.press('Escape');
    await links.nth(3).click();
    await page.locator('.sheet [aria-current=location] mark').first().waitFor();
    expect(new URL(page.url()).pathname).toBe(concordance[3]?.url);
    expect(complaints).toEqual([]);
  });
});

it('leads back from beyond the last page of the concordance', async () => {
  const { page } = await open();
  await page.goto(`${server.url()}/timeline?q=${encodeURIComponent(PHRASE)}&page=999`);
  await page.locator('.concordance .note a').click();
  await page.locator('.kwic').waitFor();
  expect(new URL(page.url()).searchParams.get('page')).toBeNull();
});

it('says what was searched when a phrase is not used', async () => {
  const { page } = await open();
  await page.goto(`${server.url()}/timeline?q=${encodeURIComponent('元宇宙')}`);
  await page.locator('.timeline[aria-busy=false] h1').waitFor();
  expect(await page.locator('.timeline-head').textContent()).toContain('5 份文件');
  expect(await page.locator('.chart, .kwic').count()).toBe(0);
});

it('offers examples before a phrase is typed, and speaks three languages', async () => {
  for (const [locale, word] of [
    ['zh-CN', '历年'],
    ['zh-TW', '歷年'],
    ['en-GB', 'Timeline'],
  ] as const) {
    const { page, complaints } = await open({ locale });
    await page.goto(`${server.url()}/timeline`);
    expect(await page.locator('.top nav [aria-current=page]').textContent()).toBe(word);
    await page.locator('.examples a').nth(3).click();
    await page.locator('.kwic').waitFor();
    expect(new URL(page.url()).pathname).toBe('/timeline');
    expect(complaints).toEqual([]);
  }
});

it.each([390, 1280])('has the ways to all pages on one line at %i pixels', async (width) => {
  for (const locale of ['zh-CN', 'zh-TW', 'en-GB']) {
    const { page } = await open({ locale, viewport: { width, height: 844 } });
    await page.goto(`${server.url()}/timeline`);
    const links = await page.locator('.top nav a').all();
    expect(await Promise.all(links.map((link) => link.getAttribute('href')))).toEqual([
      ...['/documents', '/timeline', '/compare', '/quotes'],
    ]);
    const boxes = await Promise.all(links.map((link) => link.boundingBox()));
    expect(new Set(boxes.map((box) => box?.y)).size).toBe(1);
    await expectNoSidewaysScroll(page);
  }
});
