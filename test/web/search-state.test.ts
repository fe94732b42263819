import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  filterCount,
  parseSearch,
  plainSearch,
  type SearchState,
  searchApiUrl,
  searchUrl,
  toggleList,
  withoutFilters,
} from '../../src/web/search/search-state.ts';
import { hanText } from '../support/han.ts';

const value = hanText(12).filter((text) => text !== '' && text.isWellFormed());
const list = fc.uniqueArray(value, { maxLength: 3 });
const year = fc.option(fc.integer({ min: 1949, max: 2100 }));

const state: fc.Arbitrary<SearchState> = fc.record({
  q: hanText(30).map((text) => text.toWellFormed().trim()),
  match: fc.constantFrom('auto', 'exact', 'all', 'any'),
  scope: fc.constantFrom('clause', 'sentence', 'document'),
  sort: fc.constantFrom('relevance', 'newest', 'oldest'),
  years: fc.tuple(year, year),
  lists: fc.record({ issuer: list, region: list, type: list, document: list }),
  page: fc.integer({ min: 1, max: 999_999 }),
  script: fc.constantFrom('source', 'hans', 'hant'),
});

const read = (url: string): SearchState =>
  parseSearch(new URL(url, 'http://localhost').searchParams);

describe('the address of a search', () => {
  it('holds the whole state', () => {
    fc.assert(
      fc.property(state, (before) => {
        expect(read(searchUrl(before))).toEqual(before);
      }),
    );
  });

  it('leaves out what is at its default', () => {
    expect(searchUrl(plainSearch('长三角'))).toBe(`/?q=${encodeURIComponent('长三角')}`);
  });

  it.each([
    ['?q=a&match=best&scope=x&sort=&page=0&script=de&year=soon'],
    ['?q=a&page=-1&year=20162021'],
    ['?q=a&page=1e3&year=16..17'],
  ])('is taken for plain where it makes no sense: %s', (search) => {
    expect(parseSearch(new URLSearchParams(search))).toEqual(plainSearch('a'));
  });

  it.each([
    ['2016', [2016, 2016]],
    ['2016..', [2016, null]],
    ['..2021', [null, 2021]],
    ['2016..2021', [2016, 2021]],
  ])('takes the years %s', (text, years) => {
    expect(parseSearch(new URLSearchParams({ q: 'a', year: text })).years).toEqual(years);
  });
});

describe('the API address of a search', () => {
  it('skips the pages before', () => {
    const parameters = new URL(searchApiUrl({ ...plainSearch('甲'), page: 3 }), 'http://localhost')
      .searchParams;
    expect(Number(parameters.get('offset'))).toBe(2 * Number(parameters.get('limit')));
    expect(parameters.has('page')).toBe(false);
  });
});

describe('filters', () => {
  it('are switched on and off again, back on the first page', () => {
    const before = { ...plainSearch('甲'), page: 4 };
    const on = toggleList(before, 'issuer', '某局');
    expect(on.lists.issuer).toEqual(['某局']);
    expect(on.page).toBe(1);
    expect(filterCount(on)).toBe(1);
    expect(toggleList(on, 'issuer', '某局').lists.issuer).toEqual([]);
  });

  it('are counted, a range of years as one, and cleared together', () => {
    fc.assert(
      fc.property(state, (before) => {
        const lists = Object.values(before.lists).flat().length;
        const years = before.years.some((bound) => bound !== null) ? 1 : 0;
        expect(filterCount(before)).toBe(lists + years);
        expect(filterCount(withoutFilters(before))).toBe(0);
      }),
    );
  });
});
