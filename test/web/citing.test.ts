/** The page offers the options that make a difference, and no others. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { STYLES as API_STYLES } from '../../src/cite/index.ts';
import {
  type CitingOptions,
  citationUrl,
  copiesOf,
  optionsOf,
  STYLES,
  usualOptions,
} from '../../src/web/citing.ts';
import type { WireCitation, WireCitations } from '../../src/wire/types.ts';
import { realServer, TODAY } from '../support/real-server.ts';
import { temporaryFolderForFile } from '../support/temporary.ts';

const DOCUMENT = 'linked';
const CLAUSE = 'linked#n1';
const LINKED = `---
id: linked
title: 關於優化營商環境的意見
titleSupplied: false
issuer: 某市政府
region: null
type: 意見
number: 某政發〔2020〕1號
adopted: null
adoptedBy: null
issued: 2020-01-01
published: null
script: Hant
source: { site: 某網, url: 'https://example.org/1' }
---

1.優化營商環境。
`;
const OTHERS: CitingOptions = {
  pinpoint: false,
  url: false,
  accessed: '2026-01-02',
  typeCode: 'A',
  cslType: 'report',
  script: 'hans',
};
const OPTIONS = Object.keys(OTHERS) as (keyof CitingOptions)[];

const folder = temporaryFolderForFile();
const server = realServer(() => {
  writeFileSync(join(folder(), 'linked.md'), LINKED);
  return folder();
});

async function citationAt(url: string): Promise<WireCitation> {
  const response = await fetch(server.url() + url, { headers: { accept: 'application/json' } });
  expect(response.status).toBe(200);
  const [citation] = ((await response.json()) as WireCitations).citations;
  if (citation === undefined) throw new Error('nothing was cited');
  return citation;
}

/** What the API makes of one option that is not as usual, whether the page offers it or not. */
function changed(id: string, style: string, option: keyof CitingOptions): Promise<WireCitation> {
  const value = OTHERS[option];
  const given = { [option]: typeof value === 'boolean' ? '0' : value };
  const parameters = new URLSearchParams({ ids: id, style, accessed: TODAY, ...given });
  return citationAt(`/api/v1/citations?${parameters}`);
}

it('offers every style of the API, each once', () => {
  expect([...STYLES].sort()).toEqual([...API_STYLES].sort());
});

describe.each(STYLES)('%s', (style) => {
  test.each([
    [CLAUSE, false],
    [DOCUMENT, true],
  ])('of %s has the options that make a difference', async (id, whole) => {
    const usual = await citationAt(citationUrl(id, style, usualOptions(TODAY), whole));
    for (const option of OPTIONS) {
      const other = await changed(id, style, option);
      const same =
        JSON.stringify(copiesOf(style, other)) === JSON.stringify(copiesOf(style, usual));
      expect([option, !same]).toEqual([option, optionsOf(style, whole).includes(option)]);
    }
  });

  it('is asked for with what was chosen', async () => {
    for (const option of optionsOf(style, false)) {
      const options = { ...usualOptions(TODAY), [option]: OTHERS[option] };
      const asked = await citationAt(citationUrl(CLAUSE, style, options, false));
      expect(asked).toEqual(await changed(CLAUSE, style, option));
    }
  });
});
