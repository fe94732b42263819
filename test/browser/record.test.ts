/** The record of a search: copied, downloaded, and run again, on a real server. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { WireSearchRecord } from '../../src/wire/types.ts';
import { realServer } from '../support/real-server.ts';
import { clipboardOf, expectNoSidewaysScroll, getJson, realBrowser } from './browser.ts';

const server = realServer();
const open = realBrowser();

const dialog = (page: Page) => page.locator('dialog.record');

async function results(q: string, more = '', options?: Parameters<typeof open>[0]) {
  const { page, complaints } = await open(options);
  await page.goto(`${server.url()}/?${new URLSearchParams({ q })}${more}`);
  await page.locator('.record-open').waitFor();
  return { page, complaints };
}

function recordOf(q: string, more = ''): Promise<WireSearchRecord> {
  return getJson(`${server.url()}/api/v1/search/record?${new URLSearchParams({ q })}${more}`);
}

/** Hands a file to the page as if it had been chosen. */
async function choose(page: Page, content: string | Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name: 'record.json',
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });
}

async function again(content: string | Buffer) {
  const { page, complaints } = await open();
  await page.goto(`${server.url()}/record`);
  await choose(page, content);
  return { page, complaints };
}

describe('the record of a search', () => {
  it('is opened, read in three languages and copied with the keyboard', async () => {
    const { page, complaints } = await results('长三角', '&year=2019..2019');
    const { paragraph } = await recordOf('长三角', '&year=2019');
    await page.locator('.record-open').focus();
    await page.keyboard.press('Enter');
    await dialog(page).locator('.record-paragraph').waitFor();
    expect(await dialog(page).locator('.record-paragraph').textContent()).toBe(
      paragraph['zh-Hans'],
    );
    await dialog(page).getByLabel('简体中文').focus();
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => dialog(page).locator('.record-paragraph').textContent())
      .toBe(paragraph['zh-Hant']);
    await page.keyboard.press('ArrowRight');
    await dialog(page).getByRole('button', { name: '复制这段文字' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => clipboardOf(page)).toBe(paragraph.en);
    await page.keyboard.press('Escape');
    expect(await dialog(page).isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.classList.contains("record-open")')).toBe(
      true,
    );
    expect(complaints).toEqual([]);
  });

  it('is a file that runs again: downloaded, chosen, and the same', async () => {
    const { page, complaints } = await results('长三角', '&type=意见&match=all&scope=sentence');
    await page.locator('.record-open').click();
    const downloading = page.waitForEvent('download');
    await dialog(page).getByRole('button', { name: '下载记录文件' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^search-record-\d{4}-\d\d-\d\d\.json$/u);
    const file = await readFile(await download.path(), 'utf8');
    expect(JSON.parse(file)).toEqual(
      await recordOf('长三角', '&type=意见&match=all&scope=sentence'),
    );

    await dialog(page).getByRole('link', { name: '按记录文件重新检索' }).click();
    await page.waitForURL('**/record');
    await choose(page, file);
    await page.locator('.record-verdict').waitFor();
    expect(await page.locator('.record-verdict li').allTextContents()).toEqual([
      '语料库未变：校验值一致。',
      '结果未变：总数与各文件条款数都与记录一致。',
    ]);
    await page.getByRole('link', { name: '查看现在的结果' }).click();
    await page.waitForURL('**/?q=*');
    const { searchParams } = new URL(page.url());
    expect(Object.fromEntries(searchParams)).toEqual({
      q: '长三角',
      match: 'all',
      scope: 'sentence',
      type: '意见',
    });
    expect(complaints).toEqual([]);
  });

  it('says what differs: the corpus, the totals, the documents', async () => {
    const record = await recordOf('长三角');
    const [first, second, ...rest] = record.documents;
    if (first === undefined || second === undefined) throw new Error('too few documents');
    const old: WireSearchRecord = {
      ...record,
      date: '2020-01-02',
      corpus: { ...record.corpus, digest: 'a'.repeat(64) },
      counts: { ...record.counts, exact: record.counts.exact + 7 },
      documents: [
        { ...first, clauses: first.clauses + 1 },
        ...rest,
        { id: 'gone', title: '已删除的文件', clauses: 3 },
      ],
    };
    const { page, complaints } = await again(JSON.stringify(old));
    await page.locator('.record-verdict').waitFor();
    expect(await page.locator('.record-verdict li').allTextContents()).toEqual([
      '语料库已变：校验值不同。',
      '结果有变：3 份文件的条款数与记录不同。',
    ]);
    const rows = page.locator('.record-table').nth(1).locator('tbody tr');
    const shown = await Promise.all(
      (await rows.all()).map((row) => row.locator('td').allTextContents()),
    );
    expect(shown).toEqual([
      [String(first.clauses + 1), String(first.clauses)],
      ['3', '0'],
      ['0', String(second.clauses)],
    ]);
    expect(await rows.nth(1).textContent()).toContain('已不在语料库中');
    expect(await rows.nth(2).textContent()).toContain('新增');
    expect(await page.locator('.record-table').first().textContent()).toContain('2020年1月2日');
    expect(complaints).toEqual([]);
  });

  it('is taken when it is dropped', async () => {
    const record = JSON.stringify(await recordOf('国际化'));
    const { page } = await open();
    await page.goto(`${server.url()}/record`);
    await page.locator('.record-drop').waitFor();
    await page.evaluate(`(() => {
      const data = new DataTransfer();
      data.items.add(new File([${JSON.stringify(record)}], 'record.json'));
      const drop = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
      document.querySelector('.record-drop').dispatchEvent(drop);
    })()`);
    await page.locator('.record-verdict').waitFor();
    expect(await page.locator('.record-comparison h2').textContent()).toBe('检索式：国际化');
  });

  it.each([
    ['no JSON', 'not json'],
    ['binary', Buffer.from([0xff, 0xfe, 0x00, 0x01])],
    ['another JSON', '{"a":1}'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a digest that is none', JSON.stringify({ date: '2020-01-01', corpus: { digest: '<b>' } })],
    ['nothing', ''],
  ])('is refused when the file is %s', async (_, content) => {
    const { page } = await again(content);
    await page.locator('.record-failed').waitFor();
    expect(await page.locator('.record-failed h2').textContent()).toBe(
      '这不是检索记录，或记录已损坏',
    );
  });

  it('shows what a hostile record says as text', async () => {
    const record = await recordOf('长三角');
    const title = '<img src=x onerror="window.broken = true">';
    const hostile = { ...record, documents: [{ id: '../../x', title, clauses: 1 }] };
    const { page, complaints } = await again(JSON.stringify(hostile));
    await page.locator('.record-verdict').waitFor();
    expect(await page.locator('.record-table').nth(1).textContent()).toContain(title);
    expect(await page.evaluate('window.broken')).toBeUndefined();
    expect(complaints).toEqual([]);
  });
});

describe('a search that finds nothing', () => {
  it('offers a statement to copy, and its record', async () => {
    const { page, complaints } = await results('绝对没有这样的说法', '&match=exact');
    const { paragraph, absence, corpus } = await recordOf('绝对没有这样的说法', '&match=exact');
    await page.locator('.absence p').waitFor();
    const text = await page.locator('.absence p').textContent();
    expect(text).toBe(absence?.['zh-Hans']);
    for (const part of ['绝对没有这样的说法', `${corpus.documents}`, corpus.digest]) {
      expect(text).toContain(part);
    }
    await page.locator('.absence').getByRole('button').click();
    await expect.poll(() => clipboardOf(page)).toBe(text);
    await page.locator('.record-open').click();
    await dialog(page).locator('.record-paragraph').waitFor();
    expect(await dialog(page).locator('.record-paragraph').textContent()).toBe(
      paragraph['zh-Hans'],
    );
    expect(paragraph['zh-Hans']).toContain('没有条款含有检索式原文');
    expect(complaints).toEqual([]);
  });
});

describe('on a narrow screen', () => {
  it.each([390, 1280])('dialog, page and statement fit into %i pixels', async (width) => {
    const viewport = { width, height: 800 };
    const { page } = await results('长三角', '', { viewport });
    await page.locator('.record-open').click();
    await dialog(page).locator('.record-facts').waitFor();
    await expectNoSidewaysScroll(page);
    const record = await recordOf('长三角');
    const old = { ...record, corpus: { ...record.corpus, digest: 'b'.repeat(64) }, documents: [] };
    await page.goto(`${server.url()}/record`);
    await choose(page, JSON.stringify(old));
    await page.locator('.record-table').nth(1).waitFor();
    await expectNoSidewaysScroll(page);
    await page.goto(`${server.url()}/?q=${encodeURIComponent('绝对没有这样的说法')}&match=exact`);
    await page.locator('.absence').waitFor();
    await expectNoSidewaysScroll(page);
  });
});
