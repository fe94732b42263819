/**
 * Words that the two scripts write with characters that are not each other's
 * forms: 計畫 is 计划 in Simplified, though 畫 is 画.
 *
 * The fold cannot unite them, because it must not look at the neighbours of a
 * character. The query is searched in all its forms instead.
 */
import { foldText } from './fold.ts';
import { dictionaryKeys, simplifiedKeys, toSimplified, toTraditional } from './opencc.ts';
import { type Table, tableNamed } from './tables.ts';

/** A query has few such words; more forms than this are not worth a search. */
const FORMS_LIMIT = 16;

let alternatives: Table | undefined;
let longest = 0;

/** Folded word → the other folded forms of that word. */
function phraseForms(): Table {
  if (alternatives === undefined) {
    alternatives = tableNamed('phrases', makePhraseForms);
    for (const word of alternatives.keys()) longest = Math.max(longest, word.length);
  }
  return alternatives;
}

/** Words that are not the same when folded and when converted to Simplified, both ways folded. */
function* differingWords(): Generator<[folded: string, converted: string]> {
  for (const key of dictionaryKeys()) {
    if ([...key].length < 2) continue;
    const folded = foldText(key);
    for (const convert of toSimplified()) {
      const converted = foldText(convert(key));
      if (converted !== folded) yield [folded, converted];
    }
  }
}

/** The dictionary also leads from 万馀 to 萬餘, but what mainland texts print is 万余. */
const UNUSUAL = /[馀讬谘]/u;

/**
 * Words that conversion to Traditional gives another spelling, and no conversion
 * leads back: 坐标 becomes 座標. For comparing alone; a search keeps to
 * {@link differingWords}, which are the same word in both directions.
 */
function* oneWayWords(): Generator<[folded: string, converted: string]> {
  for (const key of simplifiedKeys()) {
    if ([...key].length < 2 || UNUSUAL.test(key)) continue;
    const converted = foldText(key);
    for (const convert of toTraditional()) {
      const folded = foldText(convert(key));
      if (converted !== folded) yield [folded, converted];
    }
  }
}

/** Works {@link phraseForms} out. */
export function makePhraseForms(): Table {
  const forms = new Map<string, Set<string>>();
  const relate = (a: string, b: string): void => {
    forms.set(a, (forms.get(a) ?? new Set()).add(b));
  };
  for (const [folded, converted] of differingWords()) {
    relate(folded, converted);
    relate(converted, folded);
  }
  return new Map(Array.from(forms, ([word, others]) => [word, [...others]]));
}

/**
 * All the forms in which a text may be written, folded.
 *
 * @param text - a query, in either script.
 * @returns at least one string, the plain fold first; at most sixteen.
 */
export function foldedForms(text: string): [string, ...string[]] {
  const plain = foldText(text);
  const forms = new Set([plain]);
  const byPhrase = phraseForms();
  // Each form found is itself searched for words, until nothing new turns up.
  for (const form of forms) {
    for (let start = 0; start < form.length && forms.size < FORMS_LIMIT; start++) {
      for (let length = 2; length <= longest && start + length <= form.length; length++) {
        const others = byPhrase.get(form.slice(start, start + length)) ?? [];
        for (const other of others) {
          if (forms.size >= FORMS_LIMIT) break;
          forms.add(form.slice(0, start) + other + form.slice(start + length));
        }
      }
    }
  }
  return [plain, ...[...forms].filter((form) => form !== plain)];
}

/** Works out: each folded word of another spelling → the one that Simplified has. */
export function makeSpellings(): Table {
  const to = new Map<string, readonly string[]>();
  for (const [folded, converted] of [...oneWayWords(), ...differingWords()]) {
    // Of another length, the offsets of what follows would no longer be right.
    if (converted.length === folded.length) to.set(folded, [converted]);
  }
  return to;
}

let spellings: { readonly pattern: RegExp; readonly to: Table } | undefined;

/** The words of {@link makeSpellings} and what finds them, the longest first. */
function oneSpelling(): NonNullable<typeof spellings> {
  if (spellings === undefined) {
    const to = tableNamed('spellings', makeSpellings);
    const words = [...to.keys()].sort((a, b) => b.length - a.length);
    spellings = { pattern: new RegExp(words.join('|'), 'gu'), to };
  }
  return spellings;
}

/**
 * Gives words that the two scripts write differently one spelling: 计画 → 计划.
 * For comparing texts, never for finding: unlike the fold it looks at neighbours.
 *
 * @param folded - folded text.
 * @returns text of the same length, character by character at the same offsets.
 */
export function unifyPhrases(folded: string): string {
  const { pattern, to } = oneSpelling();
  return folded.replace(pattern, (word) => to.get(word)?.[0] ?? word);
}
