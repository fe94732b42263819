/** Does a pasted citation lead back to its clause? */
import { resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { citeText, type Found, findClauses, STYLES } from '../../src/cite/index.ts';
import { readCorpus } from '../../src/corpus/index.ts';
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
