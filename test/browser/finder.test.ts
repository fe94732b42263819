/** A citation pasted into the search field, and a pinpoint into the reader's, on a real server. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { realServer } from '../support/real-server.ts';
import { expectNoSidewaysScroll, realBrowser } from './browser.ts';

const server = realServer();
const open = realBrowser();

const H2016 = 'hangzhou-2016-internationalization';
const TITLE = '中共杭州市委关于全面提升杭州城市国际化水平的若干意见';
const card = (page: Page) => page.locator('.found');
const links = (page: Page) => card(page).getByRole('link');

/** The text of a clause, from the server's own index. */
function textOf(id: string): string {
  const ordinal = server.index().ordinalOf(id);
  if (ordinal === undefined) throw new Error(`no clause ${id}`);
  return server.index().clause(ordinal).text;
}

async function home(options?: Parameters<typeof open>[0]) {
  const { page, complaints } = await open(options);
  await page.goto(server.url());
  await page.locator('#q').focus();
  return { page, complaints };
}

/** Puts a text on the clipboard and pastes it with the keyboard. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.keyboard.press('Control+V');
}

describe('the search field', () => {
  it('takes a citation and leads to its clause, with the keyboard alone', async () => {
    const { page, complaints } = await home();
    await paste(page, `[3] 参见《${TITLE}》，第六部分第4点。`);
    await page.keyboard.press('Enter');
    await links(page).first().waitFor();
    expect(await links(page).count()).toBe(1);
    expect(await links(page).first().textContent()).toBe(`${TITLE} 第六部分第4点`);
    expect(await card(page).textContent()).toContain(textOf(`${H2016}#p6.n4`).slice(0, 40));
    await links(page).first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/documents/${H2016}/p6.n4`);
    await page.locator('.sheet').waitFor();
    expect(complaints).toEqual([]);
  });

  it('goes straight to a permalink of any host and to the id of a clause', async () => {
    const { page, complaints } = await home();
    for (const text of [`https://x.example/documents/${H2016}/p6.n4?q=a`, `${H2016}#p6.n4`]) {
      await page.goto(server.url());
      await page.locator('#q').fill(text);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/documents/${H2016}/p6.n4`);
      // The search that it was not is no station on the way back.
      await page.goBack();
      await page.waitForURL(`${server.url()}/`);
    }
    expect(complaints).toEqual([]);
  });

  it('keeps a quote and the citation beneath it apart when both are pasted', async () => {
    const { page, complaints } = await home();
    const words = '目的地城市前80强';
    await paste(page, `“${words}”\r\n《${TITLE}》，2016年7月11日发布。`);
    expect(await page.locator('#q').inputValue()).toBe(
      `“${words}” 《${TITLE}》，2016年7月11日发布。`,
    );
    await page.keyboard.press('Enter');
    await links(page).first().waitFor();
    expect(await links(page).first().getAttribute('href')).toBe(`/documents/${H2016}/p3.n1`);
    expect(complaints).toEqual([]);
  });

  it('leads to the clause even when the text is too long to be searched for', async () => {
    const { page } = await home();
    const long = server
      .index()
      .documents.flatMap(({ first, count }) =>
        Array.from({ length: count }, (_, i) => server.index().clause(first + i)),
      )
      .reduce((a, b) => (b.text.length > a.text.length ? b : a));
    const document = server.index().document(long.documentId);
    const text = `“${long.text}”《${document?.meta.title}》，${long.pinpoint['zh-Hans']}`.padEnd(
      1200,
      '。',
    );
    expect(text.length).toBeGreaterThan(1000);
    await page.locator('#q').fill(text);
    await page.keyboard.press('Enter');
    await links(page).first().waitFor();
    const href = (await links(page).first().getAttribute('href')) ?? '';
    expect(decodeURIComponent(href)).toBe(`/documents/${long.id.replace('#', '/')}`);
    expect(await page.locator('.found-only').isVisible()).toBe(true);
  });

  it('searches for what are words, and shows no card', async () => {
    const { page, complaints } = await home();
    for (const words of ['第三条', '长三角一体化', '2016年', `${TITLE.slice(8, 16)}`]) {
      const answered = page.waitForResponse('**/api/v1/find?*');
      await page.locator('#q').fill(words);
      await page.keyboard.press('Enter');
      await answered;
      await page.locator('.summary .complete, .zero, .tier').first().waitFor();
      expect(await card(page).count(), words).toBe(0);
    }
    expect(complaints).toEqual([]);
  });

  it('searches all the same when it cannot be asked', async () => {
    const { page } = await home();
    await page.route('**/api/v1/find?*', (route) => route.abort());
    await page.locator('#q').fill('长三角');
    await page.keyboard.press('Enter');
    await page.locator('.hit').first().waitFor();
    expect(await card(page).count()).toBe(0);
  });

  it.each([390, 1280])('shows the card within %i pixels', async (width) => {
    const { page } = await home({ viewport: { width, height: 800 } });
    await page.locator('#q').fill('杭政办函[2011]59号 第二部分第（三）至（五）项');
    await page.keyboard.press('Enter');
    await links(page).first().waitFor();
    expect(await links(page).count()).toBe(3);
    await expectNoSidewaysScroll(page);
  });

  it('says what was recognised to those who hear it', async () => {
    const { page } = await home();
    await page.locator('#q').fill(`《${TITLE}》第六部分第4点`);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('.unseen[aria-live=polite]').textContent())
      .toContain('已识别所贴引文，对应 1 处');
  });
});

describe("the reader's own field", () => {
  it.each(['第六部分第4点', 'pt. 6, point 4', 'p6.n4', '第六部分第４點'])(
    'takes the pinpoint %s and goes there',
    async (pinpoint) => {
      const { page, complaints } = await open();
      await page.goto(`${server.url()}/documents/${H2016}`);
      await page.locator('.find input').fill(pinpoint);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/documents/${H2016}/p6.n4`);
      expect(complaints).toEqual([]);
    },
  );

  it('finds words as before', async () => {
    const { page, complaints } = await open();
    await page.goto(`${server.url()}/documents/${H2016}`);
    await page.locator('.find input').fill('人才');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/documents/${H2016}?q=*`);
    await page.locator('.sheet mark').first().waitFor();
    expect(complaints).toEqual([]);
  });
});
