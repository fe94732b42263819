/** Does a pasted citation lead back to its clause? */
import { resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { citeText, type Found, findClauses, STYLES } from '../../src/cite/index.ts';
import { readCorpus } from '../../src/corpus/index.ts';
import { documentId } from '../../src/model/index.ts';
import { titleWords } from '../../src/server/index.ts';
import { foldText, unifyPhrases } from '../../src/text/index.ts';

const { documents } = await readCorpus(resolve(import.meta.dirname, '../../corpus'));
const sources = documents.map(({ meta, clauses }) => ({ meta, clauses: () => clauses }));
const find = (text: string): Found[] =>
  findClauses(text, sources, { fold: foldText, unify: unifyPhrases, words: titleWords, limit: 50 });
const idOf = ({ clause, document }: Found): string => clause?.id ?? document.id;

describe('a citation in any style', () => {
  const withPinpoint = STYLES.filter(
    (style) => !['chicago-bibliography', 'apa', 'apa-zh', 'csl-json', 'biblatex'].includes(style),
  );
  test.each(withPinpoint)(
    '%s leads back to its clause, whichever it is',
    (style) => {
      const missed: string[] = [];
      for (const { meta, clauses } of documents) {
        for (const clause of clauses) {
          const text = citeText(style, {
            document: meta,
            clauses: [clause],
            accessed: '2026-11-21',
            words: titleWords,
          });
          const found = find(text)
            .filter((one) => one.clause !== null)
            .map(idOf);
          if (found[0] !== clause.id) missed.push(`${clause.id}: ${found[0]} for ${text}`);
        }
      }
      expect(missed).toEqual([]);
    },
    60_000,
  );

  test.each(['chicago-bibliography', 'apa', 'apa-zh', 'csl-json', 'biblatex'] as const)(
    '%s, which has no pinpoint, leads to its document',
    (style) => {
      for (const { meta } of documents) {
        const request = { document: meta, clauses: [], accessed: '2026-11-21', words: titleWords };
        expect(find(citeText(style, request)).map(idOf)).toEqual([meta.id]);
      }
    },
  );
});

describe('what people paste', () => {
  const H2011 = 'hangzhou-2011-yangtze-delta-cooperation';
  const H2016 = 'hangzhou-2016-internationalization';
  test.each([
    ['an id', `${H2016}#p6.n4`, [`${H2016}#p6.n4`]],
    ['a permalink', `http://localhost:3000/documents/${H2016}/p6.n4`, [`${H2016}#p6.n4`]],
    ['the address of a document', `https://example.org/documents/${H2016}?lang=en`, [H2016]],
    ['a 文号 in any brackets', '杭政办函[2011]59号第二部分第（三）项', [`${H2011}#p2.i3`]],
    [
      'a 文号 in Traditional characters',
      '杭政辦函（２０１１）59號，第二部分第(三)項',
      [`${H2011}#p2.i3`],
    ],
    [
      'a 文号 with full-width digits',
      '杭政办函（２０１１）59号，第2部分第(3)項',
      [`${H2011}#p2.i3`],
    ],
    ['a 文号 alone', '《…》（杭政办函〔2011〕59号）', [H2011]],
    ['part of a title', '《全面提升杭州城市国际化水平》第六部分第4点', [`${H2016}#p6.n4`]],
    [
      'a title in the other script',
      '中共杭州市委關於全面提升杭州城市國際化水平的若干意見，第六部分第4點',
      [`${H2016}#p6.n4`],
    ],
    [
      'several clauses',
      '《中共杭州市委关于全面提升杭州城市国际化水平的若干意见》，第一部分第1至2点；第六部分第4点。',
      [`${H2016}#p1.n1`, `${H2016}#p1.n2`, `${H2016}#p6.n4`],
    ],
    ['what there is not', '国办发〔2020〕1号第九条', []],
    ['nothing', '  ', []],
  ])('%s', (_, text, expected) => {
    expect(find(text).map(idOf)).toEqual(expected);
  });

  it('says by what it found', () => {
    expect(find(`${H2016}#p6.n4`)[0]?.why).toBe('id');
    expect(find('杭政办函[2011]59号')[0]?.why).toBe('number');
    expect(find('第二部分第（五）项')[0]?.why).toBe('pinpoint');
  });

  it('is quick with long nonsense', () => {
    expect(find('第（一、'.repeat(1200))).toEqual([]);
    expect(find('，。'.repeat(2500))).toEqual([]);
  });
});

describe('documents of one title, as a report that is given every year', () => {
  const [first] = sources;
  if (first === undefined) throw new Error('the corpus is empty');
  const years = ['2012', '2013', '2014', '2015'];
  const yearly = years.map((year) => ({
    meta: {
      ...first.meta,
      ...{ id: documentId(`report-${year}`), title: '政府工作报告', titleSupplied: false },
      ...{ number: null, issued: `${year}-03-05`, issuer: '国务院' },
    },
    clauses: first.clauses,
  }));
  const findIn = (text: string): Found[] =>
    findClauses(text, yearly, {
      ...{ fold: foldText, unify: unifyPhrases, words: titleWords, limit: 50 },
    });

  test.each(['gbt7714-2025', 'footnote', 'chicago-note', 'bluebook', 'ris'] as const)(
    '%s names one by its date, and that comes first',
    (style) => {
      const clause = first.clauses().find(({ id }) => id.endsWith('#p2.i2'));
      if (clause === undefined) throw new Error('no such clause');
      for (const { meta } of yearly) {
        const text = citeText(style, {
          ...{ document: meta, clauses: [clause], accessed: '2026-11-21', words: titleWords },
        });
        expect(findIn(text)[0]).toMatchObject({
          document: { id: meta.id },
          clause: { id: clause.id },
        });
      }
    },
  );

  test.each(['2014年政府工作报告', '政府工作报告（2014年3月5日）第二部分第（二）项'])(
    '%s',
    (text) => {
      expect(findIn(text)[0]?.document.id).toBe('report-2014');
    },
  );

  test('a date that is of none of them changes nothing', () => {
    expect(findIn('《政府工作报告》（1999年3月5日）').map(({ document }) => document.id)).toEqual(
      yearly.map(({ meta }) => meta.id),
    );
  });
});
