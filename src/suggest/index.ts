export { createSuggester, type Suggester, type Suggestion, type WordSource } from './suggest.ts';
