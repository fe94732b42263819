// @ts-check
/** A real browser whose pages tell of everything that they report. */
import { join } from 'node:path';
import { chromium } from 'playwright-core';

/** @typedef {import('playwright-core').Page} Page */

/** The browser that came with npm on Linux, with the fonts that are installed; an installed Chrome elsewhere. */
export async function launchBrowser() {
  if (process.platform !== 'linux') return chromium.launch({ channel: 'chrome' });
  // Makes the package unpack the libraries that the browser needs, too.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  const { default: packed } = await import('@sparticuz/chromium');
  const executablePath = await packed.executablePath();
  // The package brings a folder of fonts, none of them Chinese.
  const { FONTCONFIG_FILE, ...rest } = process.env;
  const env = { ...rest, FONTCONFIG_PATH: '/etc/fonts' };
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'], env });
}

/**
 * @param {import('playwright-core').Browser} browser @param {number} width - of the window, in CSS pixels.
 * @returns {Promise<{ page: Page, complaints: string[] }>} complaints: errors, warnings, refusals, exceptions.
 */
export async function openPage(browser, width) {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width, height: width < 600 ? 844 : 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  /** @type {string[]} */
  const complaints = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { page, complaints };
}

/** By how many CSS pixels a page is wider than its window. @param {Page} page @returns {Promise<number>} */
export function overhang(page) {
  return page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
}

/** @param {Page} page @param {string | null} directory @param {string} name */
export async function screenshot(page, directory, name) {
  if (directory === null) return;
  await page.screenshot({ path: join(directory, `${name}.png`), fullPage: true });
}
