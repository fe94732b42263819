/** What a document says is text, whatever it looks like. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { plainDocument } from '../support/documents.ts';
import { policyFile } from '../support/policy-file.ts';
import { realServer } from '../support/real-server.ts';
import { temporaryFolderForFile } from '../support/temporary.ts';
import { realBrowser, type WatchedPage } from './browser.ts';

const SCRIPT = '<script>window.broken = true</script>';
const IMAGE = '<img src="/nothing" onerror="window.broken = true">';
const TITLE = `关于${IMAGE}的通知`;

const DOCUMENT = policyFile(
  {
    id: 'hostile',
    title: `'${TITLE}'`,
    issuer: "'<b>某局</b>'",
    type: '通知',
    issued: '2020-01-01',
  },
  `${TITLE}

一、恶意${SCRIPT}标题

恶意的${IMAGE}段落，<a href="javascript:window.broken=true">恶意</a>，&lt;b&gt;不是实体&amp;。

序号 | 恶意${IMAGE} |
1 | 恶意${SCRIPT} |
`,
);

/** As JSONL may have it: nothing is restricted there but the script. */
const OTHER = plainDocument(
  `a#b/c?d=%25,"'${IMAGE}`,
  [`恶意的${IMAGE}段落，另一份。${SCRIPT}`, '=HYPERLINK("javascript:window.broken=true") 恶意'],
  {
    title: `${SCRIPT}${TITLE}\u202e`,
    issuer: IMAGE,
    region: IMAGE,
    type: SCRIPT,
    number: `${IMAGE}〔2019〕1号`,
    adoptedBy: IMAGE,
    issued: '2019-01-01',
  },
);
const OTHER_AT = encodeURIComponent(OTHER.meta.id);
const OTHER_CLAUSE = `${OTHER.meta.id}#n1`;

const folder = temporaryFolderForFile();
const server = realServer(() => {
  writeFileSync(join(folder(), 'hostile.md'), DOCUMENT);
  return folder();
}, [OTHER]);
const open = realBrowser();
const Q = encodeURIComponent('恶意');

/** Holds that nothing that a document says became an element or ran. */
async function expectText({ page, complaints }: WatchedPage): Promise<void> {
  const inside = ':is(img, script, b, iframe, a[href^="javascript:" i])';
  expect(await page.locator(`#app ${inside}, dialog ${inside}`).count()).toBe(0);
  expect(await page.evaluate("'broken' in window")).toBe(false);
  expect(complaints).toEqual([]);
}

it('shows markup in a document as text and never runs it', async () => {
  const { page, complaints } = await open();
  const inside = 'main :is(img, script, b), dialog :is(img, script, b)';
  await page.goto(`${server.url()}/?q=${encodeURIComponent('恶意')}`);
  await page.locator('.hit').first().waitFor();
  expect(await page.locator('.hit-text').allTextContents()).toContain(`一、恶意${SCRIPT}标题`);
  expect(await page.locator('.group-head h3').allTextContents()).toContain(TITLE);
  expect(await page.locator(inside).count()).toBe(0);

  await page.goto(`${server.url()}/documents/hostile?q=${encodeURIComponent('恶意')}`);
  await page.locator('.sheet mark').first().waitFor();
  const shown = await page.locator('.sheet').textContent();
  expect(shown).toContain(`恶意的${IMAGE}段落`);
  expect(shown).toContain('&lt;b&gt;不是实体&amp;。');
  expect(await page.locator('.facts').textContent()).toContain('<b>某局</b>');
  expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);

  await page.locator('.clause-cite').last().click({ force: true });
  await page.getByRole('dialog').locator('.citation').waitFor();
  expect(await page.locator(inside).count()).toBe(0);
  expect(await page.evaluate("'broken' in window")).toBe(false);
  expect(complaints).toEqual([]);
});

