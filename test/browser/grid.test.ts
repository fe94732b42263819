/** The views of a query, and the cited table of clauses by year. */
import { readFile } from 'node:fs/promises';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { WireGrid } from '../../src/wire/types.ts';
import { realServer } from '../support/real-server.ts';
import { clipboardOf, expectNoSidewaysScroll, getJson, realBrowser, todayOf } from './browser.ts';

const server = realServer();
const open = realBrowser();
const TOPIC = '数字经济';

async function goto(page: Page, query: Readonly<Record<string, string>>): Promise<void> {
  await page.goto(`${server.url()}/grid?${new URLSearchParams(query)}`);
  await page.locator('.grid[aria-busy=false]').waitFor();
}

const api = (query: Readonly<Record<string, string>>): Promise<WireGrid> =>
  getJson(`${server.url()}/api/v1/grid?${new URLSearchParams({ perDocument: '10', ...query })}`);

const view = (page: Page, name: string) =>
  page.locator('.views').getByRole('link', { name, exact: true });

describe('the views of a query', () => {
  it('keep words and filters, all the way round', async () => {
    const { page, complaints } = await open();
    const query = `q=${encodeURIComponent(TOPIC)}&year=2019..2020&region=${encodeURIComponent('杭州')}`;
    await page.goto(`${server.url()}/?${query}`);
    for (const [name, path] of [
      ['历年', '/timeline'],
      ['逐年对照表', '/grid'],
      ['条款', '/'],
    ] as const) {
      await view(page, name).click();
      await page.waitForURL((url) => url.pathname === path);
      await page.locator(`.views a[aria-current=page]`, { hasText: name }).waitFor();
      const { searchParams } = new URL(page.url());
      expect(searchParams.get('q')).toBe(TOPIC);
      expect(searchParams.get('year')).toBe('2019..2020');
      expect(searchParams.getAll('region')).toEqual(['杭州']);
      expect(await page.locator('.chips .chip').count()).toBe(2);
      expect(await page.locator('#q').inputValue()).toBe(TOPIC);
    }
    expect(complaints).toEqual([]);
  });

  it('offer no timeline of a query that has operators', async () => {
    const { page } = await open();
    for (const path of ['/', '/grid']) {
      await page.goto(`${server.url()}${path}?q=${encodeURIComponent('人才 OR 科技')}`);
      await view(page, '历年').waitFor({ state: 'detached' });
      expect(await page.locator('.views a').allTextContents()).toEqual(['条款', '逐年对照表']);
    }
  });

  it('follow new words where one is', async () => {
    const { page } = await open();
    await goto(page, { q: TOPIC, year: '2019..2020' });
    await page.locator('#q').fill('营商环境');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === '营商环境');
    const url = new URL(page.url());
    expect([url.pathname, url.searchParams.get('year')]).toEqual(['/grid', '2019..2020']);
  });
});

