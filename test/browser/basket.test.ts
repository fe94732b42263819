/** The basket, as a person fills it, sets it out and takes it along. */
import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import type { Download, Page } from 'playwright-core';
import { describe, expect, it, test } from 'vitest';
import { realServer } from '../support/real-server.ts';
import { clipboardOf, expectNoSidewaysScroll, focusOf, realBrowser, todayOf } from './browser.ts';

const server = realServer();
const open = realBrowser();

const H2016 = 'hangzhou-2016-internationalization';
const H2019 = 'hangzhou-2019-yangtze-delta-integration';
const H2011 = 'hangzhou-2011-yangtze-delta-cooperation';
/** Ten clauses of two documents, not in the order in which they stand there. */
const TEN = ['p1.n2', 'p1.n1', 'p1.n3', 'p6.n4', 'p6.n2']
  .map((locator) => `${H2016}#${locator}`)
  .concat(['n1', 'n3', 'n2', 'n17', 'n7'].map((locator) => `${H2019}#${locator}`));

const itemData = (page: Page, field: string): Promise<string[]> =>
  page.evaluate(
    `[...document.querySelectorAll('.basket-item')].map(({ dataset }) => dataset.${field})`,
  );
const idsOf = (page: Page): Promise<string[]> => itemData(page, 'item');
const countOf = async (page: Page): Promise<number> =>
  Number(await page.locator('.basket-count').textContent());
const said = (page: Page): Promise<string | null> =>
  page.locator('[role=status][aria-live=polite]').textContent();
const references = (page: Page) => page.locator('.basket-references:not([aria-busy=true])');

const clauseIn = (page: Page, id: string) => page.locator(`[id="clause:${id}"]`);

/** Collects clauses in the reader, one document after the other. */
async function collectInReader(page: Page, ids: readonly string[]): Promise<void> {
  for (const document of new Set(ids.map((id) => id.split('#')[0] ?? ''))) {
    await page.goto(`${server.url()}/documents/${document}`);
    for (const id of ids.filter((each) => each.startsWith(`${document}#`))) {
      const before = await countOf(page);
      await clauseIn(page, id).locator('.clause-collect').click();
      await expect.poll(() => countOf(page)).toBe(before + 1);
    }
  }
}

async function openBasket(page: Page): Promise<void> {
  await page.locator('.basket-link').click();
  await page.locator('.basket h1').waitFor();
}

