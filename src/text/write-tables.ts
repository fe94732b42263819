/** Writes the tables beside the compiled code. Run by `npm run compile`. */
import { rmSync, writeFileSync } from 'node:fs';
import { TABLES_FILE } from './tables.ts';

// What was written by an earlier version must not go into what is written now.
rmSync(TABLES_FILE, { force: true });
const { makeRepresentatives } = await import('./variants.ts');
const { makePhraseForms, makeSpellings } = await import('./phrases.ts');
const { makeRegionalVocabulary } = await import('./regional.ts');
const { makeForms } = await import('./ambiguous-forms.ts');
const tables = {
  representatives: [...makeRepresentatives()],
  phrases: [...makePhraseForms()],
  spellings: [...makeSpellings()],
  regional: [...makeRegionalVocabulary()],
  formsHant: [...makeForms('Hant')],
  formsHans: [...makeForms('Hans')],
};
writeFileSync(TABLES_FILE, JSON.stringify(tables));
