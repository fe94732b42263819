export { filled, type Html } from './html.ts';
export { aboutMissing, aboutPage } from './metadata.ts';
export { clauseText, documentText, listText, MISSING, missingText } from './text.ts';