/** Selects words in the text of a clause as a person would with the pointer. */
async function select(page: Page, selector: string, words: string): Promise<void> {
  await page.locator(selector).first().waitFor();
  await page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.querySelector(${JSON.stringify(selector)}), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.data.indexOf(${JSON.stringify(words)});
      if (at < 0) continue;
      document.getSelection().setBaseAndExtent(node, at, node, at + ${words.length});
      return;
    }
    throw new Error('not there');
  })()`);
}

async function downloadBy(page: Page, button: string): Promise<{ file: Download; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { file, bytes: await readFile(await file.path()) };
}

async function listFromApi(page: Page, body: object): Promise<string> {
  const accessed = await todayOf(page);
  const response = await fetch(`${server.url()}/api/v1/citations`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ accessed, ...body }),
  });
  expect(response.status).toBe(200);
  return response.text();
}

describe('collecting', () => {
  it('works from results, reader, comparison, concordance and quotes, and back', async () => {
    const { page, complaints } = await open();
    await page.goto(`${server.url()}/?q=${encodeURIComponent('长三角')}`);
    const hit = page.locator('.hit .clause-collect').first();
    expect(await hit.getAttribute('aria-pressed')).toBe('false');
    await hit.click();
    await expect.poll(() => said(page)).toBe('已收入引文夹，共 1 条');
    expect(await hit.getAttribute('aria-pressed')).toBe('true');
    await collectInReader(page, [`${H2016}#p6.n4`]);
    await page.goto(`${server.url()}/compare?left=${H2016}&right=${H2019}`);
    await page.locator('.cell-right .clause-collect').nth(3).click();
    await expect.poll(() => countOf(page)).toBe(3);
    await page.goto(`${server.url()}/timeline?q=${encodeURIComponent('上海')}`);
    await page.locator('.kwic .clause-collect[aria-pressed=false]').first().click();
    await expect.poll(() => countOf(page)).toBe(4);
    await page.goto(`${server.url()}/quotes`);
    await page.locator('#quotes-text').fill('“对上海市民发售西湖景区公园年卡”');
    await page.locator('.quote-form button').click();
    await page.locator('.quote-source .clause-collect').first().click();
    await expect.poll(() => countOf(page)).toBe(5);
    await page.locator('.quote-source .clause-collect').first().click();
    await expect.poll(() => countOf(page)).toBe(4);
    await expect.poll(() => said(page)).toBe('已移出引文夹 · 撤销: Ctrl+Z');
    await page.locator('.notice-bar button', { hasText: '撤销' }).click();
    await expect.poll(() => countOf(page)).toBe(5);
    await openBasket(page);
    await references(page).waitFor();
    expect(await page.locator('.basket-item').count()).toBe(5);
    expect(complaints).toEqual([]);
  });

  it('takes the selected words of the source, and changes them for others', async () => {
    const { page } = await open();
    await page.goto(`${server.url()}/documents/${H2016}`);
    const text = `[id="clause:${H2016}#p6.n4"] .clause-text`;
    const button = clauseIn(page, `${H2016}#p6.n4`).locator('.clause-collect');
    await select(page, text, '探索生态文明绩效评价');
    await button.click();
    await expect.poll(() => said(page)).toContain('所选文字已收入');
    await select(page, text, '建立健全环境承载力预警体系');
    await button.click();
    await expect.poll(() => said(page)).toContain('改为摘引所选文字');
    await openBasket(page);
    expect(await page.locator('.basket-quote').textContent()).toBe('建立健全环境承载力预警体系');
    await page.getByLabel('列出引文和批注').check();
    await expect
      .poll(() => references(page).textContent())
      .toContain('“建立健全环境承载力预警体系”');
    await page.getByRole('button', { name: '改为摘引全条' }).click();
    await expect.poll(() => references(page).textContent()).toContain('完善生态文明制度');
  });

  it('takes the whole clause from the source where the text is shown converted', async () => {
    const { page } = await open();
    await page.goto(`${server.url()}/documents/${H2016}?script=hant`);
    await select(page, `[id="clause:${H2016}#p6.n4"] .clause-text`, '探索生態文明績效評價');
    await clauseIn(page, `${H2016}#p6.n4`).locator('.clause-collect').click();
    await expect.poll(() => page.locator('.notice-bar').textContent()).toContain('已改收全条');
    await openBasket(page);
    const quote = await page.locator('.basket-quote').textContent();
    expect(quote).toContain('完善生态文明制度');
    expect(quote).toContain('终身追究制');
  });

  it('works with the key B, for the clause at hand, and not while one types', async () => {
    const { page } = await open();
    await page.goto(`${server.url()}/documents/${H2016}/p6.n4`);
    await page.locator('.clause[aria-current]').waitFor();
    await page.keyboard.press('b');
    await expect.poll(() => countOf(page)).toBe(1);
    await select(page, `[id="clause:${H2016}#p1.n1"] .clause-text`, '形势背景');
    await page.keyboard.press('b');
    await expect.poll(() => said(page)).toContain('所选文字已收入引文夹，共 2 条');
    await page.locator('#q').fill('');
    await page.locator('#q').press('b');
    expect(await countOf(page)).toBe(2);
  });

  it('says so when it fails, and collects on request once it can', async () => {
    const { page } = await open();
    await page.goto(`${server.url()}/documents/${H2016}`);
    await page.route('**/api/v1/clauses/**', (route) => route.abort());
    await clauseIn(page, `${H2016}#p6.n4`).locator('.clause-collect').click();
    await expect.poll(() => page.locator('.notice-bar').textContent()).toContain('连接不上服务器');
    expect(await countOf(page)).toBe(0);
    await page.unroute('**/api/v1/clauses/**');
    await page.locator('.notice-bar button', { hasText: '重试' }).click();
    await expect.poll(() => countOf(page)).toBe(1);
    expect(await page.locator('.notice-bar').count()).toBe(0);
  });
});

