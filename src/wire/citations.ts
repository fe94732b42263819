/** How do citations cross HTTP, and what leads back from them to a clause? */
import type { Language, Pinpoint } from '../model/index.ts';
import type { DisplayScript, WireAmbiguity, WireClause, WireDocument } from './documents.ts';

export interface WireCitation {
  /** Of the clause, or of the document that is cited as a whole. */
  id: string;
  style: string;
  /** The citation with its pinpoint, plain text. */
  citation: string;
  /** The same as HTML for the clipboard: `<i>` and `<sup>` only, all else escaped. */
  html: string;
  /** What stands in the text and leads to it; null where the style has nothing there. */
  inText: string | null;
  /** The same as HTML for the clipboard. */
  inTextHtml: string | null;
  /** The clause's text as printed, converted to `script` when one was asked for; null for a whole document. */
  quote: string | null;
  converted: boolean;
  /** The characters of `quote` that conversion may have got wrong. */
  ambiguous: WireAmbiguity[];
  /** Null for a whole document. */
  pinpoint: Pinpoint | null;
  url: string;
}

export interface WireCitations {
  citations: WireCitation[];
  /** All as one list: documents once each, pinpoints merged, sorted and numbered as the style wants. */
  list: string;
}

/** What is posted to have collected clauses cited together. */
export interface WireCitationSet {
  items: {
    id: string;
    /** A remark of whoever collected the clause, printed under its quote. */
    note?: string | undefined;
    /** Words of the clause as printed, by default all of them; shown in another script on request. */
    quote?: { text?: string | undefined; script?: DisplayScript | undefined } | undefined;
  }[];
  style?: string | undefined;
  format?: 'text' | 'html' | 'markdown' | 'docx' | 'ris' | 'biblatex' | 'csl-json' | undefined;
  /** The language of headings. */
  lang?: Language | undefined;
  accessed?: string | undefined;
  typeCode?: 'EB/OL' | 'R/OL' | 'A' | undefined;
  cslType?: 'regulation' | 'report' | undefined;
}

/** What a pasted citation, 文号, pinpoint or address names; the surest first. */
export interface WireFind {
  query: string;
  /** Whether it is surely meant so; otherwise it may as well be words to search for. */
  sure: boolean;
  /** Where to go without asking, the text being an address or the id of a clause; else null. */
  direct: string | null;
  candidates: {
    /** By what the document was recognised; `quote`: the clause by words in quotation marks; `pinpoint` where nothing names a document. */
    why:
      | ('id' | 'permalink' | 'key' | 'number' | 'url')
      | ('title' | 'pinyin' | 'part-of-title' | 'quote' | 'pinpoint');
    document: WireDocument;
    /** Null where the document is named and no clause of it. */
    clause: WireClause | null;
    /** The page's path for the clause, or for the document. */
    url: string;
  }[];
}
