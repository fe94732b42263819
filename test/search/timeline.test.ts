import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClauseIndex } from '../../src/index/index.ts';
import { documentYear, type PolicyDocument } from '../../src/model/index.ts';
import { type Timeline, type TimelineRequest, timeline } from '../../src/search/index.ts';
import { foldedForms, foldText } from '../../src/text/index.ts';
import { anyDocuments, plainDocument } from '../support/documents.ts';
import { find, indexMaker, NO_FILTERS } from '../support/indexes.ts';

const indexOf = indexMaker();

function follow(index: ClauseIndex, text: string, more: Partial<TimelineRequest> = {}): Timeline {
  return timeline(index, {
    text,
    filters: NO_FILTERS,
    sort: 'year',
    context: 20,
    limit: 1000,
    offset: 0,
    ...more,
  });
}

/** A piece of one of the texts, or nothing. */
function pieceOf(documents: readonly PolicyDocument[], [which, from, length]: readonly number[]) {
  const texts = documents.flatMap(({ clauses }) => clauses.map(({ text }) => text));
  const characters = [...(texts[(which ?? 0) % texts.length] ?? '')];
  const start = (from ?? 0) % (characters.length + 1);
  return characters.slice(start, start + 1 + ((length ?? 0) % 4)).join('');
}

const piece = fc.array(fc.nat(), { minLength: 3, maxLength: 3 });

/** Every form of the phrase at every place, found one character after the other. */
function scan(text: string, phrase: string): number {
  const folded = foldText(text);
  const forms = [...foldedForms(phrase)].sort((a, b) => b.length - a.length);
  let count = 0;
  for (let at = 0; at < folded.length; ) {
    const form = forms.find((candidate) => folded.startsWith(candidate, at));
    if (form !== undefined) count++;
    at += form?.length ?? 1;
  }
  return count;
}

/** Documents without characters that fold to several: two uses may lie within one of those. */
const plainlyFolded = anyDocuments.map((documents) =>
  documents.map(({ meta, clauses }) => {
    const single = (character: string): boolean => [...foldText(character)].length < 2;
    const texts = clauses.map(({ text }) => [...text].filter(single).join(''));
    return plainDocument(meta.id, texts, meta);
  }),
);

