/**
 * An independent checker over every page, in both widths, light and dark: names,
 * roles, headings, landmarks, contrast, the size of what is pressed.
 */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { realServer } from '../support/real-server.ts';
import { realBrowser } from './browser.ts';

const server = realServer();
const open = realBrowser();

/**
 * The elements of a page that break a rule, each as `rule: selector`. The rule
 * that is left out looks for words in the name of a control, and finds none of
 * them in Chinese, which has no spaces.
 */
async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate<string[]>(`
    axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
              rules: { 'label-content-name-mismatch': { enabled: false } } })
      .then(({ violations }) =>
        violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`);
}

const WORDS = encodeURIComponent('长三角一体化');
const PLAN = '/documents/hangzhou-2020-fourteenth-five-year-plan';
const COOPERATION = '/documents/hangzhou-2011-yangtze-delta-cooperation';
const INTEGRATION = 'hangzhou-2019-yangtze-delta-integration';

/** An address, what to wait for there, and what to press for more to appear. */
const PAGES: readonly { path: string; ready: string; press?: string; shows?: string }[] = [
  { path: '/', ready: '.documents-year', press: '.syntax-help summary' },
  { path: `/?q=${WORDS}`, ready: '.hit' },
  { path: `/?q=${WORDS}&script=hant&region=${encodeURIComponent('杭州')}`, ready: '.hit' },
  { path: `/?q=${WORDS}`, ready: '.hit', press: '.clause-cite', shows: 'dialog .button-first' },
  { path: `/?q=${WORDS}`, ready: '.hit', press: '.record-open', shows: '.record-facts' },
  { path: `/?q=${encodeURIComponent('(区块链元宇宙')}&match=exact`, ready: '.zero' },
  { path: `${PLAN}?q=${encodeURIComponent('数字经济')}`, ready: '.clause mark' },
  { path: `${COOPERATION}?script=hant`, ready: '.clause' },
  { path: `/timeline?q=${WORDS}`, ready: '.kwic tbody tr' },
  { path: `/grid?q=${WORDS}`, ready: '.grid-clause' },
  { path: '/compare', ready: '.picker' },
  { path: `/compare?left=${INTEGRATION}&right=${INTEGRATION}`, ready: '.pair' },
  { path: '/quotes', ready: '.quote-form' },
  { path: '/basket', ready: '.basket-empty' },
  { path: '/record', ready: '.record-drop' },
  { path: '/documents', ready: '.documents-year' },
  { path: '/nothing/here', ready: '.state' },
];

describe.each([
  { name: 'wide', options: { viewport: { width: 1280, height: 900 } } },
  { name: 'narrow, dark', options: { viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const)('on a $name screen', ({ options }) => {
  it.each(PAGES)('$path $press breaks no rule', async ({ path, ready, press, shows }) => {
    const { page } = await open({ ...options, reducedMotion: 'reduce' });
    await page.goto(server.url() + path);
    await page.locator(ready).first().waitFor();
    await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
    if (press !== undefined) await page.locator(press).first().click();
    if (shows !== undefined) await page.locator(shows).first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('a basket and the verdicts on quotations break none', async () => {
    const { page } = await open({ ...options, reducedMotion: 'reduce' });
    await page.goto(`${server.url()}/?q=${WORDS}`);
    for (const place of [0, 1, 2]) await page.locator('.clause-collect').nth(place).click();
    await page.goto(`${server.url()}/basket`);
    await page.locator('.basket-references p').first().waitFor();
    expect(await violationsOf(page)).toEqual([]);

    await page.goto(`${server.url()}/quotes`);
    await page
      .locator('textarea')
      .fill(
        '“为抓住和用好重大战略机遇”，“为抓住和善用重大战略机遇,扬优势补短板”，“火星移民计划书”。',
      );
    await page.locator('.quote-form button').click();
    await page.locator('.quote-card').nth(2).waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });
});
