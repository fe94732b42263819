/** What an independent program reads from the exchange formats. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type CitationRequest, citeText, referenceList, renderList } from '../../src/cite/index.ts';
import type { DocumentMeta } from '../../src/model/index.ts';
import { anyRequest, clauseAt, HOSTILE, hostileTitles, plainTitles } from '../support/citations.ts';
import { plainMeta } from '../support/documents.ts';

type Format = 'biblatex' | 'ris' | 'csl-json';
const FORMATS: readonly Format[] = ['biblatex', 'ris', 'csl-json'];

/** The record as CSL-JSON; all that is asked of it. */
interface Item {
  readonly title?: string;
  readonly URL?: string;
  readonly number?: string;
  readonly author?: object;
  readonly issued?: object;
  readonly accessed?: object;
}

const TYPES = { biblatex: '@biblatex/text', ris: '@ris/file', 'csl-json': '@else/json' } as const;

const interpreted = (format: Format, text: string): Item[] =>
  plugins.input.chain(text, { generateGraph: false, forceType: TYPES[format] }) as Item[];

function fileOf(format: Format, requests: readonly CitationRequest[]): string {
  const items = requests.flatMap(({ document, clauses }) =>
    (clauses.length === 0 ? [null] : clauses).map((clause, order) => ({ document, clause, order })),
  );
  return renderList(referenceList(format, items, { accessed: '2026-11-21' }), 'text');
}

/** A field as it must arrive: on one line, without marks that turn the direction of writing. */
const arrived = (text: string): string =>
  text
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
const titleOf = ({ title, titleSupplied }: DocumentMeta): string =>
  titleSupplied ? `[${arrived(title)}]` : arrived(title);
const dateOf = (meta: DocumentMeta): string | null =>
  meta.adopted ?? meta.issued ?? meta.published ?? (meta.number === null ? null : '2011');
const parts = (iso: string): object => ({ 'date-parts': [iso.split('-').map(Number)] });

function checkInterpreted(format: Format, item: Item, { document }: CitationRequest): void {
  const date = dateOf(document);
  expect(item.title).toBe(titleOf(document));
  expect(item.URL).toBe(document.source?.url ?? undefined);
  // Where a record of RIS has no date, this reader takes the day of access for one.
  if (format === 'ris' && date === null) return;
  expect(item.issued ?? null).toEqual(date === null ? null : expect.objectContaining(parts(date)));
}

