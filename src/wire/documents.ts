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
