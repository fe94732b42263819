import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkQuotes, type QuoteResult } from '../../../src/compare/index.ts';
import type { ClauseIndex } from '../../../src/index/index.ts';
import { foldedForms, foldText } from '../../../src/text/index.ts';
import { anyDocuments, plainDocument } from '../../support/documents.ts';
import { hanText } from '../../support/han.ts';
import { indexMaker } from '../../support/indexes.ts';

const makeIndex = indexMaker();

async function one(index: ClauseIndex, quote: string, before = ''): Promise<QuoteResult> {
  const { results } = await checkQuotes(index, `${before}“${quote}”`);
  const result = results.at(-1);
  if (result === undefined) throw new Error('no result');
  return result;
}

/** What differs: +added, -dropped. */
function changesOf(index: ClauseIndex, { diff, parts, quote }: QuoteResult): string[] {
  return diff.flatMap(({ op, left, right, part }) => {
    const ordinal = parts[part]?.ordinal ?? -1;
    if (op === 'delete' && left !== null) return [`-${index.clause(ordinal).text.slice(...left)}`];
    return op === 'insert' && right !== null ? [`+${quote.slice(...right)}`] : [];
  });
}

const codesOf = ({ notes }: QuoteResult): string[] => notes.map(({ code }) => code);

const LAW = plainDocument(
  'law',
  [
    '第一条 经营者不得利用职权谋取不正当利益，应当依照发展计划公平竞争。',
    '第二条 到二〇三五年，研发投入占比达到3.5%以上；推动G60科创走廊建设。',
    '第三条 各级人民政府应当加强组织领导，',
    '健全工作机制，完善配套政策。',
    '第四条 头发与发展，皇后与前后，干部与干燥。',
    '第五条 依照㈠项办理备案手续；不公开招标的，应当说明，其余公开招标。',
    '第六条 县级以上人民政府应当每年编制预算，安排经费用于修缮学校、道路和桥梁，公开全部账目；向社会公布工作报告，并接受监督。',
    '第七条 测绘成果以国家坐标系统为准。',
  ],
  { title: '公平竞争条例', issued: '2019-01-01' },
);
const OLD = plainDocument('old', ['第一条 经营者应当依照发展计划公平竞争，诚实守信。'], {
  title: '旧条例',
  issued: '2001-01-01',
});
const HANT = plainDocument(
  'taiwan',
  [
    '第一條 主管機關應訂定計畫，報請行政院核定後實施。',
    '第二條 訂定計畫，檢討計畫，公布計畫，修正計畫，廢止計畫。',
  ],
  {
    script: 'Hant',
  },
);