it('searches for markup as text', async () => {
  const { page, complaints } = await open();
  await page.goto(`${server.url()}/?q=${encodeURIComponent(`${IMAGE}"'><svg onload=x>`)}`);
  await page.locator('.zero, .hit, .state').first().waitFor();
  expect(await page.locator('main :is(img, svg)').count()).toBe(0);
  expect(complaints).toEqual([]);
});

describe('every page shows what a document says as text', () => {
  test.each([
    ['/documents', TITLE],
    ['/documents?type=%3Cscript%3Ewindow.broken%20%3D%20true%3C%2Fscript%3E', TITLE],
    [`/documents/${OTHER_AT}`, IMAGE],
    [`/documents/${OTHER_AT}?script=hant`, IMAGE],
    [`/documents/${OTHER_AT}/n1`, IMAGE],
    [`/documents/${OTHER_AT}/n1/relatives`, IMAGE],
    [`/grid?q=${Q}`, IMAGE],
    [`/timeline?q=${Q}`, '另一份'],
    [`/compare?left=hostile&right=${OTHER_AT}`, IMAGE],
    [`/?q=${Q}&script=hant`, IMAGE],
    [`/?q=${Q}&issuer=${encodeURIComponent(IMAGE)}`, IMAGE],
  ])('%s', async (path, shown) => {
    const watched = await open();
    await watched.page.goto(server.url() + path, { waitUntil: 'networkidle' });
    await watched.page.locator('main', { hasText: shown }).waitFor();
    await expectText(watched);
  });

  it('the quote check', async () => {
    const watched = await open();
    const { page } = watched;
    await page.goto(`${server.url()}/quotes`);
    await page
      .locator('#quotes-text')
      .fill(`他说：“恶意的${IMAGE}段落，另一分”，又说“${SCRIPT}没有的话”。`);
    await page.locator('.quote-form button').click();
    await page.locator('main', { hasText: '另一' }).locator('.quote-source').first().waitFor();
    await expectText(watched);
  });

  it('the basket', async () => {
    const watched = await open();
    const { page } = watched;
    const item = {
      id: OTHER_CLAUSE,
      documentId: OTHER.meta.id,
      title: OTHER.meta.title,
      year: null,
      script: 'Hans',
      pinpoint: { 'zh-Hans': IMAGE, 'zh-Hant': IMAGE, en: IMAGE },
      url: '/documents/../../<script>',
      added: '2026-11-21T00:00:00Z',
      note: `${SCRIPT}</textarea>${IMAGE}`,
      quote: IMAGE,
      text: OTHER.clauses[0]?.text,
    };
    const stored = JSON.stringify({ format: 'tiaowen-basket', version: 1, items: [item] });
    await page.addInitScript(`localStorage.setItem('tiaowen.basket', ${JSON.stringify(stored)})`);
    await page.goto(`${server.url()}/basket`, { waitUntil: 'networkidle' });
    await page.locator('.basket-title', { hasText: TITLE }).waitFor();
    await page.locator('.basket-references:not([aria-busy=true])', { hasText: IMAGE }).waitFor();
    await expectText(watched);
  });

  it('a record that is run again', async () => {
    const watched = await open();
    const { page } = watched;
    const answer = await fetch(`${server.url()}/api/v1/search/record?q=${Q}`);
    const record = (await answer.json()) as { documents: object[] };
    record.documents.push({ id: '\ud800', title: `${IMAGE}没有的文件`, clauses: 3 });
    await page.goto(`${server.url()}/record`);
    await page.locator('input[type=file]').setInputFiles({
      name: `${IMAGE.replaceAll('/', '')}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(record)),
    });
    await page.locator('main', { hasText: '没有的文件' }).waitFor();
    await expectText(watched);
  });
});

describe('whatever the browser’s storage holds', () => {
  const KEYS = ['tiaowen.basket', 'tiaowen.language', 'tiaowen.citation-style'];
  const VALUES = [
    ...['', 'null', '0', '"x"', '[]', '{}', '{', '\ud800', '__proto__', '[[[['],
    '{"format":"tiaowen-basket","version":1,"items":[null,{}]}',
    '{"format":"tiaowen-basket","version":1,"items":{"length":3},"writes":[]}',
    '{"format":"tiaowen-basket","version":1,"items":[],"writes":{"__proto__":1,"x":"y"}}',
    '{"format":"tiaowen-basket","version":99,"items":[]}',
    '{"style":1,"format":{},"lang":[],"order":null}',
    '{"style":"__proto__","format":"constructor","lang":"toString"}',
  ];

  it('the pages work', async () => {
    const watched = await open();
    const { page } = watched;
    await page.goto(`${server.url()}/documents`);
    for (const value of VALUES) {
      for (const key of [...KEYS, 'tiaowen.basket-output']) {
        const entry = [key, value].map((one) => JSON.stringify(one)).join(', ');
        await page.evaluate(`localStorage.setItem(${entry})`);
      }
      await page.goto(`${server.url()}/basket`);
      await page.locator('.basket h1').waitFor();
      await page.goto(`${server.url()}/?q=${Q}`);
      await page.locator('.hit').first().waitFor();
      await expectText(watched);
    }
  }, 60_000);

  it('a clause is collected and cited where no room is left', async () => {
    const watched = await open();
    const { page } = watched;
    await page.goto(`${server.url()}/documents`);
    await page.evaluate(`(() => {
      let size = 1 << 22;
      for (let i = 0; size > 0; i++) {
        try { localStorage.setItem('x' + i, 'y'.repeat(size)); } catch { size >>= 1; }
      }
    })()`);
    await page.goto(`${server.url()}/?q=${Q}`);
    await page.locator('.hit .clause-collect').first().click();
    await page.locator('.basket-count', { hasText: '1' }).waitFor();
    await page.locator('.hit .clause-cite').first().click();
    await page.getByRole('dialog').locator('.citation').waitFor();
    await expectText(watched);
  });
});

it('says so where the server cannot be reached, and goes on once it can', async () => {
  const watched = await open();
  const { page, complaints } = watched;
  await page.goto(`${server.url()}/?q=${Q}`);
  await page.locator('.hit').first().waitFor();
  await page.context().setOffline(true);
  for (const path of [
    `/grid?q=${Q}`,
    `/timeline?q=${Q}`,
    '/compare?left=hostile&right=hostile',
    '/documents',
  ]) {
    await page.evaluate(`history.pushState(null, '', ${JSON.stringify(path)})`);
    await page.evaluate("dispatchEvent(new PopStateEvent('popstate'))");
    await page.locator('main [role=alert], main .state').first().waitFor();
  }
  await page.context().setOffline(false);
  await page.locator('main').getByRole('button', { name: '重试' }).first().click();
  await page.locator('main', { hasText: TITLE }).waitFor();
  complaints.splice(0);
  await expectText(watched);
});
