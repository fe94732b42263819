/** Two documents side by side, in a real browser. */
import { expect, it } from 'vitest';
import { realServer } from '../support/real-server.ts';
import { expectNoSidewaysScroll, realBrowser } from './browser.ts';

const server = realServer();
const open = realBrowser();
const H2016 = 'hangzhou-2016-internationalization';
const H2020 = 'hangzhou-2020-fourteenth-five-year-plan';
const both = (): string => `${server.url()}/compare?left=${H2016}&right=${H2020}`;

it('goes from two choices to a citation of a changed clause', async () => {
  const { page, complaints } = await open();
  await page.goto(`${server.url()}/compare`);
  const pickers = page.locator('.picker select');
  await pickers.first().selectOption(H2016);
  await pickers.last().selectOption(H2020);
  await page.locator('.pair').first().waitFor();
  expect(page.url()).toBe(both());
  await page.locator('.map').waitFor();
  expect(await page.locator('.map g').count()).toBe(await page.locator('.pair').count());
  await page.getByRole('button', { name: '只看改动' }).click();
  expect(await page.locator('.pair-same').count()).toBe(0);
  const reworded = page.locator('.pair-reworded').first();
  await reworded.locator('.cell-right').getByRole('button').click();
  await page.getByRole('dialog').locator('.citation').waitFor();
  expect(complaints).toEqual([]);
});

it('marks words, on each side those that the other lacks', async () => {
  const { page } = await open();
  await page.goto(both());
  const reworded = page.locator('.pair-reworded').first();
  await reworded.waitFor();
  expect(await reworded.locator('.cell-left ins, .cell-right del').count()).toBe(0);
  // 指导思想 and 指導思想 are the same words.
  const marked = await reworded.locator('del, ins').allTextContents();
  expect(marked.length).toBeGreaterThan(0);
  expect(marked.filter((text) => /^指[导導]思想$/u.test(text))).toEqual([]);
});

it('keeps kinds and place in the address, and goes from change to change with J and K', async () => {
  const { page } = await open();
  await page.goto(`${both()}&kinds=reworded,moved`);
  await page.locator('.pair').first().waitFor();
  const ids = await page
    .locator('.pair')
    .evaluateAll((rows: { dataset: { pair: string } }[]) => rows.map((row) => row.dataset.pair));
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect.poll(() => new URL(page.url()).searchParams.get('at')).toBe(ids[1]);
  await page.keyboard.press('k');
  await expect.poll(() => new URL(page.url()).searchParams.get('at')).toBe(ids[0]);
  await page.reload();
  await page.locator('.pair[aria-current]').waitFor();
  expect(await page.locator('.pair').count()).toBe(ids.length);
});

it.each(['zh-Hans', 'zh-Hant', 'en'])('speaks %s', async (language) => {
  const { page, complaints } = await open();
  await page.goto(both());
  await page.locator('.language select').selectOption(language);
  await page.locator('.pair').first().waitFor();
  const title = {
    'zh-Hans': '两份文件对照',
    'zh-Hant': '兩份文件對照',
    en: 'Two documents side by side',
  };
  expect(await page.locator('h1').textContent()).toBe(title[language as keyof typeof title]);
  expect(await page.locator('.downloads a').first().getAttribute('href')).toContain(
    `lang=${language}`,
  );
  expect(complaints).toEqual([]);
});

it('fits a narrow screen and paper', async () => {
  const { page } = await open({ viewport: { width: 390, height: 800 } });
  await page.goto(both());
  await page.locator('.pair').first().waitFor();
  await expectNoSidewaysScroll(page);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.pickers').isVisible()).toBe(false);
  expect(await page.locator('.pair').first().isVisible()).toBe(true);
});

it('says that both sides are the same document, and shows it', async () => {
  const { page, complaints } = await open();
  await page.goto(`${server.url()}/compare?left=${H2016}&right=${H2016}`);
  await page.getByText('左右是同一份文件。').waitFor();
  await page.locator('.pair').first().waitFor();
  expect(await page.locator('.pair:not(.pair-same)').count()).toBe(0);
  expect(await page.locator('.pair del, .pair ins').count()).toBe(0);
  expect(complaints).toEqual([]);
});

it('says in its place why a file could not be had', async () => {
  const { page } = await open();
  await page.goto(both());
  await page.locator('.pair').first().waitFor();
  const problem = { code: 'not-ready', detail: 'Try again in a moment.' };
  await page.route(/format=docx/u, (route) =>
    route.fulfill({ status: 503, contentType: 'application/problem+json', json: problem }),
  );
  await page.locator('.downloads').getByRole('link', { name: 'Word' }).click();
  await page.locator('.downloads [role=alert]', { hasText: '索引正在载入' }).waitFor();
  expect(page.url()).toBe(both());
});

it('says so when a document does not exist', async () => {
  const { page } = await open();
  await page.goto(`${server.url()}/compare?left=${H2016}&right=none`);
  await page.getByText('没有标识为“none”的文件').waitFor();
});
