/** What of documents and their clauses crosses HTTP? */
import type { ClauseKind, Pinpoint, Script, Source } from '../model/index.ts';

export interface FacetValue<T = string> {
  value: T;
  count: number;
}

/** The script to show text in: as printed, or converted. */
export type DisplayScript = 'source' | 'hans' | 'hant';

export interface WireDocument {
  id: string;
  title: string;
  titleSupplied: boolean;
  issuer: string | null;
  number: string | null;
  /** `YYYY-MM-DD`: adopted, else issued, else published. */
  date: string | null;
  year: number | null;
  region: string | null;
  type: string | null;
  script: Script;
  adopted: string | null;
  adoptedBy: string | null;
  issued: string | null;
  published: string | null;
  source: Source | null;
  /** How many clauses it has. */
  clauses: number;
  /** The page's path for the document. */
  url: string;
  /** How it is shown in the script that was asked for; null where that is as printed. */
  display: WireDisplay | null;
}

/** What is said of a document, converted between the scripts: to be shown, never to be cited. A 文号 is never converted. */
export interface WireDisplay {
  title: string;
  issuer: string | null;
  region: string | null;
  type: string | null;
  adoptedBy: string | null;
}

/** A character of a converted text that nothing settled. */
export interface WireAmbiguity {
  /** UTF-16 offsets into the converted text. */
  at: [start: number, end: number];
  /** The character that the source has. */
  source: string;
  /** The forms that it may have, first the one that is shown. */
  options: string[];
}

export interface WireClause {
  id: string;
  documentId: string;
  kind: ClauseKind;
  path: string[];
  lead: string | null;
  text: string;
  pinpoint: Pinpoint;
  /** The page's path for the clause. */
  url: string;
  /** True when `text`, `path` and `lead` were converted from the script of the source. */
  converted: boolean;
  /** The characters of `text`, in order, that conversion may have got wrong; none where it is as printed. */
  ambiguous: WireAmbiguity[];
}

export interface WireDocumentList {
  /** Those that `limit` and `offset` take out of all that were asked for. */
  documents: WireDocument[];
  /** How many were asked for, whatever part of them is given. */
  count: number;
  /** How many clauses these have together. */
  clauses: number;
  /** How many documents of each year (the newest first), issuer, region and type were asked for. */
  facets: {
    year: FacetValue<number>[];
    issuer: FacetValue[];
    region: FacetValue[];
    type: FacetValue[];
  };
}

export interface WireDocumentAnswer {
  document: WireDocument;
  clauses: WireClause[];
}

export interface WireClauseAnswer {
  document: WireDocument;
  clause: WireClause;
}

/** The clauses that were asked for by id, in that order; null for an id that there is not. */
export interface WireClauseList {
  clauses: (WireClause | null)[];
}
