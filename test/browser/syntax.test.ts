/** What the page says of operators, on a real server. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { realServer } from '../support/real-server.ts';
import { expectNoSidewaysScroll, realBrowser } from './browser.ts';

const server = realServer();
const open = realBrowser();

async function results(q: string, options?: Parameters<typeof open>[0]): Promise<Page> {
  const { page, complaints } = await open(options);
  await page.goto(`${server.url()}/?${new URLSearchParams({ q })}`);
  await page.locator('.hit').first().waitFor();
  expect(complaints).toEqual([]);
  return page;
}

describe('the page', () => {
  it('says how much there is, and that this is all', async () => {
    const page = await results('长三角一体化');
    expect(await page.locator('.summary').textContent()).toMatch(
      /共 \d+ 个条款，见于 \d+ 份文件，已全部列出/u,
    );
    expect(await page.locator('.query-notes').count()).toBe(0);
  });

  it('explains a mistake, where it is, and offers the ways to write a query', async () => {
    const page = await results('长三角 (一体化', { viewport: { width: 390, height: 844 } });
    const notes = page.locator('.query-notes');
    expect(await notes.textContent()).toMatch(/第 5 个字符处：括号没有闭合.*当作原文检索/u);
    await notes.locator('summary').click();
    await expectNoSidewaysScroll(page);
    await notes.getByRole('link', { name: 'year:2016..2021 人才' }).click();
    await page.waitForURL(/q=year/u);
    await page.locator('.hit').first().waitFor();
    expect(await page.locator('.query-notes').count()).toBe(0);
  });

  it('says which words of other regions were looked for too', async () => {
    const page = await results('永續發展');
    expect(await page.locator('.query-notes').textContent()).toMatch(/永續發展.*可持续发展/u);
  });
});
