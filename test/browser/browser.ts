/**
 * A real browser for a test file. What runs inside the page is given as a
 * string: the types of the DOM have no place in a program for Node.
 */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';

export { getJson } from '../support/http.ts';

/** A page that fails its test when anything is reported on its console. */
export interface WatchedPage {
  readonly page: Page;
  /** What the page reported: errors, refusals by the content security policy, exceptions. */
  readonly complaints: string[];
}

/** Starts a browser before the tests of a file and ends it after them. */
export function realBrowser(): (options?: BrowserContextOptions) => Promise<WatchedPage> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch(await launchOptions());
  });
  afterAll(() => browser?.close());
  return async (options = {}) => {
    if (browser === undefined) throw new Error('the browser has not started');
    const context = await browser.newContext({
      locale: 'zh-CN',
      viewport: { width: 1280, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
      ...options,
    });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    return { page, complaints };
  };
}

/** The browser that came with npm on Linux, an installed Chrome elsewhere. */
async function launchOptions(): Promise<Parameters<typeof chromium.launch>[0]> {
  if (process.platform !== 'linux') return { channel: 'chrome' };
  // Makes the package unpack the libraries that the browser needs, too.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return { executablePath: await packed.executablePath(), args: ['--no-sandbox', '--disable-gpu'] };
}

/** The date that the page takes for today, `YYYY-MM-DD`. */
export function todayOf(page: Page): Promise<string> {
  // Sweden writes dates like this.
  return page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
}

/** The language of the interface, as the page declares it. */
export function languageOf(page: Page): Promise<string> {
  return page.evaluate('document.documentElement.lang');
}

/** The class, or else the id, of the element with the focus. */
export function focusOf(page: Page): Promise<string> {
  return page.evaluate('document.activeElement.className || document.activeElement.id');
}

/** Waits until what was done is rendered, before it is said that something did not appear. */
export async function rendered(page: Page): Promise<void> {
  const frames =
    '() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';
  // Effects run after a frame, and what they change is rendered in another.
  await page.evaluate(`(${frames})().then(${frames})`);
}

/** How far down a page is scrolled, in CSS pixels. */
export function scrollOf(page: Page): Promise<number> {
  return page.evaluate('window.scrollY');
}

/** What is on the clipboard. */
export function clipboardOf(page: Page): Promise<string> {
  return page.evaluate('navigator.clipboard.readText()');
}

/** Holds that nothing in a page is wider than its window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const content = await page.evaluate<number>('document.documentElement.scrollWidth');
  const window = await page.evaluate<number>('document.documentElement.clientWidth');
  expect(content).toBeLessThanOrEqual(window);
}
