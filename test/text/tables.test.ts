import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { makeForms } from '../../src/text/ambiguous-forms.ts';
import { makePhraseForms, makeSpellings } from '../../src/text/phrases.ts';
import { makeRegionalVocabulary } from '../../src/text/regional.ts';
import { makeRepresentatives } from '../../src/text/variants.ts';

it('are written as OpenCC has them now', () => {
  const file = resolve(import.meta.dirname, '../../dist/text/tables.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    representatives: [...makeRepresentatives()],
    phrases: [...makePhraseForms()],
    spellings: [...makeSpellings()],
    regional: [...makeRegionalVocabulary()],
    formsHant: [...makeForms('Hant')],
    formsHans: [...makeForms('Hans')],
  });
});