describe('a quote against its source', () => {
  test.each([
    ['as it is', '经营者不得利用职权谋取不正当利益', 'verbatim', [], []],
    ['other script', '經營者不得利用職權謀取不正當利益', 'verbatim', [], []],
    ['width, space, marks', '推动 Ｇ60「科创走廊」建设', 'verbatim', [], []],
    ['a dropped 不', '经营者得利用职权谋取不正当利益', 'altered', ['-不'], []],
    ['a dropped 不, other script', '經營者得利用職權謀取不正當利益', 'altered', ['-不'], []],
    ['a quote that starts after 不', '得利用职权谋取不正当利益', 'verbatim', [], ['negated']],
    ['a changed number', '研发投入占比达到3.8%以上', 'altered', ['-5', '+8'], []],
    [
      'a year written otherwise',
      '到2035年，研发投入',
      'altered',
      ['-二〇三五', '+2035'],
      ['numerals'],
    ],
    ['a year with ○', '到二○三五年，研发投入', 'verbatim', [], []],
    ['a changed name', '推动G42科创走廊建设', 'altered', ['-60', '+42'], []],
    ['a capital letter', '推动g60科创走廊建设', 'altered', ['-G', '+g'], ['case']],
    ['an inserted word', '应当依照发展计划大力公平竞争', 'altered', ['+大力'], []],
    [
      'only punctuation',
      '不正当利益。应当依照发展计划',
      'altered',
      ['-，', '+。'],
      ['punctuation'],
    ],
    ['over the end of a clause', '加强组织领导，健全工作机制', 'verbatim', [], ['clauses']],
    [
      'over it, altered',
      '应当加强组织领导，健全保障机制，完善配套政策',
      'altered',
      ['-工作', '+保障'],
      ['clauses'],
    ],
    [
      'a word that the scripts write differently',
      '主管机关应订定计划，报请行政院核定',
      'verbatim',
      [],
      [],
    ],
    [
      'more such words than a search tries forms of, one at the end',
      '订定计划，检讨计划，公布计划，修正计划，废止计划',
      'verbatim',
      [],
      [],
    ],
    ['a wrong conversion', '应当依照髮展計劃公平競爭', 'verbatim', [], ['script-damage']],
    ['another', '主管机关应订定计画，报请行政院核定', 'verbatim', [], ['script-damage']],
    ['後 in Simplified', '皇后与前後', 'verbatim', [], ['script-damage']],
    ['only the ends of it', '……依照发展计划……', 'verbatim', [], ['omission']],
    ['marked omission', '经营者不得利用职权……应当依照发展计划', 'verbatim', [], ['omission']],
    [
      'marked omission, altered',
      '经营者不得利用职权……应当依照发展规划',
      'altered',
      ['-计', '+规'],
      ['omission'],
    ],
    ['pieces in another order', '公平竞争……经营者不得利用', 'altered', [], ['reordered']],
    [
      'pieces of two clauses',
      '利用职权谋取不正当利益……推动G60科创走廊',
      'altered',
      [],
      ['stitched', 'negated'],
    ],
    ['pieces of two documents', '谋取不正当利益〔…〕報請行政院核定', 'altered', [], ['documents']],
    [
      'a piece from nowhere',
      '谋取不正当利益……由银河议会另行规定',
      'altered',
      [],
      ['piece-missing'],
    ],
    [
      'sentences of two clauses',
      '推动G60科创走廊建设。完善配套政策。',
      'altered',
      [],
      ['unmarked', 'stitched'],
    ],
    [
      'one character that stands for three',
      '依照(二)项办理备案手续',
      'altered',
      ['-㈠', '+(二)'],
      [],
    ],
    ['㈠ in three characters', '依照（一）项办理备案手续', 'verbatim', [], []],
    ['the place without 不 of two', '公开招标', 'verbatim', [], []],
    ['swapped words', '经营者依照应当发展计划公平竞争', 'altered', ['-应当', '+应当'], []],
    ['an omission without a mark', '各级人民政府加强组织领导', 'altered', ['-应当'], []],
    [
      'the middle of a long clause left out without a mark',
      '县级以上人民政府应当每年向社会公布工作报告，并接受监督。',
      'altered',
      ['-编制预算，安排经费用于修缮学校、道路和桥梁，公开全部账目；'],
      [],
    ],
    ['a word that only conversion writes so', '以國家座標系統為準', 'verbatim', [], []],
    ['too short to be near', '银河系', 'not-found', [], []],
    ['nowhere', '星际贸易的关税由银河议会另行规定', 'not-found', [], []],
  ])('%s', async (_, quote, verdict, changes, notes) => {
    const index = await makeIndex([LAW, OLD, HANT]);
    const result = await one(index, quote);
    expect(result.verdict).toBe(verdict);
    expect(changesOf(index, result)).toEqual(changes);
    expect(codesOf(result)).toEqual(notes);
    expect(result.similarity === 1).toBe(verdict === 'verbatim');
  });

  it('names what should stand where a conversion went wrong', async () => {
    const index = await makeIndex([LAW]);
    const { notes, converted } = await one(index, '應當依照髮展計劃公平競爭');
    expect(converted).toBe(true);
    expect(notes).toEqual([{ code: 'script-damage', spans: [[4, 5]], expected: ['發'] }]);
  });

  it('takes the document that the text names, else the newest', async () => {
    const index = await makeIndex([OLD, LAW]);
    const titleOf = (result: QuoteResult): string =>
      index.documentOf(result.parts[0]?.ordinal ?? -1).meta.title;
    const quote = '依照发展计划公平竞争';
    expect(titleOf(await one(index, quote))).toBe('公平竞争条例');
    expect(titleOf(await one(index, quote, '《旧条例》规定'))).toBe('旧条例');
    expect(titleOf(await one(index, quote, '《公平競爭條例》規定'))).toBe('公平竞争条例');
    expect(await one(index, quote)).toMatchObject({ clauses: 2, also: [0] });
  });

  it('gives up when nobody waits any more', async () => {
    const index = await makeIndex([LAW]);
    const gone = new AbortController();
    gone.abort(new Error('gone'));
    await expect(checkQuotes(index, '“公平竞争”', gone.signal)).rejects.toThrow('gone');
  });
});

