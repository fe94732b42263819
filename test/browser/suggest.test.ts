/** Suggestions under the search field, on a real server. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { WireSuggestions } from '../../src/wire/types.ts';
import { realServer } from '../support/real-server.ts';
import { expectNoSidewaysScroll, getJson, realBrowser } from './browser.ts';

const server = realServer();
const open = realBrowser();

const field = (page: Page) => page.locator('#q');
const list = (page: Page) => page.getByRole('listbox');
const options = (page: Page) => list(page).getByRole('option');

/** Opens the home page and counts what it asks the server for suggestions. */
async function home(options?: Parameters<typeof open>[0]) {
  const { page, complaints } = await open(options);
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname === '/api/v1/suggest') asked.push(searchParams.get('q') ?? '');
  });
  await page.goto(server.url());
  await page.locator('.documents').waitFor();
  // The server prepares suggestions after its first answer; titles by their sound come last.
  await expect
    .poll(async () => (await suggestionsFor('gjhsp')).suggestions.map(({ kind }) => kind))
    .toContain('title');
  return { page, complaints, asked };
}

function suggestionsFor(q: string): Promise<WireSuggestions> {
  return getJson(`${server.url()}/api/v1/suggest?${new URLSearchParams({ q })}`);
}

/** What the page shows of the suggestions: not what has been typed already. */
async function shownFor(typed: string): Promise<WireSuggestions['suggestions']> {
  return (await suggestionsFor(typed)).suggestions.filter(({ text }) => text !== typed);
}

/** The text of the option that the field names as the active one; null for none. */
function activeOption(page: Page): Promise<string | null> {
  return page.evaluate(`(() => {
    const id = document.querySelector('#q').getAttribute('aria-activedescendant');
    return id === null ? null : document.getElementById(id).textContent;
  })()`);
}

describe('suggestions', () => {
  it('come as one types, and are gone through with the arrow keys', async () => {
    const { page, complaints } = await home();
    expect(await field(page).getAttribute('role')).toBe('combobox');
    expect(await field(page).getAttribute('aria-expanded')).toBe('false');
    await field(page).pressSequentially('杭州');
    await options(page).first().waitFor();
    expect(await field(page).getAttribute('aria-expanded')).toBe('true');
    const suggestions = await shownFor('杭州');
    const shown = await options(page).allTextContents();
    expect(shown).toHaveLength(suggestions.length);
    for (const [i, { text }] of suggestions.entries()) expect(shown[i]).toContain(text);
    expect(await activeOption(page)).toBeNull();
    await page.keyboard.press('ArrowDown');
    expect(await activeOption(page)).toBe(shown[0]);
    expect(await options(page).first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowUp');
    expect(await activeOption(page)).toBeNull();
    await page.keyboard.press('ArrowUp');
    expect(await activeOption(page)).toBe(shown.at(-1));
    await page.keyboard.press('Home');
    expect(await activeOption(page)).toBeNull();
    expect(await field(page).inputValue()).toBe('杭州');
    expect(complaints).toEqual([]);
  });

  it('lead to the document that was chosen, with a key or with the mouse', async () => {
    const { page, complaints } = await home();
    await field(page).pressSequentially('gjhsp');
    await options(page).first().waitFor();
    // The phrase comes first, the document that has it in its title last.
    expect(await options(page).first().textContent()).toContain('国际化水平');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/documents/hangzhou-2016-internationalization');
    await field(page).fill('[2011]59');
    await options(page).first().click();
    await page.waitForURL('**/documents/hangzhou-2011-yangtze-delta-cooperation');
    expect(await list(page).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('leave what was typed alone unless one is chosen', async () => {
    const { page } = await home();
    await field(page).pressSequentially('杭州');
    await options(page).first().waitFor();
    await page.keyboard.press('Escape');
    expect(await list(page).count()).toBe(0);
    expect(await field(page).inputValue()).toBe('杭州');
    await page.keyboard.press('ArrowDown');
    await options(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    expect(await list(page).count()).toBe(0);
    expect(await field(page).inputValue()).toBe('杭州');
    expect(new URL(page.url()).search).toBe('');
    await field(page).focus();
    await page.keyboard.press('Enter');
    await page.locator('.hit').first().waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('杭州');
    expect(await list(page).count()).toBe(0);
  });

  it('are asked for once typing pauses, and only for the last text', async () => {
    const { page, asked } = await home();
    const held: (() => Promise<void>)[] = [];
    await page.route('**/api/v1/suggest?*', (route) => {
      held.push(() => route.continue());
    });
    await field(page).pressSequentially('杭', { delay: 0 });
    await expect.poll(() => held.length).toBe(1);
    const failed = page.waitForEvent('requestfailed');
    await field(page).pressSequentially('州市委', { delay: 0 });
    expect((await failed).failure()?.errorText).toBe('net::ERR_ABORTED');
    await expect.poll(() => held.length).toBe(2);
    await held[1]?.();
    await options(page).first().waitFor();
    expect(asked).toEqual(['杭', '杭州市委']);
  });

  it('wait for the input method', async () => {
    const { page, asked } = await home();
    await field(page).focus();
    const client = await page.context().newCDPSession(page);
    const compose = (text: string): Promise<unknown> =>
      client.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await compose('hang');
    await compose('hangzhou');
    await page.waitForTimeout(400);
    expect(asked).toEqual([]);
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).search).toBe('');
    await client.send('Input.insertText', { text: '杭州' });
    await options(page).first().waitFor();
    expect(asked).toEqual(['杭州']);
  });

  it('are announced', async () => {
    const { page } = await home();
    await field(page).pressSequentially('杭州');
    const suggestions = await shownFor('杭州');
    await expect
      .poll(() => page.locator('.unseen[aria-live=polite]').textContent())
      .toContain(`有 ${suggestions.length} 条提示`);
  });

  it('are missed by nobody when the server has none', async () => {
    const { page } = await home();
    await page.route('**/api/v1/suggest?*', (route) => route.abort());
    await field(page).pressSequentially('长三角');
    await page.waitForEvent('requestfailed');
    await page.keyboard.press('Enter');
    await page.locator('.hit').first().waitFor();
    expect(await list(page).count()).toBe(0);
  });

  it.each([390, 1280])('fit into %i pixels', async (width) => {
    const { page } = await home({ viewport: { width, height: 800 } });
    await field(page).pressSequentially('杭州');
    await options(page).first().waitFor();
    await expectNoSidewaysScroll(page);
    const box = await list(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? width + 1)).toBeLessThanOrEqual(width);
  });
});
