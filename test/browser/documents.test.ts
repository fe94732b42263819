/** The list of documents where it is long, on a real server. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { policyFile } from '../support/policy-file.ts';
import { realServer } from '../support/real-server.ts';
import { temporaryFolderForFile } from '../support/temporary.ts';
import { expectNoSidewaysScroll, realBrowser } from './browser.ts';

const COUNT = 130;
/** The only one whose title has these words, in Traditional characters. */
const PLAN = '某市數位經濟發展計畫';

function fileOf(i: number): string {
  const isPlan = i === 7;
  const title = isPlan ? PLAN : `关于第${i}项工作的意见`;
  const year = 2000 + (i % 13);
  return policyFile(
    {
      id: `d${i}`,
      title,
      issuer: '某市人民政府',
      region: '某市',
      type: i % 2 === 0 ? '意见' : '通知',
      number: `某政发〔${year}〕${i}号`,
      issued: `${year}-03-01`,
      script: isPlan ? 'Hant' : 'Hans',
    },
    `${title}\n\n一、做好工作。\n`,
  );
}

const folder = temporaryFolderForFile();
const server = realServer(() => {
  for (let i = 0; i < COUNT; i++) writeFileSync(join(folder(), `d${i}.md`), fileOf(i));
  return folder();
});
const open = realBrowser();

const items = (page: Page) => page.locator('.documents dd > a');
const filter = (page: Page) => page.locator('.documents-filter input');

async function list(address = '/documents', options?: Parameters<typeof open>[0]) {
  const { page, complaints } = await open(options);
  await page.goto(server.url() + address);
  await items(page).first().waitFor();
  return { page, complaints };
}

describe('the home page', () => {
  it('shows the newest documents and leads to all of them', async () => {
    const { page, complaints } = await list('/');
    expect(await items(page).count()).toBe(20);
    expect(await page.locator('.section-head').textContent()).toContain(`${COUNT} 份文件`);
    expect(await page.locator('.documents dt').first().textContent()).toBe('2012');
    await page.getByRole('link', { name: `查看全部 ${COUNT} 份文件` }).click();
    await page.waitForURL('**/documents');
    await filter(page).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('the list of documents', () => {
  it('has every document once, a page at a time, the newest year first', async () => {
    const { page, complaints } = await list();
    const seen: string[] = [];
    const years: string[] = [];
    for (let at = 1; at <= 3; at++) {
      await page.locator('.paging [aria-current]', { hasText: `第 ${at} 页` }).waitFor();
      await page.locator('.column[aria-busy=false]').waitFor();
      seen.push(...(await items(page).evaluateAll((links) => links.map(String))));
      years.push(...(await page.locator('.documents dt').allTextContents()));
      if (at < 3) await page.locator('.paging [rel=next]').click();
    }
    expect(new Set(seen).size).toBe(COUNT);
    expect(seen).toHaveLength(COUNT);
    expect(years.map(Number)).toEqual([...years.map(Number)].sort((a, b) => b - a));
    expect(complaints).toEqual([]);
  });

  it('follows what is typed, in either script, and keeps it in the address', async () => {
    const { page, complaints } = await list();
    await filter(page).focus();
    await page.keyboard.type('数位 计划');
    await expect.poll(() => items(page).allTextContents()).toEqual([PLAN]);
    expect(new URL(page.url()).searchParams.get('q')).toBe('数位 计划');
    expect(await page.locator('.documents-head .note').textContent()).toContain('1 份文件');
    await page.reload();
    await items(page).first().waitFor();
    expect(await filter(page).inputValue()).toBe('数位 计划');
    await page.getByRole('button', { name: '清除条件' }).click();
    await page.locator('.paging').waitFor();
    expect(await filter(page).inputValue()).toBe('');
    expect(complaints).toEqual([]);
  });

  it('finds a 文号 whichever brackets are typed', async () => {
    const { page } = await list();
    await filter(page).fill('某政发[2008]8号');
    await page.keyboard.press('Enter');
    await expect.poll(() => items(page).allTextContents()).toEqual(['关于第8项工作的意见']);
  });

  it('is narrowed by year and type with the keyboard', async () => {
    const { page, complaints } = await list();
    await filter(page).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('SELECT');
    await page.getByLabel('年份').selectOption('2003');
    await expect.poll(() => page.locator('.documents dt').allTextContents()).toEqual(['2003']);
    await page.getByLabel('文种').selectOption('通知');
    await expect
      .poll(() => new URL(page.url()).search)
      .toBe(`?year=2003&type=${encodeURIComponent('通知')}`);
    const wanted = Array.from({ length: COUNT }, (_, i) => i).filter(
      (i) => i % 13 === 3 && i % 2 === 1,
    );
    await expect.poll(() => items(page).count()).toBe(wanted.length);
    expect(complaints).toEqual([]);
  });

  it('says that nothing matches, and waits for the input method', async () => {
    const { page, complaints } = await list();
    await filter(page).fill('没有这样的文件');
    await page.locator('.state').waitFor();
    expect(await page.locator('.state h2').textContent()).toBe('没有符合条件的文件');
    expect(await page.evaluate('document.activeElement.name')).toBe('q');
    await filter(page).fill('');
    await items(page).first().waitFor();
    const client = await page.context().newCDPSession(page);
    await client.send('Input.imeSetComposition', {
      text: 'shuwei',
      selectionStart: 6,
      selectionEnd: 6,
    });
    await page.waitForTimeout(500);
    expect(new URL(page.url()).search).toBe('');
    expect(complaints).toEqual([]);
  });

  it('is not asked for by a search, which takes titles from its own answer', async () => {
    const { page, complaints } = await open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${server.url()}/?q=${encodeURIComponent('數位')}`);
    await page.locator('.facet-value', { hasText: PLAN }).waitFor();
    expect(asked).not.toContain('/api/v1/documents');
    await page.goto(`${server.url()}/?q=${encodeURIComponent('没有这个词')}&document=d7`);
    await page.locator('.chip', { hasText: PLAN }).waitFor();
    expect(complaints).toEqual([]);
  });

  it.each([390, 1280])('fits into %i pixels', async (width) => {
    const { page } = await list('/documents', { viewport: { width, height: 800 } });
    await expectNoSidewaysScroll(page);
  });
});
