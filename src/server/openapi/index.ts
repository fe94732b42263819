/** How does openapi.json describe the parameters of each address? */
export { CITATION_PARAMETERS } from './citations.ts';
export {
  COMPARE_PARAMETERS,
  GRID_PARAMETERS,
  LINEAGE_PARAMETERS,
  TABLE_TYPES,
} from './compare.ts';
export { choice, id, type Parameter, script, text } from './parts.ts';
export {
  DOCUMENTS_PARAMETERS,
  FIND_PARAMETERS,
  RECORD_PARAMETERS,
  SEARCH_PARAMETERS,
  SUGGEST_PARAMETERS,
} from './search.ts';
export { TIMELINE_PARAMETERS } from './timeline.ts';
