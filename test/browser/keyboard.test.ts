/** The page without a mouse, and with an input method. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { realServer } from '../support/real-server.ts';
import { clipboardOf, focusOf, realBrowser } from './browser.ts';

const server = realServer();
const open = realBrowser();

/** Presses Tab until an element has the focus. Fails when it cannot be reached. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const reached = await page.evaluate<boolean>(
      `document.activeElement.matches(${JSON.stringify(selector)})`,
    );
    if (reached) return;
  }
  throw new Error(`${selector} cannot be reached with Tab`);
}

it('goes from the search to a copied citation with the keyboard alone', async () => {
  const { page, complaints } = await open();
  await page.goto(`${server.url()}/documents`);
  await page.locator('.documents a').first().waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('数字经济');
  await page.keyboard.press('Enter');
  await page.locator('.hit').first().waitFor();
  await tabTo(page, '.hit .pinpoint');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/documents\//u);
  await page.locator('.sheet [aria-current=location]').waitFor();
  // The focus is on the clause: its own button is the second thing after it.
  await tabTo(page, '.sheet [aria-current=location] .clause-cite');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').locator('.citation').waitFor();
  await tabTo(page, '.dialog-actions .button-first');
  await page.keyboard.press('Enter');
  await expect.poll(() => clipboardOf(page)).toContain('数字经济');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await focusOf(page)).toContain('clause-cite');
  expect(complaints).toEqual([]);
});

it('begins with a link to the content', async () => {
  const { page } = await open();
  await page.goto(`${server.url()}/documents`);
  await page.locator('.documents a').first().waitFor();
  await page.keyboard.press('Tab');
  expect(await focusOf(page)).toBe('skip');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
});

it('types a slash into a field as a slash', async () => {
  const { page } = await open();
  await page.goto(server.url());
  await page.getByRole('combobox', { name: '检索政策条款' }).focus();
  await page.keyboard.type('a/b');
  expect(await page.getByRole('combobox', { name: '检索政策条款' }).inputValue()).toBe('a/b');
});

it('does not search while an input method composes', async () => {
  const { page } = await open();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/v1/search')) asked.push(request.url());
  });
  await page.goto(server.url());
  const field = page.getByRole('combobox', { name: '检索政策条款' });
  await field.focus();
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', {
    text: 'changsanjiao',
    selectionStart: 12,
    selectionEnd: 12,
  });
  await page.keyboard.press('Enter');
  // Some browsers say so only with this key code, some after the composition has ended.
  await field.evaluate(`(element) => {
    const code = { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true };
    if (element.dispatchEvent(new KeyboardEvent('keydown', code))) element.form.requestSubmit();
  }`);
  expect(new URL(page.url()).search).toBe('');
  expect(asked).toEqual([]);
  await client.send('Input.insertText', { text: '长三角' });
  expect(await field.inputValue()).toBe('长三角');
  expect(asked).toEqual([]);
  await page.keyboard.press('Enter');
  await page.locator('.hit').first().waitFor();
  expect(new URL(page.url()).searchParams.get('q')).toBe('长三角');
});

it('tells a screen reader how much was found', async () => {
  const { page } = await open();
  await page.goto(`${server.url()}/?q=${encodeURIComponent('数字经济')}`);
  await page.locator('.hit').first().waitFor();
  const shown = await page.locator('.summary').textContent();
  const count = /\d+/u.exec(shown ?? '')?.[0] ?? 'nothing';
  await expect.poll(() => page.locator('[aria-live=polite]').textContent()).toContain(count);
  expect(await page.getByRole('main').count()).toBe(1);
  expect(await page.locator('h1').count()).toBe(1);
});
