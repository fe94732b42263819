/** Is a citation told from words to search for, and does it lead to its clause? */
import { resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { citeText, type Recognised, recognise, STYLES } from '../../src/cite/index.ts';
import { readCorpus } from '../../src/corpus/index.ts';
import type { Clause, DocumentMeta } from '../../src/model/index.ts';
import { titleWords } from '../../src/server/index.ts';
import { convertScript, foldText, unifyPhrases } from '../../src/text/index.ts';
import { QUESTIONS } from '../relevance/questions.ts';
import { clauseAt } from '../support/citations.ts';
import { plainMeta } from '../support/documents.ts';

const { documents } = await readCorpus(resolve(import.meta.dirname, '../../corpus'));
const sources = documents.map(({ meta, clauses }) => ({ meta, clauses: () => clauses }));
const OPTIONS = { fold: foldText, unify: unifyPhrases, words: titleWords, limit: 100 };
const read = (text: string): Recognised => recognise(text, sources, OPTIONS);
const idsOf = ({ found }: Recognised): string[] =>
  found.map(({ clause, document }) => clause?.id ?? document.id);

const H2011 = 'hangzhou-2011-yangtze-delta-cooperation';
const H2016 = 'hangzhou-2016-internationalization';
const TITLE = '中共杭州市委关于全面提升杭州城市国际化水平的若干意见';

/** As the search field takes it over from the clipboard: on one line. */
function onOneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ');
}

function cited(style: (typeof STYLES)[number], document: DocumentMeta, clause: Clause): string {
  const clauses = [clause];
  return citeText(style, { document, clauses, accessed: '2026-11-21', words: titleWords });
}

/** What is said of clauses that the text of each does not lead to. */
function missed(textFor: (document: DocumentMeta, clause: Clause) => string): string[] {
  return documents.flatMap(({ meta, clauses }) =>
    clauses.flatMap((clause) => {
      const text = textFor(meta, clause);
      const answer = read(text);
      const leads = answer.sure && idsOf(answer)[0] === clause.id;
      return leads ? [] : [`${clause.id}: ${idsOf(answer).slice(0, 3)} for ${text.slice(0, 300)}`];
    }),
  );
}

describe('a citation with the words it cites above it', () => {
  it.each(STYLES)(
    'in the style %s leads to its clause, of any document and any kind',
    (style) => {
      const lines = (meta: DocumentMeta, clause: Clause): string =>
        onOneLine(`“${clause.text}”\n${cited(style, meta, clause)}`);
      expect(missed(lines)).toEqual([]);
    },
    60_000,
  );

  it.each(['footnote', 'apa-zh', 'bluebook'] as const)(
    'in the style %s leads to its clause from the other script, too',
    (style) => {
      const converted = (meta: DocumentMeta, clause: Clause): string =>
        onOneLine(convertScript(`“${clause.text}”\n${cited(style, meta, clause)}`, 'Hant'));
      expect(missed(converted)).toEqual([]);
    },
    60_000,
  );
});

describe('a citation without quoted words', () => {
  it.each(STYLES)(
    'in the style %s is recognised on one line and leads to clause or document',
    (style) => {
      for (const { meta, clauses } of documents) {
        for (const clause of clauses) {
          const text = cited(style, meta, clause);
          const answer = read(onOneLine(text));
          expect(answer.sure, text).toBe(true);
          expect([clause.id, meta.id], text).toContain(idsOf(answer)[0]);
        }
      }
    },
    60_000,
  );
});