describe('ten clauses', () => {
  it('become a numbered GB/T list and a Word file with ten footnotes that point right', async () => {
    const { page, complaints } = await open();
    await collectInReader(page, TEN);
    await openBasket(page);
    await references(page).waitFor();
    expect(await idsOf(page)).toEqual(TEN);
    const list = await listFromApi(page, { items: TEN.map((id) => ({ id })) });
    expect(list).toMatch(
      /^\[1\] 中共杭州市委\..*（第一部分第1至3点；第六部分第2、4点）\n\[2\] .*\n$/u,
    );
    const shown = await references(page).locator('p').allTextContents();
    expect(`${shown.join('\n')}\n`).toBe(list);
    await page.getByRole('button', { name: '复制' }).click();
    await expect.poll(() => clipboardOf(page)).toBe(list);

    const { file, bytes } = await downloadBy(page, 'Word（脚注）');
    expect(file.suggestedFilename()).toBe(`citations-${await todayOf(page)}.docx`);
    const { value } = await mammoth.convertToHtml({ buffer: bytes });
    const notes = [...value.matchAll(/<li id="footnote-\d+">(.*?)<\/li>/gsu)].map(
      ([, note]) => note,
    );
    expect(notes).toHaveLength(10);
    const pinpoints = [
      '第一部分第2点',
      '第一部分第1点',
      '第一部分第3点',
      '第六部分第4点',
      '第六部分第2点',
    ];
    pinpoints.push(...[1, 3, 2, 17, 7].map((n) => `第${n}点`));
    for (const [i, pinpoint] of pinpoints.entries()) expect(notes[i]).toContain(`（${pinpoint}）`);
    const zip = await JSZip.loadAsync(bytes);
    const xml = (await zip.file('word/footnotes.xml')?.async('string')) ?? '';
    // Word has two of its own, the separators.
    expect(xml.match(/<w:footnote /gu)?.length).toBe(12);
    expect(complaints).toEqual([]);
  });

  it('are ordered, annotated, removed and put back, and are there after a reload', async () => {
    const { page, complaints } = await open();
    const [first = '', second = '', third = ''] = TEN;
    await collectInReader(page, [first, second, third]);
    await openBasket(page);
    const item = (n: number) => page.locator('.basket-item').nth(n);
    await item(2).locator('.basket-up').click();
    await expect.poll(() => idsOf(page)).toEqual([first, third, second]);
    await item(0).locator('textarea').fill('重点：见报告第三章\n第二行');
    await item(1).locator('.basket-remove').click();
    await expect.poll(() => idsOf(page)).toEqual([first, second]);
    await page.locator('.notice-bar button', { hasText: '撤销' }).click();
    await expect.poll(() => idsOf(page)).toEqual([first, third, second]);
    await page.getByRole('button', { name: '清空' }).click();
    await page.locator('.basket-empty').waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => idsOf(page)).toEqual([first, third, second]);
    await page.reload();
    await expect.poll(() => idsOf(page)).toEqual([first, third, second]);
    expect(await item(0).locator('textarea').inputValue()).toBe('重点：见报告第三章\n第二行');
    await page.getByLabel('列出引文和批注').check();
    await expect.poll(() => references(page).textContent()).toContain('重点：见报告第三章');
    expect(complaints).toEqual([]);
  });

  it('are dragged to another place', async () => {
    const { page } = await open();
    const [first = '', second = '', third = ''] = TEN;
    await collectInReader(page, [first, second, third]);
    await openBasket(page);
    const handle = await page.locator('.basket-number').nth(0).boundingBox();
    const last = await page.locator('.basket-item').nth(2).boundingBox();
    if (handle === null || last === null) throw new Error('not shown');
    await page.mouse.move(handle.x + 5, handle.y + 5);
    await page.mouse.down();
    await page.mouse.move(last.x + 40, last.y + 20, { steps: 4 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await idsOf(page)).toEqual([first, second, third]);
    await page.mouse.move(handle.x + 5, handle.y + 5);
    await page.mouse.down();
    await page.mouse.move(last.x + 40, last.y + last.height - 4, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => idsOf(page)).toEqual([second, third, first]);
    await expect.poll(() => said(page)).toBe('已移到第 3 条，共 3 条');
  });

  it('are seen by another tab at once, and what that one adds stays', async () => {
    const { page } = await open();
    const [first = '', second = '', third = ''] = TEN;
    await collectInReader(page, [first]);
    await openBasket(page);
    const other = await page.context().newPage();
    await collectInReader(other, [second, third]);
    await expect.poll(() => idsOf(page)).toEqual([first, second, third]);
    await page.locator('.basket-remove').first().click();
    await expect.poll(() => countOf(other)).toBe(2);
    await expect
      .poll(() => clauseIn(other, first).locator('.clause-collect').getAttribute('aria-pressed'))
      .toBe('false');
  });

  test.each([
    ['apa', 'Markdown', 'markdown', 'md'],
    ['footnote', '纯文本', 'text', 'txt'],
    ['gbt7714-2015', 'RIS', 'ris', 'ris'],
    ['bluebook', 'BibLaTeX', 'biblatex', 'bib'],
    ['csl-json', 'CSL-JSON', 'csl-json', 'json'],
  ])('are given in %s and as %s as the API gives them', async (style, button, format, ending) => {
    const { page } = await open();
    const ids = TEN.slice(0, 2);
    await collectInReader(page, ids);
    await openBasket(page);
    await page.getByLabel('引用格式').selectOption(style);
    const items = ids.map((id) => ({ id }));
    const list = await listFromApi(page, { items, style });
    await expect
      .poll(async () => (await references(page).textContent())?.replace(/\s/gu, ''))
      .toBe(list.replace(/\s/gu, ''));
    const { file, bytes } = await downloadBy(page, button);
    expect(file.suggestedFilename()).toMatch(new RegExp(`^citations-[-\\d]+\\.${ending}$`, 'u'));
    expect(bytes.toString()).toBe(await listFromApi(page, { items, style, format }));
    await page.reload();
    expect(await page.getByLabel('引用格式').inputValue()).toBe(style);
  });

  it('say what is wrong when a file cannot be had, and give it on request', async () => {
    const { page } = await open();
    await collectInReader(page, TEN.slice(0, 1));
    await openBasket(page);
    await references(page).waitFor();
    await page.route('**/api/v1/citations', (route) => route.abort());
    await page.getByRole('button', { name: 'Word（脚注）' }).click();
    await page.locator('.basket-failure').waitFor();
    expect(await page.locator('.basket-failure').textContent()).toContain('连接不上服务器');
    await page.unroute('**/api/v1/citations');
    const { file } = await downloadBy(page, '重试');
    expect(file.suggestedFilename()).toContain('.docx');
    expect(await page.locator('.basket-failure').count()).toBe(0);
    await page.getByLabel('引用格式').selectOption('ris');
    expect(await page.getByRole('button', { name: 'Word（脚注）' }).isDisabled()).toBe(true);
  });
});

