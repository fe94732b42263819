/**
 * Which characters have several forms in the other script (后: 後 or 后)?
 *
 * OpenCC's dictionaries as published for this language give each key one value, so
 * the forms are gathered from its phrases, character by character: 后 is 後 in most
 * and 后 in 皇后 and its like. How many phrases have a form says how far it reaches:
 * 千 is 韆 in 鞦韆 alone, and who does not read 秋千 need not be told.
 */
import type { Script } from '../model/index.ts';
import { stageEntries, stagesTo } from './dictionaries.ts';
import { type Table, tableNamed } from './tables.ts';

/**
 * In how many phrases a form must stand. The phrases to Traditional are a hundred times
 * as many as those back.
 */
const FEWEST: Readonly<Record<Script, number>> = { Hant: 10, Hans: 3 };

/**
 * Characters that by themselves have their usual form, though OpenCC has phrases with
 * another. In 11,547 Taiwan laws (for the way back, in 3,423 mainland ones), where no
 * phrase had converted it, the usual form was wrong for 表 in 6 of 1,000 and for every
 * other in fewer than 2; 了, 苏 and 困 were met too seldom to say.
 */
const SURE: Readonly<Record<Script, string>> = {
  // Words of which the other form is but one of many phrases (鬚, 錶, 嚮, 箇, 傢, 蓆, 彆, 脩, 闆,
  // 噹, 穫, 揹, 痠, 睏, 伕) or a name (于); and spellings of the same word (淩, 甯, 甦, 鍊, 谿).
  Hant: '于表致须向个家席别修出了板当获背酸困夫凌宁苏链溪',
  // 於 in 於菟, 徵 of the five notes, and forms that are no longer printed (讬, 祕).
  Hans: '於徵秘託',
};

const TABLE: Readonly<Record<Script, string>> = { Hant: 'formsHant', Hans: 'formsHans' };

/** Pairs of characters, one for the other, of every phrase that leads to a script. */
function* phrasePairs(target: Script): Generator<readonly [from: string, to: string]> {
  const toTaiwan = stagesTo('Hant')[1];
  for (const way of ['Hant', 'Hans'] as const) {
    for (const { step, from, to } of stageEntries(way)) {
      const simplified = [...(way === 'Hant' ? from : to)];
      const traditional = [...toTaiwan.convert(way === 'Hant' ? to : from)];
      // Between Traditional and Simplified, not between the forms of regions.
      if (step === (way === 'Hant' ? 1 : 0)) continue;
      if (simplified.length < 2 || simplified.length !== traditional.length) continue;
      for (const [i, hans] of simplified.entries()) {
        const hant = traditional[i] ?? hans;
        // The phrases to Traditional are too many for those back to count beside them.
        if (target === 'Hans') yield [hant, hans];
        else if (way === 'Hant') yield [hans, hant];
      }
    }
  }
}

/** Works out, for a script to convert to: each character of several forms → these, the most usual first. */
export function makeForms(target: Script): Table {
  const counts = new Map<string, Map<string, number>>();
  for (const [from, to] of phrasePairs(target)) {
    const forms = counts.get(from) ?? new Map<string, number>();
    counts.set(from, forms.set(to, (forms.get(to) ?? 0) + 1));
  }
  const table = new Map<string, readonly string[]>();
  for (const [character, forms] of counts) {
    const usual = [...forms]
      .filter(([, count]) => count >= FEWEST[target])
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    if (usual.length < 2) continue;
    table.set(
      character,
      usual.map(([form]) => form),
    );
  }
  return table;
}

const loaded = new Map<Script, Table>();

/** The forms that a character may have in a script; undefined where there is but one. */
export function formsOf(character: string, target: Script): readonly string[] | undefined {
  let table = loaded.get(target);
  if (table === undefined) {
    table = tableNamed(TABLE[target], () => makeForms(target));
    loaded.set(target, table);
  }
  return table.get(character);
}

/** Whether a character that no phrase covers has its usual form for certain. */
export function isSure(character: string, target: Script): boolean {
  return SURE[target].includes(character);
}
