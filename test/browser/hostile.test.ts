/** What a document says is text, whatever it looks like. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { policyFile } from '../support/policy-file.ts';
import { realServer } from '../support/real-server.ts';
import { temporaryFolderForFile } from '../support/temporary.ts';
import { realBrowser } from './browser.ts';

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

const folder = temporaryFolderForFile();
const server = realServer(() => {
  writeFileSync(join(folder(), 'hostile.md'), DOCUMENT);
  return folder();
});
const open = realBrowser();

it('shows markup in a document as text and never runs it', async () => {
  const { page, complaints } = await open();
  const inside = 'main :is(img, script, b), dialog :is(img, script, b)';
  await page.goto(`${server.url()}/?q=${encodeURIComponent('恶意')}`);
  await page.locator('.hit').first().waitFor();
  expect(await page.locator('.hit-text').allTextContents()).toContain(`一、恶意${SCRIPT}标题`);
  expect(await page.locator('.group-head h3').textContent()).toBe(TITLE);
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
