import { ambiguousEn } from './ambiguous.ts';
import { basketEn } from './basket.ts';
import { basketFileEn } from './basket-file.ts';
import { citeEn } from './cite.ts';
import { compareEn } from './compare.ts';
import { documentListEn } from './documents.ts';
import { finderEn } from './finder.ts';
import { grouped, many, quoted } from './format.ts';
import { gridEn } from './grid.ts';
import { quotesEn } from './quotes.ts';
import { recordEn } from './record.ts';
import { referencesEn } from './references.ts';
import { relativesEn } from './relatives.ts';
import { syntaxEn } from './syntax.ts';
import { timelineEn } from './timeline.ts';
import type { Messages } from './types.ts';

function englishDate(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

function years(from: number | null, to: number | null): string {
  if (from === null) return `up to ${to}`;
  if (to === null) return `${from} onwards`;
  return from === to ? String(from) : `${from}–${to}`;
}

/** The interface in English. */
export const en: Messages = {
  language: 'en',
  languageName: 'English',
  brand: 'Tiaowen',
  tagline:
    'Search Chinese policy documents clause by clause, in Simplified and Traditional at once. Every hit is source text, ready to cite.',
  skip: 'Skip to content',
  languageLabel: 'Interface language',
  nav: {
    label: 'Main',
    search: 'Search',
    documents: 'Documents',
    compare: 'Compare',
    quotes: 'Check quotes',
  },
  footer: 'What is shown and cited is the source text.',
  loading: 'Loading…',
  close: 'Close',

  search: {
    label: 'Search policy clauses',
    placeholder: 'Words or a phrase, in Chinese',
    submit: 'Search',
  },
  suggest: {
    label: 'Suggestions',
    term: 'term',
    title: 'document',
    number: 'document no.',
    count: (suggestions) =>
      suggestions === 1
        ? '1 suggestion; use the arrow keys'
        : `${suggestions} suggestions; use the arrow keys`,
  },
  home: {
    title: 'Search',
    examples: 'Try',
    corpus: (documents, clauses) =>
      `${many(documents, 'document', 'documents')}, ${many(clauses, 'clause', 'clauses')}`,
  },

  results: {
    title: (q) => `Results for ${quoted(q, '“', '”')}`,
    summary: (exact, all) => {
      if (all === 0) return `${many(exact, 'clause', 'clauses')} with the exact words`;
      if (exact === 0) return `${many(all, 'clause', 'clauses')} with all the words, apart`;
      return `${many(exact, 'clause', 'clauses')} with the exact words, ${grouped(all)} more with all of them, apart`;
    },
    complete: (clauses, documents) =>
      `${many(clauses, 'clause', 'clauses')} in ${many(documents, 'document', 'documents')}, all listed`,
    exact: (q) => `With ${quoted(q, '“', '”')}`,
    all: 'With all of the words, apart',
    any: 'With some of the words',
    count: (clauses) => many(clauses, 'clause', 'clauses'),
    showAny: (clauses) =>
      `Show ${many(clauses, 'more clause', 'more clauses')} with only some of the words`,
    hideAny: 'Hide clauses with only some of the words',
    onlyAny: 'No clause has every word. These have some of them.',
  },
  syntax: syntaxEn,
  scope: {
    legend: 'Words in one',
    sentence: 'sentence',
    clause: 'clause',
    document: 'document',
  },
  scopeHint: {
    sentence: 'All words in one sentence',
    clause: 'All words in one clause',
    document: 'All words in one document',
  },
  match: { legend: 'Match', auto: 'any way', exact: 'exact phrase', all: 'all words' },
  sort: { legend: 'Sort', relevance: 'Relevance', newest: 'Newest first', oldest: 'Oldest first' },
  script: { legend: 'Script', source: 'As printed', hans: 'Simplified', hant: 'Traditional' },
  scriptShort: { source: 'Source', hans: '简', hant: '繁' },
  scriptName: { Hans: 'Simplified', Hant: 'Traditional' },
  convertedFrom: { Hans: 'converted from Simplified', Hant: 'converted from Traditional' },
  convertedNote: '(converted between scripts; not the source text)',
  filters: {
    heading: 'Filters',
    open: (active) => (active > 0 ? `Filters (${active})` : 'Filters'),
    active: 'Active filters',
    clear: 'Clear all',
    remove: (name) => `Remove filter: ${name}`,
    year: 'Year',
    from: 'From',
    to: 'to',
    anyYear: 'any',
    years,
    more: (hidden) => `${hidden} more`,
    fewer: 'Fewer',
    issuer: 'Issuer',
    region: 'Region',
    type: 'Type',
    document: 'Document',
  },
  hit: {
    read: 'Read in document',
    cite: 'Cite',
    copyLink: 'Copy link',
    linkCopied: 'Link copied',
    whole: 'Show whole clause',
    snippet: 'Show less',
    inDocument: (clauses) => `${grouped(clauses)} in this document`,
  },
  paging: {
    label: 'Pages',
    previous: 'Previous',
    next: 'Next',
    at: (page, pages) => `Page ${page} of ${pages}`,
  },
  zero: {
    title: (q) => `No clause has ${quoted(q, '“', '”')}`,
    searched:
      'Both Simplified and Traditional forms were searched, in every document the filters allow.',
    tryThis: 'You could',
    fewerWords: 'use fewer words, or a shorter phrase',
    quotation: 'leave out the quotation marks, to match the words separately',
    removeFilters: 'Clear the filters',
    widerScope: 'Look for the words anywhere in one document',
    anyWords: 'Match the words separately',
    examples: 'See an example:',
    beyond: 'This page has no results',
    firstPage: 'Back to the first page',
  },

  documents: {
    title: 'Documents',
    none: 'There are no documents yet',
    noneAdvice: 'Put documents into the corpus folder and build the index.',
    undated: 'No year stated',
  },
  reader: {
    about: 'About this document',
    outline: 'Outline',
    issuer: 'Issuer',
    number: 'Number',
    adopted: 'Adopted',
    issued: 'Issued',
    published: 'Published',
    region: 'Region',
    type: 'Type',
    script: 'Script',
    source: 'Source',
    size: 'Length',
    sizeOf: (clauses) => many(clauses, 'clause', 'clauses'),
    suppliedNote: 'The source has no title. The one in square brackets was supplied by an editor.',
    findLabel: 'Find in this document',
    findSubmit: 'Find',
    findClear: 'Clear marks',
    findCount: (clauses) => many(clauses, 'clause', 'clauses'),
    findAt: (at, clauses) => `${at} of ${many(clauses, 'clause', 'clauses')}`,
    findNone: 'Not in this document',
    previousHit: 'Previous',
    nextHit: 'Next',
    clauseMissing: (locator) =>
      `This document has no clause “${locator}”; the link may be wrong. Here is the whole document.`,
    permalink: (pinpoint) => `Permalink to ${pinpoint}`,
    cite: (pinpoint) => `Cite ${pinpoint}`,
    citeShort: 'Cite',
    pinpointColumn: 'Pinpoint',
  },
  cite: citeEn,
  basket: basketEn,
  basketFile: basketFileEn,
  references: referencesEn,
  compare: compareEn,
  quotes: quotesEn,
  timeline: timelineEn,
  relatives: relativesEn,
  grid: gridEn,
  ambiguous: ambiguousEn,
  finder: finderEn,
  documentList: documentListEn,
  record: recordEn,
  failure: {
    retry: 'Try again',
    retrying: 'The page will continue by itself once it is ready.',
    home: 'Back to search',
    detail: 'Message from the server',
  },
  failures: {
    offline: {
      title: 'The server cannot be reached',
      advice: 'Check the network, or that the server is still running, and try again.',
    },
    'not-ready': {
      title: 'The index is being loaded',
      advice: 'The server has just started. This takes a few seconds.',
    },
    'query-empty': {
      title: 'There is nothing to search for',
      advice: 'The query has only punctuation or spaces. Type some words.',
    },
    'query-too-long': {
      title: 'The query is too long',
      advice: 'Shorten it to a sentence or two.',
    },
    'parameter-invalid': {
      title: 'A search option is not valid',
      advice: 'An option in the address is outside its range. Clear the filters and try again.',
    },
    'request-malformed': {
      title: 'The request was not understood',
      advice: 'The address may be incomplete. Search again.',
    },
    'request-too-large': {
      title: 'The request is too large',
      advice: 'Shorten the query or remove filters.',
    },
    'document-unknown': {
      title: 'There is no such document',
      advice: 'The link may be wrong, or the document is no longer in the collection.',
    },
    'clause-unknown': {
      title: 'There is no such clause',
      advice: 'The link may be wrong, or the numbering has changed.',
    },
    'style-unknown': { title: 'There is no such style', advice: 'Choose another one.' },
    'route-unknown': { title: 'There is no such page', advice: 'The address may be wrong.' },
    internal: {
      title: 'Something went wrong on the server',
      advice: 'Try again later. If it happens again, send the maintainers the message below.',
    },
  },
  date: englishDate,
};
