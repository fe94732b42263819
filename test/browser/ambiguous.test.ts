/** Characters that conversion may have got wrong: marks, what they could be, by every way in. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { WireDocumentAnswer } from '../../src/wire/types.ts';
import { realServer } from '../support/real-server.ts';
import { expectNoSidewaysScroll, focusOf, getJson, realBrowser } from './browser.ts';

const server = realServer();
const open = realBrowser();

const ID = 'hangzhou-2016-internationalization';

async function read(page: Page, script = 'hant'): Promise<void> {
  await page.goto(`${server.url()}/documents/${ID}?script=${script}`);
  await page.locator('.clause').first().waitFor();
}

function answer(script = 'hant'): Promise<WireDocumentAnswer> {
  return getJson(`${server.url()}/api/v1/documents/${ID}?script=${script}`);
}

const marksOf = (page: Page): Promise<string[]> => page.locator('.ambiguous').allTextContents();

const next = (page: Page) => page.getByRole('button', { name: '下一处歧义字' });

describe('characters of doubtful conversion in the reader', () => {
  it('are marked where the answer has them, in the words of the source between', async () => {
    const { page, complaints } = await open();
    await read(page);
    const { clauses } = await answer();
    const expected = clauses.flatMap(({ ambiguous }) => ambiguous.map(({ options }) => options[0]));
    expect(expected.length).toBeGreaterThan(5);
    expect(await marksOf(page)).toEqual(expected);
    const marked = clauses.find(({ ambiguous }) => ambiguous.length > 1);
    const shown = page.locator(`[id="clause:${marked?.id}"] .clause-text`);
    expect(await shown.textContent()).toBe(marked?.text);
    expect(complaints).toEqual([]);
  });

  it('are not there in the script of the source', async () => {
    const { page } = await open();
    for (const script of ['source', 'hans']) {
      await read(page, script);
      expect(await marksOf(page)).toEqual([]);
      expect(await page.locator('.ambiguous-bar').count()).toBe(0);
    }
  });

  it('say what they could be under the pointer, and no longer when it leaves or on Escape', async () => {
    const { page } = await open();
    await read(page);
    const mark = page.locator('.ambiguous').first();
    const { clauses } = await answer();
    const first = clauses.flatMap(({ ambiguous }) => ambiguous)[0];
    const before = await mark.boundingBox();
    await mark.hover();
    const tip = page.locator('.ambiguous-tip');
    expect(await tip.textContent()).toContain(`“${first?.source}”`);
    expect(await tip.textContent()).toContain(`“${first?.options[1]}”`);
    // What is said moves nothing: the character is where it was.
    const after = await mark.boundingBox();
    expect([after?.width, after?.height]).toEqual([before?.width, before?.height]);
    await page.keyboard.press('Escape');
    expect(await tip.count()).toBe(0);
    await mark.hover({ position: { x: 1, y: 1 } });
    await page.mouse.move(5, 5);
    expect(await tip.count()).toBe(0);
  });

  it('are reached one after the other with the keyboard, aloud, and are no tab stops', async () => {
    const { page, complaints } = await open();
    await read(page);
    const marks = page.locator('.ambiguous');
    const count = await marks.count();
    await next(page).focus();
    for (let at = 1; at <= 3; at++) {
      await page.keyboard.press('Enter');
      await page.locator('.ambiguous[data-current] .ambiguous-tip').waitFor();
      expect(await page.locator('.ambiguous-bar .find-count').textContent()).toBe(
        `${at} / ${count}`,
      );
      const told = await page.locator('.ambiguous-tip').textContent();
      await page.locator('[aria-live]', { hasText: told ?? '?' }).waitFor({ state: 'attached' });
      const box = await page.locator('.ambiguous[data-current]').boundingBox();
      expect(box?.y).toBeGreaterThan(50);
      expect(box?.y).toBeLessThan(850);
    }
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByText(`2 / ${count}`).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('.ambiguous-tip').count()).toBe(0);
    // From the bar, Tab goes on to the field and the text's links, never to a mark.
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Tab');
      expect(await focusOf(page)).not.toBe('ambiguous');
    }
    expect(complaints).toEqual([]);
  });

  it('begin at what is being read, and go round', async () => {
    const { page } = await open();
    await read(page);
    const marks = page.locator('.ambiguous');
    const count = await marks.count();
    const previous = page.getByRole('button', { name: '上一处歧义字' });
    await marks.nth(6).evaluate((mark) => mark.scrollIntoView({ block: 'start' }));
    await next(page).click();
    await page.locator('.ambiguous[data-current]').waitFor();
    // The one that was scrolled to, unless one stands before it in the same lines.
    const at = Number(
      (await page.locator('.ambiguous-bar .find-count').textContent())?.split(' ')[0],
    );
    expect([5, 6, 7]).toContain(at);
    // Marks that are switched off and on again forget which one was gone to.
    await page.getByLabel('标出歧义字').uncheck();
    await page.getByLabel('标出歧义字').check();
    await page.getByText(`${count} 处`, { exact: true }).waitFor();
    await page.evaluate('window.scrollTo(0, 0)');
    await previous.click();
    await page.getByText(`${count} / ${count}`).waitFor();
    await next(page).click();
    await page.getByText(`1 / ${count}`).waitFor();
  });

  it('are listed with their clause for screen readers', async () => {
    const { page } = await open();
    await read(page);
    const { clauses } = await answer();
    const doubtful = clauses.filter(({ ambiguous }) => ambiguous.length > 0);
    const lists = await page.locator('.ambiguous-list').allTextContents();
    expect(lists).toHaveLength(doubtful.length);
    for (const [i, { ambiguous }] of doubtful.entries()) {
      for (const { source, options } of ambiguous) {
        for (const character of [source, ...options]) expect(lists[i]).toContain(character);
      }
    }
  });

  it('are plain text again when the marks are switched off', async () => {
    const { page } = await open();
    await read(page);
    await page.getByLabel('标出歧义字').uncheck();
    expect(await marksOf(page)).toEqual([]);
    expect(await page.locator('.ambiguous-list').count()).toBe(0);
    expect(await next(page).count()).toBe(0);
    await page.getByLabel('标出歧义字').check();
    expect((await marksOf(page)).length).toBeGreaterThan(5);
  });

  it('are told on paper, beside their clause', async () => {
    const { page } = await open();
    await read(page);
    await next(page).click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.ambiguous-tip').isVisible()).toBe(false);
    const list = await page.locator('.ambiguous-list').first().boundingBox();
    expect(list?.width).toBeGreaterThan(40);
    const line = await page.evaluate(
      'getComputedStyle(document.querySelector(".ambiguous")).textDecorationLine',
    );
    expect(line).toBe('underline');
  });

  it('fit a telephone, and answer a tap', async () => {
    const { page, complaints } = await open({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    await read(page);
    for (let i = 0; i < (await page.locator('.ambiguous').count()); i++) {
      await page.locator('.ambiguous').nth(i).tap();
      const box = await page.locator('.ambiguous-tip').boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
      await expectNoSidewaysScroll(page);
    }
    expect(complaints).toEqual([]);
  });

  it('stand under titles that say that they are converted, and are cited as printed', async () => {
    const { page } = await open();
    await read(page);
    const { document } = await answer();
    expect(document.display?.title).not.toBe(document.title);
    expect(await page.locator('.facts h2').textContent()).toBe(document.display?.title);
    expect(await page.locator('.facts .converted').textContent()).toContain('由简体转换');
    // The title is printed once: as the clause that it is.
    expect(await page.locator('h1').allTextContents()).toHaveLength(1);
    await page.locator('.clause-point .clause-cite').first().click();
    await page.locator('dialog .citation').waitFor();
    expect(await page.locator('dialog .cite-what').textContent()).toContain(document.title);
    expect(await page.locator('dialog .citation').textContent()).toContain(document.title);
  });
});