describe('the file', () => {
  const give = (page: Page, text: string): Promise<void> =>
    page.locator('input[type=file]').setInputFiles({
      name: 'basket.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });

  it('brings everything back after the basket was cleared, and doubles nothing', async () => {
    const { page, complaints } = await open();
    await collectInReader(page, TEN.slice(3, 7));
    await openBasket(page);
    await page.locator('textarea').first().fill('甲\n“乙” <b>丙</b>');
    const { file, bytes } = await downloadBy(page, '导出引文夹');
    expect(file.suggestedFilename()).toBe(`basket-${await todayOf(page)}.json`);
    const before = await page.evaluate<string>(`localStorage.getItem('tiaowen.basket')`);
    await page.getByRole('button', { name: '清空' }).click();
    await page.locator('.basket-empty').waitFor();
    await give(page, bytes.toString());
    await expect.poll(() => page.locator('.basket-imported').textContent()).toBe('新增 4 条');
    const after = await page.evaluate<string>(`localStorage.getItem('tiaowen.basket')`);
    expect(JSON.parse(after)).toMatchObject({ items: (JSON.parse(before) as { items: [] }).items });
    await page.locator('textarea').first().fill('我的');
    await give(page, bytes.toString());
    await expect
      .poll(() => page.locator('.basket-imported').textContent())
      .toBe('没有新的条款；4 条原已收入，保持不变；其中 1 条的批注或引文与文件不同，以您的为准');
    expect(await page.locator('textarea').first().inputValue()).toBe('我的');
    expect(complaints).toEqual([]);
  });

  it('is refused where it is hostile, with the reason, and the basket stays as it is', async () => {
    const { page, complaints } = await open();
    await collectInReader(page, TEN.slice(0, 1));
    await openBasket(page);
    const { bytes } = await downloadBy(page, '导出引文夹');
    const own = JSON.parse(bytes.toString()) as { items: Record<string, unknown>[] };
    const [item] = own.items;
    for (const [text, reason] of [
      ['<script>alert(1)</script>', '不是 JSON'],
      ['{"format":"other"}', '不是引文夹文件'],
      [JSON.stringify({ ...own, version: 2 }), '较新的版本'],
      [
        JSON.stringify({ ...own, items: [item, { ...item, url: 'javascript:alert(1)' }] }),
        '第 2 条已损坏',
      ],
    ]) {
      await give(page, text ?? '');
      await expect.poll(() => page.locator('.basket-imported').textContent()).toContain(reason);
      expect(await idsOf(page)).toEqual(TEN.slice(0, 1));
    }
    expect(complaints).toEqual([]);
  });

  it('keeps clauses that this corpus has not, and says what has changed since', async () => {
    const { page, complaints } = await open();
    await collectInReader(page, TEN.slice(0, 3));
    await openBasket(page);
    const { bytes } = await downloadBy(page, '导出引文夹');
    const own = JSON.parse(bytes.toString()) as { items: Record<string, unknown>[] };
    const [first, second, third] = own.items;
    const strange = '<img src=x onerror=alert(1)>\u202e逆';
    own.items = [
      { ...first, text: '旧的原文', quote: null },
      { ...second, text: '没有了的话，旧的原文', quote: '没有了的话' },
      { ...third, id: 'elsewhere#n1', title: strange, text: strange, quote: null },
    ];
    await page.getByRole('button', { name: '清空' }).click();
    await give(page, JSON.stringify(own));
    await expect
      .poll(() => page.locator('.basket-imported').textContent())
      .toBe('新增 3 条新增的条款中有 1 条本库没有');
    expect(await itemData(page, 'standing')).toEqual(['changed', 'quote-lost', 'unknown']);
    expect(await page.locator('.basket-title').nth(2).textContent()).toBe(strange);
    const remarks = page.locator('.basket-remarks');
    expect(await remarks.textContent()).toContain('列入 2 条 · 1 条本库没有，未列入');
    await page.getByLabel('列出引文和批注').check();
    await expect.poll(() => remarks.textContent()).toContain('列入 1 条');
    await page.getByRole('button', { name: '改用现在的原文' }).first().click();
    await page.getByRole('button', { name: '改用现在的原文' }).first().click();
    await expect.poll(() => remarks.textContent()).toBe('列入 2 条 · 1 条本库没有，未列入');
    await page.reload();
    expect(await page.locator('.basket-item').count()).toBe(3);
    expect(complaints).toEqual([]);
  });
});

describe('storage', () => {
  it('that is refused is told of, and the basket works as long as the page is open', async () => {
    const { page, complaints } = await open();
    await page.addInitScript(`Object.defineProperty(window, 'localStorage', {
      get() { throw new DOMException('no', 'SecurityError'); },
    })`);
    await page.goto(`${server.url()}/documents/${H2016}`);
    await clauseIn(page, `${H2016}#p6.n4`).locator('.clause-collect').click();
    await expect.poll(() => page.locator('.notice-bar').textContent()).toContain('不允许本页存储');
    await openBasket(page);
    await references(page).waitFor();
    expect(await page.locator('.basket-trouble').textContent()).toContain('离开之前请导出');
    expect(await page.locator('.basket-item').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('that cannot be read is left alone until it is given up', async () => {
    const { page } = await open();
    await page.goto(`${server.url()}/basket`);
    await page.evaluate(`localStorage.setItem('tiaowen.basket', '{"format":')`);
    await page.goto(`${server.url()}/basket`);
    const { bytes } = await downloadBy(page, '另存其内容');
    expect(bytes.toString()).toBe('{"format":');
    await page.getByRole('button', { name: '舍弃并重新开始' }).click();
    await expect.poll(() => page.locator('.basket-trouble').count()).toBe(0);
  });
});

describe('by keyboard alone', () => {
  it('clauses are moved, annotated, removed and put back, with the focus where one is', async () => {
    const { page } = await open();
    const [first = '', second = '', third = ''] = TEN;
    await collectInReader(page, [first, second, third]);
    await page.locator('.basket-link').focus();
    await page.keyboard.press('Enter');
    await page.locator('.basket-list').waitFor();
    await page.locator('.basket-down').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page)).toBe('已移到第 2 条，共 3 条');
    await page.keyboard.press('Enter');
    await expect.poll(() => idsOf(page)).toEqual([second, third, first]);
    expect(await focusOf(page)).toContain('basket-down');
    // At the end it stays, and keeps the focus.
    await page.keyboard.press('Enter');
    expect(await idsOf(page)).toEqual([second, third, first]);
    await page.keyboard.press('Tab');
    expect(await focusOf(page)).toContain('basket-remove');
    await page.keyboard.press('Enter');
    await expect.poll(() => idsOf(page)).toEqual([second, third]);
    expect(await focusOf(page)).toContain('basket-remove');
    await page.keyboard.press('Control+z');
    await expect.poll(() => idsOf(page)).toEqual([second, third, first]);
    await expect.poll(() => said(page)).toBe('已放回原处');
  });
});

test.each([
  ['zh-Hans', 390],
  ['zh-Hant', 360],
  ['en', 390],
  ['en', 1280],
])('fits its window in %s at %i pixels', async (language, width) => {
  const { page, complaints } = await open({ viewport: { width, height: 844 } });
  await page.goto(`${server.url()}/basket`);
  await page.locator('.language select').selectOption(language);
  await expectNoSidewaysScroll(page);
  await collectInReader(page, [`${H2011}#x.r14`, ...TEN.slice(0, 2)]);
  await expectNoSidewaysScroll(page);
  await openBasket(page);
  await references(page).waitFor();
  await page.locator('.basket-options summary').click();
  await page
    .locator('textarea')
    .first()
    .fill(`https://example.org/${'a'.repeat(150)}`);
  await page.locator('.basket-check input').check();
  await page.locator('.basket-remove').last().click();
  await expectNoSidewaysScroll(page);
  expect(complaints).toEqual([]);
});
