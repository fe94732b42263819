import { describe, expect, it } from 'vitest';
import { descentOf } from '../../src/web/descent.ts';
import { gridRows } from '../../src/web/grid-rows.ts';
import { gridUrl, parseGrid } from '../../src/web/grid-state.ts';
import {
  clauseIdsOf,
  parseRelatives,
  relativesOf,
  relativesUrl,
} from '../../src/web/relatives-state.ts';
import type { WireDocument, WireLineage, WireRelative, WireStep } from '../../src/wire/types.ts';

function document(id: string, year: number | null, date: string | null = null): WireDocument {
  return {
    ...{ id, title: id, titleSupplied: false, issuer: null, number: null, date, year },
    ...{ region: null, type: null, script: 'Hans', adopted: date, adoptedBy: null },
    ...{ issued: null, published: null, source: null, clauses: 1, url: `/documents/${id}` },
  };
}

function clause(id: string): WireLineage['clause'] {
  const pinpoint = { 'zh-Hans': '第1条', 'zh-Hant': '第1條', en: 'art. 1' };
  return {
    ...{ id: `${id}#a1`, documentId: id, kind: 'article', path: [], lead: null, text: id },
    ...{ pinpoint, url: `/documents/${id}/a1`, converted: false },
  };
}

const step = (from: string): WireStep => ({
  ...{ from: `${from}#a1`, relation: 'reworded', similarity: 0.5, diff: [] },
});

function relative(one: WireDocument, from: string | null): WireRelative {
  return {
    ...{ document: one, clause: clause(one.id), citation: '', relation: 'reworded', diff: [] },
    ...{ score: 0.5, similarity: 0.4, step: from === null ? null : step(from) },
  };
}

/** 2011 a, 2016 own, 2016 b, 2020 c, and one that states no year; there are others of 2013, 2014 and 2022. */
const LINEAGE: WireLineage = {
  ...{ document: document('own', 2016, '2016-03-01'), clause: clause('own'), citation: '' },
  step: step('a'),
  relatives: [
    relative(document('a', 2011), null),
    relative(document('b', 2016, '2016-09-01'), 'own'),
    relative(document('c', 2020), 'b'),
    relative(document('undated', null), null),
  ],
  ...{ documents: 4, least: 0.12, complete: true, absence: null },
  searched: { documents: 9, clauses: 9, corpusDigest: '', date: '2026-11-21' },
  years: [
    { year: 2011, documents: 1 },
    { year: 2013, documents: 2 },
    { year: 2014, documents: 1 },
    { year: 2016, documents: 1 },
    { year: 2020, documents: 1 },
    { year: 2022, documents: 2 },
    { year: null, documents: 1 },
  ],
};

describe('the line of time', () => {
  it.each(['asked', 'previous'] as const)(
    'has each clause in its place and says what stands between, against=%s',
    (against) => {
      const { line, undated } = descentOf(LINEAGE, against);
      const said = line.map((point) =>
        point.kind === 'gap'
          ? `${point.from}–${point.to}: ${point.documents}`
          : point.entry.document.id,
      );
      expect(said).toEqual(['a', '2012–2015: 3', 'own', 'b', '2017–2019: 0', 'c', '2021–2022: 2']);
      expect(undated.map((entry) => entry.document.id)).toEqual(['undated']);
    },
  );

  it('holds each clause against the one asked for, or against the one before', () => {
    const froms = (against: 'asked' | 'previous') => {
      const { line, undated } = descentOf(LINEAGE, against);
      const entries = line.flatMap((point) => (point.kind === 'entry' ? [point.entry] : []));
      return [...entries, ...undated].map(({ difference }) => difference?.from ?? null);
    };
    const own = 'own#a1';
    expect(froms('asked')).toEqual([own, null, own, own, own]);
    expect(froms('previous')).toEqual([null, 'a#a1', own, 'b#a1', null]);
  });
});

describe('the rows of a table by year', () => {
  it('put years without a clause together where nothing parts them', () => {
    const year = (of: number | null, found: number, searched: number) => ({
      ...{ year: of, searched, counts: { clauses: found, documents: found }, documents: [] },
    });
    const rows = gridRows([
      year(1952, 0, 1),
      year(1953, 0, 2),
      year(1980, 3, 4),
      year(1981, 0, 1),
      year(null, 0, 5),
    ]);
    expect(
      rows.map((row) => (row.kind === 'year' ? row.year.year : [row.from, row.to, row.searched])),
    ).toEqual([[1952, 1953, 3], 1980, [1981, 1981, 1], [null, null, 5]]);
  });
});

describe('addresses', () => {
  it('of relatives say the same back, for ids of any kind', () => {
    for (const [clauseId, documentId] of [
      ['doc#p1.n2', 'doc'],
      ['law/第1条 #?', '法规 1'],
    ] as const) {
      const path = relativesOf(clauseId, documentId).split('/').map(decodeURIComponent);
      const state = parseRelatives(path[2] ?? '', path[3] ?? '', new URLSearchParams());
      expect(path.length).toBe(5);
      expect(clauseIdsOf(state)).toContain(clauseId);
      const other = { ...state, against: 'previous', shown: 'changes' } as const;
      const query = new URLSearchParams(relativesUrl(other).split('?')[1]);
      expect(parseRelatives(state.documentId, state.locator, query)).toEqual(other);
    }
  });

  it('of a grid say the same back, and leave out what is not understood', () => {
    const query = 'q=%E5%85%BB%E8%80%81&year=2011..2016&region=%E6%9D%AD%E5%B7%9E';
    const url = `/grid?${query}&perDocument=100&documents=200&text=whole`;
    expect(gridUrl(parseGrid(new URLSearchParams(url.split('?')[1])))).toBe(url);
    const odd = new URLSearchParams(`${query}&perDocument=7&documents=9999&text=x`);
    expect(gridUrl(parseGrid(odd))).toBe(`/grid?${query}`);
  });
});
