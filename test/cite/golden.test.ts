/**
 * Every style for every kind of clause of the five documents, and for made
 * documents with and without each field, held to test/golden/citations.tsv.
 * That table is changed with UPDATE_GOLDEN=1 only. It has a block for each
 * style, headed by the form that the notes on citing give; its lines have been
 * read against that form, mark by mark.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { type CitationRequest, cite, STYLES, type StyleName } from '../../src/cite/index.ts';
import { readCorpus } from '../../src/corpus/index.ts';
import { type Clause, type DocumentMeta, plainText } from '../../src/model/index.ts';
import { titleWords } from '../../src/server/index.ts';
import { clauseAt } from '../support/citations.ts';
import { plainMeta } from '../support/documents.ts';

const FILE = resolve(import.meta.dirname, '../golden/citations.tsv');
const { documents } = await readCorpus(resolve(import.meta.dirname, '../../corpus'));

/** What each style must print; a field that is lacking goes with its punctuation. */
const FORMS: Readonly<Record<StyleName, string>> = {
  'gbt7714-2025':
    'full width: {issuer}. {title}：{number}[EB/OL]. （{YYYY-MM-DD}）[{accessed}]. {url}.（{pinpoint}） | text: [n]{pinpoint}',
  'gbt7714-2015':
    'half width: {issuer}. {title}: {number}[EB/OL]. ({YYYY-MM-DD})[{accessed}]. {url}.（{pinpoint}） | text: [n]{pinpoint}',
  footnote:
    '《{title}》（{number}），{pinpoint}。 or 《{title}》，{Y年M月D日}{meeting}通过，{pinpoint}。 or 《{title}》，{Y年M月D日}发布，{pinpoint}。',
  inline: '《{title}》（{number}）{pinpoint}提出：“{quote}”',
  apa: '{Issuer EN}. ({YYYY}). {Pinyin title} [{English title}] ({number}). {url} | text: ({Issuer EN}, {YYYY}, {pinpoint.en})',
  'apa-zh': '{issuer}. ({YYYY}). {title} ({number}). {url} | text: ({issuer}, {YYYY}, {pinpoint})',
  'chicago-note': '{Issuer}, {Pinyin} {汉字} [{English}], {number} ({YYYY}), {pinpoint.en}, {url}.',
  'chicago-bibliography': '{Issuer}. {Pinyin} {汉字} [{English}]. {number}. {YYYY}. {url}.',
  bluebook: '{Pinyin} ({汉字}) [{English}] (promulgated by {issuer}, {date}) {pinpoint} (China).',
  biblatex:
    '@online: author, title, titleaddon={number}, date, url, urldate, langid={chinese} | text: \\cite[{pinpoint}]{key}',
  ris: 'TY STAT, TI, AU, M1 number, DA YYYY/MM/DD, SE pinpoint, LA, UR, Y2, M2 Type: regulation, ER',
  'csl-json':
    'type regulation, title, author literal, number, issued, accessed, URL, language | text: locator, label section',
};

const FULL = plainMeta('made', {
  title: '杭州市“数字经济”发展规划',
  titleEn: 'Hangzhou Digital Economy Development Plan',
  issuer: '杭州市人民政府',
  issuerEn: 'Hangzhou Municipal People’s Government',
  number: '杭政发[2021]5号',
  issued: '2021-03-05',
  source: { site: null, url: 'https://example.org/a_b?c=5%20d&e#f' },
});
const ADOPTED = {
  adopted: '2021-02-01',
  adoptedBy: '中国共产党杭州市第十二届委员会第十一次全体会议',
};
const NONE: Partial<DocumentMeta> = {
  titleEn: null,
  issuerEn: null,
  issuer: null,
  number: null,
  issued: null,
  source: null,
};
const ITEMS = ['一', '二', '三', '五'].map((hans, i) => {
  const n = i === 3 ? 5 : i + 1;
  return clauseAt(
    `第二部分第（${hans}）项`,
    `第二部分第（${hans}）項`,
    `pt. 2, item (${n})`,
    `推进“${hans}”。`,
  );
});