describe('the counts', () => {
  it('are those of a plain scan, year by year, absence included', async () => {
    await fc.assert(
      fc.asyncProperty(plainlyFolded, piece, async (documents, place) => {
        const phrase = pieceOf(documents, place);
        fc.pre(foldText(phrase) !== '');
        const { years, undated, total } = follow(await indexOf(documents), phrase);
        const expected = (year: number | null) => {
          const own = documents.filter(({ meta }) => documentYear(meta) === year);
          const texts = own.map(({ clauses }) => clauses.map(({ text }) => text));
          const counts = texts.map((ofDocument) => ofDocument.map((text) => scan(text, phrase)));
          const characters = [...foldText(texts.flat().join(''))].length;
          const occurrences = counts.flat().reduce((sum, count) => sum + count, 0);
          return {
            documents: counts.filter((ofDocument) => ofDocument.some((count) => count > 0)).length,
            clauses: counts.flat().filter((count) => count > 0).length,
            occurrences,
            per10k: characters === 0 ? 0 : (occurrences / characters) * 10_000,
            searched: { documents: own.length, clauses: texts.flat().length, characters },
          };
        };
        const all = [...new Set(documents.map(({ meta }) => documentYear(meta)))];
        const known = all.filter((year) => year !== null).sort((a, b) => a - b);
        expect(years.map(({ year }) => year)).toEqual(known);
        for (const { year, per10k, ...rest } of [...years, { year: null, ...undated }]) {
          const { per10k: rate, ...counts } = expected(year);
          expect(rest).toEqual(counts);
          expect(per10k).toBeCloseTo(rate, 8);
        }
        expect(total.occurrences).toBe(
          [...years, undated].reduce((sum, { occurrences }) => sum + occurrences, 0),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('follow the filters of a search', async () => {
    const index = await indexOf([
      plainDocument('a', ['发展'], { issued: '2011-01-01', issuer: '甲市' }),
      plainDocument('b', ['發展', '无关'], { issued: '2016-01-01', issuer: '乙市' }),
      plainDocument('c', ['发展'], { issued: '2020-01-01', issuer: '乙市' }),
    ]);
    const filters = { ...NO_FILTERS, issuers: ['乙市'], years: [null, 2019] as const };
    const { years, total, first, last } = follow(index, '发展', { filters });
    expect(years.map(({ year }) => year)).toEqual([2016]);
    expect(total.searched).toEqual({ documents: 1, clauses: 2, characters: 4 });
    expect(first?.ordinal).toBe(index.ordinalOf('b#n1'));
    expect(last?.ordinal).toBe(index.ordinalOf('b#n1'));
  });

  it('show a year that does not use the phrase, and no year of which there is nothing', async () => {
    const index = await indexOf([
      plainDocument('a', ['数字经济'], { issued: '2011-01-01' }),
      plainDocument('b', ['农业'], { issued: '2013-01-01' }),
      plainDocument('c', ['數字經濟，数字经济。'], { issued: '2016-01-01' }),
      plainDocument('d', ['数字经济']),
    ]);
    const { years, undated } = follow(index, '数字经济');
    expect(years.map(({ year, clauses, occurrences }) => [year, clauses, occurrences])).toEqual([
      [2011, 1, 1],
      [2013, 0, 0],
      [2016, 1, 2],
    ]);
    // Four characters of four; two of ten characters, of which two are punctuation.
    expect(years.map(({ per10k }) => per10k)).toEqual([2500, 0, 2000]);
    expect(undated).toMatchObject({ documents: 1, occurrences: 1, per10k: 2500 });
  });

  it('count a supplementary character as one', async () => {
    const index = await indexOf([plainDocument('a', ['𠀀𠀀推进'], { issued: '2011-01-01' })]);
    expect(follow(index, '推进').years[0]).toMatchObject({
      per10k: 2500,
      searched: { characters: 4 },
    });
  });
});

describe('first and last use', () => {
  it('are the first clause of the earliest and the last of the latest document', async () => {
    const index = await indexOf([
      plainDocument('late', ['一带一路', '无关', '一帶一路'], { issued: '2017-05-01' }),
      plainDocument('undated', ['一带一路']),
      plainDocument('early', ['无关', '一带一路', '一带一路'], { issued: '2015-03-28' }),
      plainDocument('later', ['无关'], { issued: '2020-01-01' }),
    ]);
    const { first, last } = follow(index, '一带一路');
    expect(first).toMatchObject({ ordinal: index.ordinalOf('early#n2'), highlights: [[0, 4]] });
    expect(last).toMatchObject({ ordinal: index.ordinalOf('late#n3'), highlights: [[0, 4]] });
  });

  it('prefer a document whose date is known to one of which only the year is', async () => {
    const index = await indexOf([
      plainDocument('a', ['创新'], { number: '国发〔2015〕1号' }),
      plainDocument('b', ['创新'], { issued: '2015-06-01' }),
      plainDocument('c', ['创新'], { issued: '2015-08-01' }),
    ]);
    const { first, last } = follow(index, '创新');
    expect(first?.ordinal).toBe(index.ordinalOf('b#n1'));
    expect(last?.ordinal).toBe(index.ordinalOf('c#n1'));
  });

  it('take a document of which only the year is known where there is no other of that year', async () => {
    const index = await indexOf([
      plainDocument('a', ['创新'], { number: '国发〔2016〕1号' }),
      plainDocument('b', ['创新'], { issued: '2015-06-01' }),
    ]);
    expect(follow(index, '创新').last?.ordinal).toBe(index.ordinalOf('a#n1'));
  });

  it('are null where the phrase is not used, or in undated documents alone', async () => {
    const index = await indexOf([plainDocument('a', ['创新'])]);
    expect(follow(index, '创新')).toMatchObject({ first: null, last: null });
    expect(follow(index, '改革')).toMatchObject({ first: null, last: null });
  });
});

describe('the concordance', () => {
  it('has a line for every highlight of the search, of source text', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyDocuments,
        piece,
        fc.nat(20),
        fc.constantFrom('year', 'left', 'right'),
        async (documents, place, context, sort) => {
          const phrase = pieceOf(documents, place);
          fc.pre(foldText(phrase) !== '');
          const index = await indexOf(documents);
          const { concordance, total } = follow(index, phrase, { context, sort });
          const { hits } = find(index, phrase, { match: 'exact' });
          const marked = hits.flatMap(({ ordinal, highlights }) =>
            highlights.map((span) => `${ordinal} ${span}`),
          );
          const shown = concordance.lines.map(({ ordinal, span }) => `${ordinal} ${span}`);
          expect(shown.sort()).toEqual(marked.sort());
          expect(concordance.total).toBe(marked.length);
          expect(total.occurrences).toBe(marked.length);
          for (const { ordinal, left, match, right, span } of concordance.lines) {
            const { text } = index.clause(ordinal);
            const [start, end] = span;
            expect(match).toBe(text.slice(start, end));
            expect(text.slice(0, start).endsWith(left)).toBe(true);
            expect(text.slice(end).startsWith(right)).toBe(true);
            expect([...left].length).toBe(Math.min(context, [...text.slice(0, start)].length));
            expect([...right].length).toBe(Math.min(context, [...text.slice(end)].length));
            for (const part of [left, match, right]) {
              expect(part.isWellFormed()).toBe(text.isWellFormed());
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is the same in pages as in one', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyDocuments,
        piece,
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom('year', 'left', 'right'),
        async (documents, place, limit, sort) => {
          const phrase = pieceOf(documents, place);
          fc.pre(foldText(phrase) !== '');
          const index = await indexOf(documents);
          const whole = follow(index, phrase, { sort }).concordance.lines;
          const pages: (typeof whole)[number][] = [];
          for (let offset = 0; offset <= whole.length; offset += limit) {
            pages.push(...follow(index, phrase, { sort, limit, offset }).concordance.lines);
          }
          expect(pages).toEqual(whole);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('stands in order of time, by date, id and place, the undated last', async () => {
    const index = await indexOf([
      plainDocument('z', ['改革'], { issued: '2016-01-01' }),
      plainDocument('n', ['改革']),
      plainDocument('y', ['改革甲改革', '改革'], { issued: '2016-01-01' }),
      plainDocument('b', ['改革'], { number: '国发〔2011〕1号' }),
      plainDocument('c', ['改革'], { issued: '2011-12-31' }),
    ]);
    const { lines } = follow(index, '改革').concordance;
    expect(lines.map(({ ordinal, span }) => [index.clause(ordinal).id, span[0]])).toEqual([
      ['c#n1', 0],
      ['b#n1', 0],
      ['y#n1', 0],
      ['y#n1', 3],
      ['y#n2', 0],
      ['z#n1', 0],
      ['n#n1', 0],
    ]);
    expect(lines.map(({ year }) => year)).toEqual([2011, 2011, 2016, 2016, 2016, 2016, null]);
  });

  it('puts together what is the same beside the phrase in either script', async () => {
    const texts = ['深化體制改革的', '推进改革开放', '深化体制改革開放', '開放改革', '改革'];
    const index = await indexOf([plainDocument('a', texts, { issued: '2016-01-01' })]);
    const ids = (sort: 'left' | 'right') =>
      follow(index, '改革', { sort }).concordance.lines.map(({ ordinal }) => ordinal);
    // Nothing, 制体, 放, 进: from the phrase outwards, by code point.
    expect(ids('left')).toEqual([4, 0, 2, 3, 1]);
    // Nothing (twice, in order of time), 开放 (twice), 的.
    expect(ids('right')).toEqual([3, 4, 1, 2, 0]);
  });

  it('says so where there are too many lines to be sorted by what stands beside the phrase', async () => {
    const document = (id: string, uses: number): PolicyDocument =>
      plainDocument(id, ['甲'.repeat(uses)], { issued: '2016-01-01' });
    const most = await indexOf([document('a', 60_000), document('b', 40_000)]);
    const sorted = follow(most, '甲', { sort: 'right', limit: 2 }).concordance;
    expect(sorted.order).toBe('right');
    // The last of each clause: nothing stands right of it.
    expect(sorted.lines.map(({ span }) => span[0])).toEqual([59_999, 39_999]);
    const more = await indexOf([document('a', 60_000), document('b', 40_001)]);
    const unsorted = follow(more, '甲', { sort: 'right', limit: 2, offset: 59_999 }).concordance;
    expect(unsorted).toMatchObject({ order: 'year', total: 100_001 });
    expect(unsorted.lines.map(({ span }) => span[0])).toEqual([59_999, 0]);
  });

  it('makes one line of two uses within one character of several Han characters', async () => {
    const index = await indexOf([plainDocument('a', ['某㍿和㍿'], { issued: '2016-01-01' })]);
    for (const phrase of ['株式', '会社', '社和株']) {
      const { hits } = find(index, phrase, { match: 'exact' });
      const { lines } = follow(index, phrase).concordance;
      expect(lines.map(({ span }) => span)).toEqual(hits.flatMap(({ highlights }) => highlights));
    }
  });

  it('knows the only characters that fold to several Han characters, and how long a fold can be', () => {
    const several: string[] = [];
    let longest = 0;
    for (let point = 0; point <= 0x10ffff; point++) {
      if (point >= 0xd800 && point <= 0xdfff) continue;
      const folded = foldText(String.fromCodePoint(point));
      if (folded.length < 2) continue;
      longest = Math.max(longest, folded.length);
      if ((folded.match(/\p{Script=Han}/gu) ?? []).length > 1) {
        several.push(String.fromCodePoint(point));
      }
    }
    expect(several).toEqual([...'㋿㍻㍼㍽㍾㍿']);
    expect(longest).toBe(15);
  });

  it('makes one line of two uses within one character', async () => {
    const index = await indexOf([plainDocument('a', ['㈠㈠'], { issued: '2016-01-01' })]);
    const { concordance, total } = follow(index, '1');
    expect(total.occurrences).toBe(2);
    expect(concordance.lines.map(({ match }) => match)).toEqual(['㈠', '㈠']);
    const across = follow(index, ')(');
    expect(across.total.occurrences).toBe(1);
    expect(across.concordance.lines.map(({ match }) => match)).toEqual(['㈠㈠']);
  });
});
