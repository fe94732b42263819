import type { DisplayScript, MatchMode, Scope, SortOrder } from '../../wire/types.ts';
import type { Language } from '../preferences.ts';
import type { ListFilter } from '../search/search-state.ts';
import type { AmbiguousMessages } from './ambiguous.ts';
import type { BasketMessages } from './basket.ts';
import type { BasketFileMessages } from './basket-file.ts';
import type { CiteMessages } from './cite.ts';
import type { CompareMessages } from './compare.ts';
import type { DocumentListMessages } from './documents.ts';
import type { FinderMessages } from './finder.ts';
import type { GridMessages } from './grid.ts';
import type { QuoteMessages } from './quotes.ts';
import type { RecordMessages } from './record.ts';
import type { ReferenceMessages } from './references.ts';
import type { RelativesMessages } from './relatives.ts';
import type { SyntaxMessages } from './syntax.ts';
import type { TimelineMessages } from './timeline.ts';

/** The failures that a reader of the page can meet; anything else is told as `internal`. */
export type FailureCode =
  | 'offline'
  | 'not-ready'
  | 'query-empty'
  | 'query-too-long'
  | 'parameter-invalid'
  | 'request-malformed'
  | 'request-too-large'
  | 'document-unknown'
  | 'clause-unknown'
  | 'style-unknown'
  | 'route-unknown'
  | 'internal';

/** What went wrong, and what to do. */
export interface Failure {
  title: string;
  advice: string;
}

/** Everything that the page says, in one language. */
export interface Messages {
  language: Language;
  /** The name of the language, in itself. */
  languageName: string;
  brand: string;
  tagline: string;
  skip: string;
  languageLabel: string;
  nav: { label: string; search: string; documents: string; compare: string; quotes: string };
  footer: string;
  loading: string;
  close: string;

  search: { label: string; placeholder: string; submit: string };
  suggest: {
    label: string;
    term: string;
    title: string;
    number: string;
    /** For screen readers: how many there are, and how to get at them. */
    count: (suggestions: number) => string;
  };
  home: {
    title: string;
    examples: string;
    corpus: (documents: number, clauses: number) => string;
  };

  results: {
    title: (q: string) => string;
    /** How many clauses have the words as they were typed, and how many have them apart. */
    summary: (exact: number, all: number) => string;
    /** Over both tiers: all of them are listed. */
    complete: (clauses: number, documents: number) => string;
    exact: (q: string) => string;
    all: string;
    any: string;
    count: (clauses: number) => string;
    showAny: (clauses: number) => string;
    hideAny: string;
    onlyAny: string;
  };
  syntax: SyntaxMessages;
  scope: { legend: string } & Record<Scope, string>;
  scopeHint: Record<Scope, string>;
  match: { legend: string } & Record<Exclude<MatchMode, 'any'>, string>;
  sort: { legend: string } & Record<SortOrder, string>;
  script: { legend: string } & Record<DisplayScript, string>;
  scriptShort: Record<DisplayScript, string>;
  scriptName: { Hans: string; Hant: string };
  /** The label of a clause converted from that script. */
  convertedFrom: { Hans: string; Hant: string };
  convertedNote: string;
  filters: {
    heading: string;
    open: (active: number) => string;
    active: string;
    clear: string;
    remove: (name: string) => string;
    year: string;
    from: string;
    to: string;
    anyYear: string;
    years: (from: number | null, to: number | null) => string;
    more: (hidden: number) => string;
    fewer: string;
  } & Record<ListFilter, string>;
  hit: {
    read: string;
    cite: string;
    copyLink: string;
    linkCopied: string;
    whole: string;
    snippet: string;
    inDocument: (clauses: number) => string;
  };
  paging: {
    label: string;
    previous: string;
    next: string;
    at: (page: number, pages: number) => string;
  };
  zero: {
    title: (q: string) => string;
    searched: string;
    tryThis: string;
    fewerWords: string;
    quotation: string;
    removeFilters: string;
    widerScope: string;
    anyWords: string;
    examples: string;
    beyond: string;
    firstPage: string;
  };

  documents: { title: string; none: string; noneAdvice: string; undated: string };
  reader: {
    about: string;
    outline: string;
    issuer: string;
    number: string;
    adopted: string;
    issued: string;
    published: string;
    region: string;
    type: string;
    script: string;
    source: string;
    size: string;
    sizeOf: (clauses: number) => string;
    suppliedNote: string;
    findLabel: string;
    findSubmit: string;
    findClear: string;
    findCount: (clauses: number) => string;
    findAt: (at: number, clauses: number) => string;
    findNone: string;
    previousHit: string;
    nextHit: string;
    clauseMissing: (locator: string) => string;
    permalink: (pinpoint: string) => string;
    cite: (pinpoint: string) => string;
    citeShort: string;
    pinpointColumn: string;
  };
  cite: CiteMessages;
  basket: BasketMessages;
  basketFile: BasketFileMessages;
  references: ReferenceMessages;
  compare: CompareMessages;
  quotes: QuoteMessages;
  timeline: TimelineMessages;
  relatives: RelativesMessages;
  grid: GridMessages;
  ambiguous: AmbiguousMessages;
  finder: FinderMessages;
  documentList: DocumentListMessages;
  record: RecordMessages;
  failure: {
    retry: string;
    retrying: string;
    home: string;
    detail: string;
  };
  failures: Record<FailureCode, Failure>;
  /** `YYYY-MM-DD` as it is written in this language. */
  date: (iso: string) => string;
}
