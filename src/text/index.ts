export { convertScript, offsetMap } from './convert.ts';
export { type Folded, fold, foldText, sourceSpan } from './fold.ts';
export { foldedForms } from './phrases.ts';
export { regionalVocabulary } from './regional.ts';
export { segment, type Token } from './segment.ts';
export { gramTerms, requiredTerms, wordTerm } from './tokens.ts';
