import { describe, expect, it, test } from 'vitest';
import { parseSearch, searchUrl } from '../../src/web/search/search-state.ts';
import {
  parseTimeline,
  searchOf,
  timelineApiUrl,
  timelineOf,
  timelineUrl,
} from '../../src/web/timeline/timeline-state.ts';

const read = (query: string) => parseTimeline(new URLSearchParams(query));

describe('the state of the page over the years', () => {
  it('is in its address, and comes back from it', () => {
    const state = {
      q: 'A&B 改革',
      years: [2011, null] as const,
      lists: { issuer: ['杭州市', '嘉兴,市'], region: [], type: ['意见'], document: [] },
      measure: 'per10k' as const,
      view: 'table' as const,
      order: 'left' as const,
      page: 3,
    };
    const url = new URL(timelineUrl(state), 'http://localhost');
    expect(url.pathname).toBe('/timeline');
    expect(parseTimeline(url.searchParams)).toEqual(state);
  });

  it('leaves what is usual out of the address', () => {
    expect(timelineUrl(read(''))).toBe('/timeline');
    expect(timelineUrl(read('q=a&view=chart&sort=year&measure=occurrences&page=1'))).toBe(
      '/timeline?q=a',
    );
  });

  test.each([
    'sort=up',
    'measure=__proto__',
    'view=',
    'page=0',
    'page=1e3',
    'year=16',
    'sort=year&sort=left',
  ])('takes %s for nothing', (query) => {
    expect(read(`q=a&${query}`)).toEqual(read('q=a'));
  });

  it('keeps the filters of a search, and gives them back', () => {
    const search = parseSearch(
      new URLSearchParams(
        'q=改革&year=2011..2016&issuer=a&document=d&match=exact&sort=newest&page=2',
      ),
    );
    const timeline = timelineOf(search);
    expect(timelineUrl(timeline)).toBe(
      `/timeline?q=${encodeURIComponent('改革')}&year=2011..2016&issuer=a&document=d`,
    );
    const back = new URL(searchUrl(searchOf(timeline)), 'http://localhost').searchParams;
    expect(Object.fromEntries(back)).toEqual({
      q: '改革',
      match: 'exact',
      year: '2011..2016',
      issuer: 'a',
      document: 'd',
    });
    expect(searchOf(timeline, 2013).years).toEqual([2013, 2013]);
  });

  it('asks the API for the page it names', () => {
    const url = new URL(timelineApiUrl(read('q=a&sort=right&page=3')), 'http://localhost');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      q: 'a',
      context: '40',
      sort: 'right',
      limit: '50',
      offset: '100',
    });
  });
});