describe.each(FORMATS)('%s', (format) => {
  it('is read back with every field that the reader knows', () => {
    fc.assert(
      fc.property(anyRequest(plainTitles), (request) => {
        const [item, ...others] = interpreted(format, fileOf(format, [request]));
        expect(others).toEqual([]);
        checkInterpreted(format, item ?? {}, request);
        const { issuer } = request.document;
        if (format === 'biblatex') {
          expect(item?.author).toEqual(issuer === null ? undefined : [{ family: arrived(issuer) }]);
        } else {
          const number = request.document.number === null ? undefined : '某政发〔2011〕59号';
          expect(item?.number).toBe(number);
        }
        if (format !== 'ris') expect(item?.accessed).toMatchObject(parts('2026-11-21'));
      }),
    );
  });

  test.each(HOSTILE)('keeps a hostile title whole and starts no other record: %j', (title) => {
    const request = {
      document: plainMeta('d', { title, issuer: '某市', issued: '2016-07-11' }),
      clauses: [clauseAt('第一条', '第一條', 'art. 1')],
      accessed: '2026-11-21',
    };
    const items = interpreted(format, fileOf(format, [request]));
    expect(items.length).toBe(1);
    checkInterpreted(format, items[0] ?? {}, request);
  });

  it('holds as many records as there are documents, whatever their titles', () => {
    fc.assert(
      fc.property(fc.array(anyRequest(hostileTitles), { minLength: 1, maxLength: 4 }), (given) => {
        const requests = given.map((request, i) => ({
          ...request,
          document: { ...request.document, id: plainMeta(`d${i}`).id },
        }));
        const file = fileOf(format, requests);
        if (format === 'csl-json') {
          const items = JSON.parse(file) as { title: string }[];
          expect(items.map(({ title }) => title)).toEqual(
            requests.map(({ document }) => titleOf(document)),
          );
        } else if (format === 'ris') {
          const records = plugins.input.data(file, '@ris/file') as { TY: string; TI: string }[];
          expect(records.map((record) => record.TI)).toEqual(
            requests.map(({ document }) => titleOf(document)),
          );
          for (const record of records) expect(record.TY).toBe('STAT');
        } else {
          const entries = plugins.input.data(file, '@biblatex/text') as { label: string }[];
          expect(entries.map(({ label }) => label)).toEqual(requests.map((_, i) => `d${i}`));
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Titles made of what formats act on, at the ends and beside each other. */
const acting = fc
  .array(
    fc.constantFrom(
      ...['%', '&', '#', '_', '~', '^', '$', '\\', '{', '}', '"', "'", '`', '“', '”', '‘', '’'],
      ...['-', '—', ',', '<', '>', '?', '!', '/', '@', '=', ' ', '\n', '\r\n', '\t', '\u2028'],
      ...['\u200f', '\u202e', '甲', '𠀀', '😀', '𨱏', 'G60', '《', '》', 'TY  - ', 'ER  - '],
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((pieces) => pieces.join(''))
  .filter((text) => /\p{Script=Han}/u.test(text));

describe.each(FORMATS)('%s of any characters', (format) => {
  /** What the reader understands of one document with one text everywhere. */
  const readBack = (text: string): Item & { readonly number?: string } => {
    const document = plainMeta('d', { title: text, issuer: text, number: `${text}〔2011〕1号` });
    const file = fileOf(format, [{ document, clauses: [], accessed: '2026-11-21' }]);
    const [item, ...others] = interpreted(format, file);
    expect(others).toEqual([]);
    return item ?? {};
  };

  it('carries title and issuer character for character', () => {
    fc.assert(
      fc.property(acting, (text) => {
        const { title, author } = readBack(text);
        expect(title).toBe(arrived(text));
        if (format === 'biblatex') expect(author).toEqual([{ family: arrived(text) }]);
        if (format === 'csl-json') expect(author).toEqual([{ literal: arrived(text) }]);
      }),
      { numRuns: 500 },
    );
  });

  it('carries a very long title', () => {
    const title = '关于推进𠀀改革“与”开放的意见'.repeat(2000);
    expect(readBack(title).title).toBe(title);
  });
});

describe('RIS', () => {
  it('is read the same with the line ends that its specification wants', () => {
    const request = {
      document: plainMeta('d', { title: '甲', issuer: '乙', issued: '2016-07-11' }),
      clauses: [clauseAt('第一条', '第一條', 'art. 1')],
      accessed: '2026-11-21',
    };
    const other = { ...request, document: { ...request.document, id: plainMeta('e').id } };
    const file = fileOf('ris', [request, other]);
    const read = (text: string): unknown => plugins.input.data(text, '@ris/file');
    expect(read(file.replaceAll('\n', '\r\n'))).toEqual(read(file));
    expect(file).toMatch(/\nER {2}- \n\nTY {2}- STAT\n/u);
  });

  it('holds every field, tag by tag', () => {
    fc.assert(
      fc.property(anyRequest(hostileTitles), (request) => {
        const { document, clauses } = request;
        const [record] = plugins.input.data(`${citeText('ris', request)}\n`, '@ris/file') as [
          object,
        ];
        const date = dateOf(document);
        const expected = {
          TY: 'STAT',
          TI: titleOf(document),
          AU: arrived(document.issuer ?? '') || null,
          M1: document.number === null ? null : '某政发〔2011〕59号',
          DA: date === null || date === '2011' ? null : date.replaceAll('-', '/'),
          PY: date === '2011' ? date : null,
          SE: clauses.length > 0,
          LA: document.script === 'Hans' ? 'zh-CN' : 'zh-Hant',
          UR: document.source?.url ?? null,
          Y2: '2026/11/21',
          M2: 'Type: regulation',
        };
        const { SE, ...fields } = expected;
        expect(record).toMatchObject(
          Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)),
        );
        expect('SE' in record).toBe(SE);
        expect(Object.keys(record).length).toBe(
          Object.values(expected).filter((value) => value !== null && value !== false).length,
        );
      }),
    );
  });
});

describe('BibLaTeX', () => {
  const balanced = (text: string): boolean => {
    let depth = 0;
    for (const character of text) {
      if (character === '{') depth++;
      if (character === '}') depth--;
      if (depth < 0) return false;
    }
    return depth === 0;
  };

  it('has balanced braces, those behind a backslash counted as BibTeX counts them', () => {
    fc.assert(
      fc.property(anyRequest(hostileTitles), (request) => {
        expect(balanced(citeText('biblatex', request))).toBe(true);
      }),
    );
  });

  it('has the 文号 in titleaddon and names that are not taken apart', () => {
    const request = {
      document: plainMeta('d', { issuer: '甲市 and 乙市, 丙县', number: '某政发[2011]59号' }),
      clauses: [],
      accessed: '2026-11-21',
    };
    const text = citeText('biblatex', request);
    const [entry] = plugins.input.data(text, '@biblatex/text') as [{ properties: object }];
    expect(entry.properties).toMatchObject({ titleaddon: '某政发〔2011〕59号', langid: 'chinese' });
    expect(interpreted('biblatex', text)[0]?.author).toEqual([{ family: '甲市 and 乙市, 丙县' }]);
  });

  it('keeps LaTeX from joining hyphens and apostrophes', () => {
    const document = plainMeta('d', { title: "甲--乙---丙``丁''戊,,己<<庚>>辛?`" });
    const text = citeText('biblatex', { document, clauses: [], accessed: '2026-11-21' });
    expect(text).toContain("title={甲-{}-乙-{}-{}-丙`{}`丁'{}'戊,{},己<{}<庚>{}>辛?{}`}");
  });

  it('gives different documents different keys that TeX can read', () => {
    const ids = ['a', 'A', '中', '4e2d', 'a b', 'a,b', 'a}b', 'a:20:b', '𠀀'];
    const keys = ids.map((id) => {
      const request = { document: plainMeta(id), clauses: [], accessed: '2026-11-21' };
      return /^@online\{(.*),$/mu.exec(citeText('biblatex', request))?.[1] ?? '';
    });
    expect(new Set(keys).size).toBe(ids.length);
    for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9._:-]+$/u);
  });
});
