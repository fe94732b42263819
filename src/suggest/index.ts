export { createSuggester, type Suggester, type Suggestion } from './suggest.ts';
export type { Word } from './words.ts';
