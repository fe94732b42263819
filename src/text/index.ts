export { type Converted, convertTraced } from './ambiguous.ts';
export { conversions, convertScript, offsetMap } from './convert.ts';
export { type Folded, fold, foldText, sourceSpan, sourceSpans } from './fold.ts';
export { createLexiconSegmenter } from './lexicon.ts';
export { foldedForms, unifyPhrases } from './phrases.ts';
export { regionalVocabulary } from './regional.ts';
export { piecesOfCompound, segment, type Token } from './segment.ts';
export { FIELD_PREFIX, type Field, requiredTerms, WORD_PREFIX, wordTerm } from './tokens.ts';
