export { conversions, convertScript, offsetMap } from './convert.ts';
export { type Folded, fold, foldText, sourceSpan } from './fold.ts';
export { foldedForms } from './phrases.ts';
export { segment } from './segment.ts';
export { gramTerms, requiredTerms, wordTerm } from './tokens.ts';