describe('what is recognised', () => {
  test.each([
    ['a 文号 alone', '杭政办函[2011]59号', [H2011]],
    ['a title in its marks', `《${TITLE}》`, [H2016]],
    ['a title alone', TITLE, [H2016]],
    ['a title with a pinpoint', `${TITLE}第六部分第4点`, [`${H2016}#p6.n4`]],
    ['a footnote with its number', `[12] 参见《${TITLE}》，第六部分第4点。`, [`${H2016}#p6.n4`]],
    ['a circled number', `①《${TITLE}》，第六部分第4点。`, [`${H2016}#p6.n4`]],
    ['what was cited before', `前引③，《${TITLE}》，第六部分第4点。`, [`${H2016}#p6.n4`]],
    ['an English pinpoint', `《${TITLE}》, pt. 6, point 4`, [`${H2016}#p6.n4`]],
    ['a pinpoint of several steps that few documents have', '第六部分第4点', [`${H2016}#p6.n4`]],
    [
      'several pinpoints',
      '杭政办函〔2011〕59号，第二部分第（三）至（五）项',
      [`${H2011}#p2.i3`, `${H2011}#p2.i4`, `${H2011}#p2.i5`],
    ],
    [
      'the words and the document, the pinpoint left out',
      `“目的地城市前80强”（《${TITLE}》）`,
      [`${H2016}#p3.n1`],
    ],
    [
      'a long quote that is not word for word there, with its document',
      `“一句文件里没有写过、只是有人记错了的话，长得不像检索词”\n《${TITLE}》`,
      [H2016],
    ],
  ])('%s', (_, text, expected) => {
    const answer = read(text);
    expect(answer.sure).toBe(true);
    expect(idsOf(answer)).toEqual(expected);
  });

  test.each([
    ['the address of a clause on any host', `https://x.example/documents/${H2016}/p6.n4`, true],
    ['the address of a document', `http://localhost:3000/documents/${H2016}?script=hant`, true],
    ['the address of a clause that is not there', `/documents/${H2016}/p99`, false],
    ['the id of a clause', `${H2016}#p6.n4`, true],
    ['the id of a document, which may be a word', H2016, false],
    ['a citation', `《${TITLE}》第六部分第4点`, false],
  ])('%s is gone to without asking, or not', (_, text, direct) => {
    expect(read(text)).toMatchObject({ sure: true, direct });
  });
});

describe('what is searched for', () => {
  it('is never taken for a citation: the questions of the relevance tests', () => {
    const queries = QUESTIONS.map(({ query }) => query);
    expect(queries.length).toBeGreaterThan(20);
    expect(queries.filter((query) => read(query).sure)).toEqual([]);
  });

  test.each([
    ['a number of a clause', '第三条'],
    ['a part', '第二部分'],
    ['a title within a question', `${TITLE}提出了哪些目标`],
    ['a title with a word beside it', `《${TITLE}》 人才`],
    ['part of a title', '长三角一体化发展'],
    ['words in quotation marks', '"长三角一体化"'],
    ['a year', '2016年'],
    ['operators', '长三角 OR 国际化'],
    ['a 文号 that there is not', '国办发〔2020〕1号'],
    ['Latin letters', 'G60'],
  ])('%s', (_, text) => {
    expect(read(text).sure).toBe(false);
  });
});

describe('laws', () => {
  const civil = plainMeta('civil', { title: '中华人民共和国民法典' });
  const clauses = [clauseAt('第三条', '第三條', 'art. 3', '第三条 民事主体的人身权利受法律保护。')];
  const laws = [{ meta: civil, clauses: () => clauses }];
  const inLaws = (text: string): Recognised => recognise(text, laws, OPTIONS);

  test.each(['《民法典》第三条', '民法典第三条', '《民法典》第3条', '民法典，第三條'])(
    '%s is called without the name of the state',
    (text) => {
      expect(inLaws(text)).toMatchObject({ sure: true, found: [{ clause: clauses[0] }] });
    },
  );

  test.each(['民法典', '民法典第三条怎么理解', '第三条'])('%s is searched for', (text) => {
    expect(inLaws(text).sure).toBe(false);
  });
});

it('is quick with long nonsense', () => {
  expect(read('第一部分'.repeat(1200)).sure).toBe(false);
  expect(read('“”'.repeat(2500)).sure).toBe(false);
  expect(read('《'.repeat(5000)).sure).toBe(false);
  expect(read('[1]'.repeat(1600)).sure).toBe(false);
});