/** Text of which nothing divides a quote or ends it. */
const quotable = (text: string): string =>
  text.replace(/["“”‘’「」『』＂>＞《》\n。.…⋯·・〔〕[\]（）()【】]/gu, '').trim();

describe('held against a plain scan', () => {
  it('finds every piece of every clause, and calls nothing verbatim that is nowhere', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyDocuments,
        hanText(12),
        fc.nat(),
        fc.nat(),
        async (documents, other, a, b) => {
          const index = await makeIndex(documents);
          const texts = documents.flatMap(({ clauses }) => clauses.map(({ text }) => text));
          const source = [...(texts[a % texts.length] ?? '')];
          const start = source.length === 0 ? 0 : b % source.length;
          const piece = quotable(source.slice(start, start + 1 + (a % 20)).join(''));
          const whole = documents.map(({ clauses }) =>
            foldText(clauses.map(({ text }) => text).join('')),
          );
          for (const quote of [piece, quotable(other)]) {
            if (!/[\p{L}\p{N}]/u.test(foldText(quote))) continue;
            const result = await one(index, quote);
            const isThere = texts.some((text) => foldText(text).includes(foldText(quote)));
            const forms = foldedForms(quote);
            const isAnywhere = whole.some((text) => forms.some((form) => text.includes(form)));
            if (isThere) expect(result.verdict).not.toBe('not-found');
            if (result.verdict === 'verbatim') expect(isAnywhere).toBe(true);
            const asIs = texts.some((text) => text.includes(quote));
            if (asIs) expect(result.verdict).toBe('verbatim');
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);

  it('gives differences that make the quote of the source', async () => {
    await fc.assert(
      fc.asyncProperty(hanText(60), fc.nat(), hanText(3), async (text, at, inserted) => {
        const source = [...text];
        const place = source.length === 0 ? 0 : at % source.length;
        const changed = [...source.slice(0, place), inserted, ...source.slice(place + (at % 3))];
        const quote = quotable(changed.join(''));
        if (!/[\p{L}\p{N}]/u.test(foldText(quote))) return;
        const index = await makeIndex([plainDocument('d', [text])]);
        const result = await one(index, quote);
        expect(result.quote).toBe(quote);
        if (result.verdict === 'not-found' || codesOf(result).includes('unmarked')) return;
        const right = result.diff.flatMap((op) => (op.right === null ? [] : [op.right]));
        expect(right.map((span) => quote.slice(...span)).join('')).toBe(quote);
        let end = 0;
        for (const { op, left, right: other } of result.diff) {
          if (left === null) continue;
          expect(left[0]).toBeGreaterThanOrEqual(end);
          [, end] = left;
          if (op !== 'equal' || other === null) continue;
          expect(foldedForms(quote.slice(...other))).toContain(foldText(text.slice(...left)));
        }
        expect(result.parts[0]?.matched[1]).toBe(end);
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});
