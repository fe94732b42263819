import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it, test } from 'vitest';
import { parseCorpusFile, readCorpus } from '../../src/corpus/index.ts';
import type { Clause, PolicyDocument } from '../../src/model/index.ts';

const CORPUS = new URL('../../corpus/', import.meta.url);
const GOLDEN = new URL('../golden/', import.meta.url);
const { documents } = await readCorpus(CORPUS.pathname);

function document(id: string): PolicyDocument {
  const found = documents.find(({ meta }) => meta.id === id);
  if (found === undefined) throw new Error(`no document ${id}`);
  return found;
}

const clausesOf = (id: string): readonly Clause[] => document(id).clauses;
const pinpointOf = (id: string, start: string): string | undefined =>
  clausesOf(id).find((clause) => clause.text.startsWith(start))?.pinpoint['zh-Hans'];
const count = (id: string, kind: Clause['kind']): number =>
  clausesOf(id).filter((clause) => clause.kind === kind).length;

const H2011 = 'hangzhou-2011-yangtze-delta-cooperation';
const H2016 = 'hangzhou-2016-internationalization';
const H2019 = 'hangzhou-2019-yangtze-delta-integration';
const H2020 = 'hangzhou-2020-fourteenth-five-year-plan';
const J2019 = 'jiaxing-2019-yangtze-delta-integration';

describe('the documents of the corpus', () => {
  test.each([H2011, H2016, H2019, H2020, J2019])(
    '%s comes back whole, in order, each line once',
    async (id) => {
      const file = await readFile(new URL(`${id}.md`, CORPUS), 'utf8');
      const lines = parseCorpusFile(file, id)
        .body.split('\n')
        .filter((line) => line !== '');
      expect(clausesOf(id).flatMap((clause) => clause.text.split('\n'))).toEqual(lines);
    },
  );

  test.each([H2011, H2016, H2019, H2020, J2019])(
    '%s is divided as it was when a person read it through',
    async (id) => {
      const lines = clausesOf(id).map(({ kind, id: clause, pinpoint, path, text }) =>
        [
          kind,
          clause.slice(id.length + 1),
          ...Object.values(pinpoint),
          path.join(' › '),
          text.slice(0, 24).replaceAll('\n', '⏎'),
        ].join('\t'),
      );
      const actual = `${lines.join('\n')}\n`;
      const golden = new URL(`${id}.tsv`, GOLDEN);
      if (process.env.UPDATE_GOLDEN === '1') await writeFile(golden, actual);
      expect(actual).toBe(await readFile(golden, 'utf8'));
    },
  );

  it('2011: no title, one body, an annex with a table of 27 rows', () => {
    expect(document(H2011).meta).toMatchObject({
      titleSupplied: true,
      number: '杭政办函〔2011〕59号',
    });
    expect(count(H2011, 'row')).toBe(27);
    expect(clausesOf(H2011).filter((clause) => clause.text === '一、指导思想')).toHaveLength(1);
    expect(pinpointOf(H2011, '14 | 做好对上海市民')).toBe('附件表第14项');
    expect(pinpointOf(H2011, '(三)加快推进沪杭')).toBe('第二部分第（三）项');
  });

  it('2016: numbers restart in every part, “——” items stand under bare headings', () => {
    expect(document(H2016).meta.adopted).toBe('2016-07-11');
    expect(pinpointOf(H2016, '4.完善生态文明制度')).toBe('第六部分第4点');
    expect(pinpointOf(H2016, '——遵循规律')).toBe('第一部分第3点第2个“——”项');
    expect(count(H2016, 'item')).toBe(8);
  });

  it('2019 Hangzhou: points 1–24 run through unnumbered headings, some over two lines', () => {
    const points = clausesOf(H2019).filter((clause) => clause.kind === 'point');
    expect(points.map((point) => point.pinpoint['zh-Hans'])).toEqual(
      Array.from({ length: 24 }, (_, i) => `第${i + 1}点`),
    );
    const headings = clausesOf(H2019).filter((clause) => clause.kind === 'heading');
    expect(headings).toHaveLength(7);
    expect(headings.at(-1)?.text).toBe('强化组织领导,为深度融入\n长三角一体化发展提供坚强保障');
    expect(points.at(-1)?.path).toEqual(['强化组织领导,为深度融入长三角一体化发展提供坚强保障']);
  });

  it('2019 Jiaxing: a cover notice, then topic-sentence paragraphs under （一）', () => {
    expect(document(J2019).meta).toMatchObject({
      issued: '2019-09-18',
      issuer: '中共嘉兴市委、嘉兴市人民政府',
    });
    expect(pinpointOf(J2019, '《嘉兴市推进长江三角洲区域一体化发展行动计划》已经')).toBe(
      '通知第1段',
    );
    expect(pinpointOf(J2019, '加强院企协同创新')).toBe('第二部分第（一）项第3段');
    expect(pinpointOf(J2019, '坚持重点聚焦')).toBe('第一部分第（二）项第2段');
    expect(clausesOf(J2019).find(({ kind }) => kind === 'signature')?.text).toBe(
      '中共嘉兴市委\n嘉兴市人民政府\n2019年9月18日',
    );
  });

  it('2020: Traditional, points 1–43 run through eleven parts', () => {
    expect(document(H2020).meta).toMatchObject({
      script: 'Hant',
      adopted: '2020-12-15',
      published: '2021-01-25',
    });
    const numbers = clausesOf(H2020).flatMap((clause) => /^\d+(?=\.)/u.exec(clause.text) ?? []);
    expect(numbers).toEqual(Array.from({ length: 43 }, (_, i) => String(i + 1)));
    expect(pinpointOf(H2020, '43.健全規劃')).toBe('第十一部分第43点');
    expect(
      clausesOf(H2020).filter((clause) => /^[一二三四五六七八九十]+、/u.test(clause.text)),
    ).toHaveLength(11);
  });
});