describe('the table by year', () => {
  it('has every year, and the clauses of the API with their citations', async () => {
    const { page, complaints } = await open();
    await goto(page, { q: TOPIC });
    const answer = await api({ q: TOPIC });
    expect(await page.locator('tbody:not(.grid-absent) .grid-year').allTextContents()).toEqual(
      answer.years.filter(({ counts }) => counts.documents > 0).map(({ year }) => String(year)),
    );
    const hits = answer.years.flatMap((year) => year.documents.flatMap(({ hits: all }) => all));
    expect(hits).toHaveLength(answer.counts.clauses);
    const links = await page
      .locator('.grid-clause .pinpoint')
      .evaluateAll((all: { pathname: string }[]) =>
        all.map((link) => decodeURIComponent(link.pathname)),
      );
    expect(links).toEqual(hits.map(({ url }) => decodeURIComponent(url)));
    const [first] = hits;
    const cell = await page.locator('.grid-citation').first().textContent();
    const cited = await api({ q: TOPIC, style: 'gbt7714-2025', accessed: await todayOf(page) });
    const wanted = cited.years.flatMap((year) => year.documents.flatMap(({ hits: all }) => all))[0];
    expect(cell).toBe(wanted?.citation);
    const marked = await page.locator('.grid-clause').first().locator('mark').allTextContents();
    expect(marked).toEqual(
      first?.clause.highlights.map((span) => first.clause.text.slice(...span)),
    );
    // By hand: the documents of 2011 and 2016 do not know it.
    const absent = await page.locator('.grid-absent').allTextContents();
    expect(absent).toEqual(['2011—2016收录 2 份文件，未见相关条款']);
    expect(complaints).toEqual([]);
  });

  it('leads from a clause to its relatives and its citation', async () => {
    const { page } = await open();
    await goto(page, { q: TOPIC });
    await page.locator('.grid-clause .clause-cite').first().click();
    await page.getByRole('dialog').locator('.citation').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.grid-clause .clause-relatives').first().click();
    await page.locator('.relatives .asked').waitFor();
  });

  it('counts what it does not show, where it is missing', async () => {
    const { page } = await open();
    await goto(page, { q: TOPIC, perDocument: '1' });
    const answer = await api({ q: TOPIC, perDocument: '1' });
    const documents = answer.years.flatMap((year) => year.documents);
    const missing = answer.counts.clauses - documents.length;
    expect(missing).toBeGreaterThan(0);
    expect(await page.locator('.complete').textContent()).toContain(`另有 ${missing} 个条款未列`);
    const rest = documents.filter(({ count }) => count > 1);
    expect(await page.locator('.grid-rest').allTextContents()).toEqual(
      rest.map(({ count }) => `另有 ${count - 1} 个条款`),
    );
    await page.locator('.grid-rest').first().click();
    await page.waitForURL((url) => url.searchParams.get('document') === rest[0]?.document.id);
    await page.locator('.results[aria-busy=false] .hit').first().waitFor();
    expect(await page.locator('.hit').count()).toBe(rest[0]?.count);
  });

  it('shows whole clauses where that is chosen, with the keyboard', async () => {
    const { page } = await open();
    await goto(page, { q: TOPIC });
    expect(await page.locator('.grid-text .ellipsis').count()).toBeGreaterThan(0);
    await page.locator('.grid-controls input').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL((url) => url.searchParams.get('text') === 'whole');
    expect(await page.locator('.grid-text .ellipsis').count()).toBe(0);
    const answer = await api({ q: TOPIC });
    const hits = answer.years.flatMap((year) => year.documents.flatMap(({ hits: all }) => all));
    expect(await page.locator('.grid-text').allTextContents()).toEqual(
      hits.map(({ clause }) => clause.text),
    );
  });

  it('gives the bytes of the API as files', async () => {
    const { page } = await open({ acceptDownloads: true });
    await goto(page, { q: TOPIC, year: '2019..2019' });
    for (const name of ['Word', 'Excel（CSV）', 'Markdown']) {
      const link = page.locator('.downloads').getByRole('link', { name });
      const href = (await link.getAttribute('href')) ?? '';
      expect(new URLSearchParams(href.split('?')[1]).get('year')).toBe('2019..2019');
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      expect(download.suggestedFilename()).toMatch(/^grid-数字经济\.(docx|csv|md)$/u);
      const saved = await readFile(await download.path());
      const given = Buffer.from(await (await fetch(server.url() + href)).arrayBuffer());
      if (name === 'Word') {
        const [a, b] = await Promise.all(
          [saved, given].map((buffer) => mammoth.convertToHtml({ buffer })),
        );
        expect(a?.value).toBe(b?.value);
        const { counts } = await api({ q: TOPIC, year: '2019..2019' });
        expect(a?.value.match(/<tr>/gu)).toHaveLength(counts.clauses + 1);
      } else expect(saved.equals(given)).toBe(true);
    }
  });

  it.each([
    ['zh-Hans', '“数字经济”逐年对照表'],
    ['zh-Hant', '「数字经济」逐年對照表'],
    ['en', '“数字经济” year by year'],
  ])('speaks %s', async (language, title) => {
    const { page, complaints } = await open();
    await goto(page, { q: TOPIC });
    await page.locator('.language select').selectOption(language);
    expect(await page.locator('h1').textContent()).toBe(title);
    expect(complaints).toEqual([]);
  });

  it('is a list by year on a narrow screen, and a table on paper', async () => {
    const { page } = await open({ viewport: { width: 390, height: 800 } });
    await goto(page, { q: TOPIC });
    await expectNoSidewaysScroll(page);
    expect(await page.locator('.grid-table thead').isVisible()).toBe(false);
    await page.setViewportSize({ width: 1100, height: 800 });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.grid-table thead').isVisible()).toBe(true);
    expect(await page.locator('.grid-citation').first().isVisible()).toBe(true);
    expect(await page.locator('.grid-controls').isVisible()).toBe(false);
  });
});

describe('absence', () => {
  it.each(['/', '/grid', '/timeline'])('is stated at %s, to be copied', async (path) => {
    const { page, complaints } = await open();
    await page.goto(`${server.url()}${path}?q=${encodeURIComponent('区块链养猪')}&year=2016..2020`);
    await page.locator('.absence').waitFor();
    const stated = (await page.locator('.absence p').textContent()) ?? '';
    // By hand: all but the document of 2011.
    expect(stated).toContain('所收文件中2016—2020年的4份');
    expect(stated).toContain('均未见“区块链养猪”');
    await page.getByRole('button', { name: '复制说明' }).click();
    expect(await clipboardOf(page)).toBe(stated);
    await page.locator('.language select').selectOption('zh-Hant');
    expect(await page.locator('.absence p').textContent()).toContain('「区块链养猪」');
    expect(complaints).toEqual([]);
  });
});

describe('two documents from the list', () => {
  it('are picked and compared, the older on the left', async () => {
    const { page, complaints } = await open();
    await page.goto(`${server.url()}/documents`);
    const picks = page.locator('.pick input');
    await picks.first().waitFor();
    await picks.nth(0).check();
    await page.getByText('已选 1 份，再选一份即可对照').waitFor();
    await picks.nth(3).check();
    await page.getByRole('link', { name: '对照这两份文件' }).click();
    await page.locator('.pair').first().waitFor();
    const { searchParams } = new URL(page.url());
    expect(searchParams.get('left')).toBe('hangzhou-2016-internationalization');
    expect(searchParams.get('right')).toBe('hangzhou-2020-fourteenth-five-year-plan');
    expect(complaints).toEqual([]);
  });

  it('are asked for where one of them is known', async () => {
    const { page } = await open();
    await page.goto(`${server.url()}/documents/hangzhou-2016-internationalization`);
    await page.getByRole('link', { name: '与另一份文件对照' }).click();
    await page.getByText('再选一份文件，即可逐条对照。').waitFor();
    const right = page.locator('.picker select').last();
    await right.selectOption('hangzhou-2020-fourteenth-five-year-plan');
    await page.locator('.pair').first().waitFor();
  });
});
