export { convertScript, offsetMap } from './convert.ts';
export { type Folded, fold, foldText, sourceSpan } from './fold.ts';
export { foldedForms, unifyPhrases } from './phrases.ts';
export { segment, type Token } from './segment.ts';
export { gramTerms, requiredTerms, wordTerm } from './tokens.ts';