/** What the made documents lack or have, and how many clauses of them are cited. */
const MADE: readonly (readonly [name: string, more: Partial<DocumentMeta>, clauses: number])[] = [
  ['everything', {}, 1],
  ['the whole', {}, 0],
  ['several clauses', {}, 4],
  ['no number', { number: null }, 1],
  ['no date', { issued: null }, 1],
  ['no number, no date', { number: null, issued: null }, 1],
  ['no address', { source: null }, 1],
  ['no English title', { titleEn: null }, 1],
  ['no English issuer', { issuerEn: null }, 1],
  ['no English', { titleEn: null, issuerEn: null }, 1],
  ['no issuer', { issuer: null, issuerEn: null }, 1],
  [
    'no issuer, no date, no number',
    { issuer: null, issuerEn: null, issued: null, number: null },
    1,
  ],
  ['nothing but a title', NONE, 1],
  ['nothing but a title, the whole', NONE, 0],
  ['a supplied title', { titleSupplied: true }, 1],
  ['nothing but a supplied title', { ...NONE, titleSupplied: true }, 1],
  ['adopted by a plenum', { ...ADOPTED, number: null }, 1],
  ['adopted by a plenum, with a number', ADOPTED, 1],
  ['adopted, nobody says by whom', { ...ADOPTED, adoptedBy: null, number: null }, 1],
  ['adopted, nobody says when', { ...NONE, adoptedBy: ADOPTED.adoptedBy }, 1],
  ['published', { number: null, issued: null, published: '2021-12-31' }, 1],
  ['a title within the title', { ...NONE, title: '关于印发《杭州市〈数字经济〉计划》的通知' }, 1],
  ['a title that asks', { ...NONE, title: '城市大脑是什么？' }, 1],
  [
    'Traditional characters',
    {
      ...NONE,
      title: '關於「數位經濟」的建議',
      issuer: '臺灣省政府',
      region: '臺灣',
      issued: '1998-07-09',
      script: 'Hant',
    },
    4,
  ],
];

/** The kinds of clause, points told apart by how their pinpoints end. */
function kindOf({ kind, pinpoint }: Clause): string {
  const level = /(?:([a-z-]+)\.? )?[^ ]*$/u.exec(pinpoint.en)?.[1] ?? '';
  return kind === 'point' || kind === 'heading' ? `${kind} ${level}` : kind;
}

/** The first clause of each kind: its quote is short, for it is the citation that is held. */
function samples(clauses: readonly Clause[]): Clause[] {
  const seen = new Map<string, Clause>();
  for (const clause of clauses) if (!seen.has(kindOf(clause))) seen.set(kindOf(clause), clause);
  return [...seen.values()];
}

const cell = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\n', '⏎').replaceAll('\t', '⇥');

function line(style: StyleName, what: string, document: DocumentMeta, clauses: readonly Clause[]) {
  const quotes = clauses.map((clause) => ({
    clause,
    text: clause.text.slice(0, 10),
    convertedFrom: null,
  }));
  const request: CitationRequest = { document, clauses, accessed: '2026-11-21', quotes };
  const { text, inText } = cite(style, { ...request, words: titleWords });
  const mark = inText === null ? '' : plainText(inText);
  return [style, what, cell(plainText(text)), cell(mark)].join('\t');
}

const blocks = STYLES.map((style) => ({
  style,
  lines: [
    ...documents.flatMap(({ meta, clauses }) =>
      samples(clauses).map((clause) =>
        line(style, `${kindOf(clause)}\t${clause.id}`, meta, [clause]),
      ),
    ),
    ...MADE.map(([name, more, count]) =>
      line(style, `made\t${name}`, { ...FULL, ...more }, ITEMS.slice(0, count)),
    ),
  ],
}));
const lines = blocks.flatMap((block) => block.lines);

it('cites as the table says', () => {
  const table = blocks
    .map((block) => [`# ${block.style}\t${FORMS[block.style]}`, ...block.lines, ''].join('\n'))
    .join('');
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(FILE, table);
  expect(table.split('\n')).toEqual(readFileSync(FILE, 'utf8').split('\n'));
});

it('has every style and every kind of clause', () => {
  expect(new Set(lines.map((text) => text.split('\t')[0])).size).toBe(STYLES.length);
  const kinds = new Set(documents.flatMap(({ clauses }) => clauses.map(({ kind }) => kind)));
  for (const kind of kinds) expect(lines.some((text) => text.includes(`\t${kind}`))).toBe(true);
});
