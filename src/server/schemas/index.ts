/**
 * The JSON of every answer, as schemas. openapi.json is made of them, and the
 * tests hold real answers against them; their types are those of the wire.
 */
import type * as z from 'zod';
import type {
  WireCitations,
  WireClauseAnswer,
  WireClauseList,
  WireComparison,
  WireDocumentAnswer,
  WireDocumentList,
  WireFind,
  WireGrid,
  WireLineage,
  WireProblem,
  WireQuotes,
  WireRecordComparison,
  WireSearch,
  WireSearchRecord,
  WireSuggestions,
  WireTimeline,
} from '../../wire/types.ts';
import { citations, find } from './citations.ts';
import { comparison, grid, lineage } from './compare.ts';
import { clauseAnswer, clauseList, documentAnswer, documentList } from './documents.ts';
import { quotes } from './quotes.ts';
import { recordComparison, searchAnswer, searchRecord, suggestions } from './search.ts';
import { health, problem, readiness } from './status.ts';
import { timelineAnswer } from './timeline.ts';

/** The schema of each kind of answer, by its name in openapi.json. */
export const ANSWERS: {
  readonly Health: z.ZodType;
  readonly Readiness: z.ZodType;
  readonly DocumentList: z.ZodType<WireDocumentList>;
  readonly Document: z.ZodType<WireDocumentAnswer>;
  readonly Clause: z.ZodType<WireClauseAnswer>;
  readonly ClauseList: z.ZodType<WireClauseList>;
  readonly Search: z.ZodType<WireSearch>;
  readonly Timeline: z.ZodType<WireTimeline>;
  readonly Citations: z.ZodType<WireCitations>;
  readonly Suggestions: z.ZodType<WireSuggestions>;
  readonly Find: z.ZodType<WireFind>;
  readonly SearchRecord: z.ZodType<WireSearchRecord>;
  readonly RecordComparison: z.ZodType<WireRecordComparison>;
  readonly Quotes: z.ZodType<WireQuotes>;
  readonly Comparison: z.ZodType<WireComparison>;
  readonly Lineage: z.ZodType<WireLineage>;
  readonly Grid: z.ZodType<WireGrid>;
  readonly Problem: z.ZodType<WireProblem>;
} = {
  Health: health,
  Readiness: readiness,
  DocumentList: documentList,
  Document: documentAnswer,
  Clause: clauseAnswer,
  ClauseList: clauseList,
  Search: searchAnswer,
  Timeline: timelineAnswer,
  Citations: citations,
  Suggestions: suggestions,
  Find: find,
  SearchRecord: searchRecord,
  RecordComparison: recordComparison,
  Quotes: quotes,
  Comparison: comparison,
  Lineage: lineage,
  Grid: grid,
  Problem: problem,
};
