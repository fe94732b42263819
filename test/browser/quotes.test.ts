/** The page that checks quotations, as a reader walks through it. */
import type { Page } from 'playwright-core';
import { expect, it, test } from 'vitest';
import { realServer } from '../support/real-server.ts';
import { clipboardOf, expectNoSidewaysScroll, focusOf, realBrowser } from './browser.ts';

const server = realServer();
const open = realBrowser();

const REPORT = `杭州提出“对北京市民发售西湖景区公园年卡的各项服务工作”，又提出「做好對上海市民發售西湖景區公園年卡」。
至于“星际贸易的关税由银河议会另行规定”，尚待查考。`;

async function checkReport(page: Page, text = REPORT): Promise<void> {
  await page.goto(`${server.url()}/quotes`);
  await page.locator('#quotes-text').fill(text);
  await page.locator('.quote-form button').click();
  await page.locator('.quote-card').first().waitFor();
}

it('gives a verdict, what differs, and the source of each quote, in the order of the text', async () => {
  const { page, complaints } = await open();
  await checkReport(page);
  const verdicts = page.locator('.quote-card .verdict');
  expect(await verdicts.allTextContents()).toEqual(['与原文有出入', '与原文一致', '未找到']);
  const [altered, verbatim, nowhere] = await page.locator('.quote-card').all();
  expect(await altered?.locator('del').textContent()).toContain('上海');
  expect(await altered?.locator('ins').textContent()).toContain('北京');
  expect(await altered?.locator('.quote-source mark').textContent()).toContain('对上海市民发售');
  expect(await verbatim?.locator('del, ins').count()).toBe(0);
  await altered?.locator('.copy').first().click();
  await expect.poll(() => clipboardOf(page)).toContain('杭政办函〔2011〕59号');
  await nowhere?.locator('.copy').click();
  await expect.poll(() => clipboardOf(page)).toContain('5份文件');
  expect(await clipboardOf(page)).toContain('星际贸易');
  expect(await page.locator('.passage').allTextContents()).toHaveLength(3);
  expect(complaints).toEqual([]);
});

it('shows one verdict alone, and leads from the text to a card', async () => {
  const { page } = await open();
  await checkReport(page);
  await page.locator('.passage-number').nth(1).click();
  expect(await focusOf(page)).toContain('quote-verbatim');
  await page.locator('.quotes .choice label', { hasText: '未找到' }).click();
  await expect.poll(() => page.locator('.quote-card').count()).toBe(1);
  expect(await page.locator('.quote-card .verdict').textContent()).toBe('未找到');
});

it('keeps the check for who comes back from a clause', async () => {
  const { page } = await open();
  await checkReport(page);
  await page.locator('.quote-source .pinpoint').first().click();
  await page.waitForURL(/\/documents\//u);
  await page.goBack();
  await page.locator('.quote-card').first().waitFor();
  expect(await page.locator('.quote-card').count()).toBe(3);
  expect(await page.locator('#quotes-text').inputValue()).toBe(REPORT);
});

it('checks with the keyboard, tells a screen reader, and leaves Enter to the input method', async () => {
  const { page } = await open();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') asked.push(request.url());
  });
  await page.goto(`${server.url()}/quotes`);
  const field = page.locator('#quotes-text');
  await field.focus();
  await page.keyboard.insertText('“长三角一体化”');
  await field.evaluate(`(element) => element.dispatchEvent(new KeyboardEvent('keydown', {
    key: 'Enter', ctrlKey: true, isComposing: true, bubbles: true,
  }))`);
  await page.keyboard.press('Enter');
  expect(asked).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await page.locator('.quote-card').waitFor();
  expect(asked).toHaveLength(1);
  await expect
    .poll(() => page.locator('[aria-live=polite]').textContent())
    .toContain('与原文一致 1');
});

test.each([
  ['zh-Hant', 390],
  ['en', 390],
  ['zh-Hans', 1280],
])('fits its window in %s at %i pixels', async (language, width) => {
  const { page, complaints } = await open({ viewport: { width, height: 844 } });
  await page.goto(`${server.url()}/quotes`);
  await page.locator('.language select').selectOption(language);
  await checkReport(page, `${REPORT}\n没有引号的一行 https://example.org/${'a'.repeat(120)}`);
  await expectNoSidewaysScroll(page);
  expect(complaints).toEqual([]);
});

it('says what is wrong when there is too much', async () => {
  const { page } = await open();
  await page.goto(`${server.url()}/quotes`);
  await page.locator('#quotes-text').fill('“长三角一体化”'.repeat(1001));
  await page.locator('.quote-form button').click();
  await page.locator('.state').waitFor();
  expect(await page.locator('.state-detail').textContent()).toContain('1000');
});

it('says beside the files what failed, and tries again', async () => {
  const { page } = await open();
  await checkReport(page);
  await page.route('**/api/v1/quotes', (route) => route.abort(), { times: 1 });
  const files = page.locator('.quote-results .downloads');
  await files.getByRole('button', { name: 'CSV' }).click();
  await files.getByRole('alert').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    files.getByRole('button', { name: '重试' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^quotes-.*\.csv$/u);
  await files.getByRole('alert').waitFor({ state: 'detached' });
});

it('gives the date of a source: successive reports have one title', async () => {
  const { page } = await open();
  await checkReport(
    page,
    '报告称“着力突破一批数字经济领域具有自主核心知识产权的重大共性和关键技术”。',
  );
  const date = page.locator('.quote-source time');
  expect(await date.getAttribute('datetime')).toBe('2019-08-21');
  expect(await date.textContent()).toBe('2019年8月21日');
});
