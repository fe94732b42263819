/**
 * Which characters of a converted text could have become others, and was there
 * anything to go by? 皇后 is a word, so that its 后 is settled; 后 by itself is 後
 * because most are.
 */

import type { Trie } from 'opencc-js/core';
import type { Script } from '../model/index.ts';
import { formsOf, isSure } from './ambiguous-forms.ts';
import { stagesTo } from './dictionaries.ts';

/** A character of several forms in the script of a converted text. */
export interface Ambiguity {
  /** UTF-16 offsets into the converted text, half-open. */
  readonly at: readonly [start: number, end: number];
  /** The character of the source. */
  readonly source: string;
  /** What it became: the converted text at `at`. */
  readonly chosen: string;
  /** The other forms that it may have, the most usual first. */
  readonly others: readonly string[];
  /**
   * Whether a phrase of the dictionaries settled it, or none needs to (于, which is 於 but in
   * names). Where two phrases that overlap disagree (理发 and 发现), nothing is settled.
   */
  readonly settled: boolean;
}

/** A text with what of it may be other than it is. */
export interface Converted {
  readonly text: string;
  /** In order; one for each character of several forms. */
  readonly ambiguities: readonly Ambiguity[];
}

/** How far to look back for the beginning of a phrase, in characters. */
const FARTHEST = 8;

/**
 * Phrases that OpenCC has and that settle nothing, since the words are read otherwise as
 * well: 编制 is 編制 (posts) and 編製 (to draw up), 村里 is 村裡 (in the village) and 村里
 * (districts). In 11,547 Taiwan laws a tenth or more of their uses have another form than
 * the phrase gives.
 */
const READ_BOTH_WAYS: ReadonlySet<string> = new Set(
  '编制 改制 自制 产制 制订 拟制 村里 并为 并同 并发 并用 并兼 并合 多采 复审 封后 历年'.split(' '),
);

/** One step of the conversion: the text before it and what it made of each character. */
interface Step {
  readonly trie: Trie;
  readonly text: string;
  /** UTF-16 offset of each character of `text`. */
  readonly starts: readonly number[];
  readonly made: readonly string[];
}

/**
 * What the phrases that cover a character say of what became of it.
 *
 * @param at - place of the character.
 */
function evidence({ trie, text, starts, made }: Step, at: number): 'none' | 'for' | 'against' {
  const offset = starts[at] ?? 0;
  let found: 'none' | 'for' = 'none';
  for (let from = at; from >= 0 && from > at - FARTHEST; from--) {
    const start = starts[from] ?? 0;
    const match = trie.matchPrefix(text, start);
    if (match === null || match.end <= offset) continue;
    const phrase = [...match.value];
    if (phrase.length < 2) continue;
    if (phrase[at - from] !== made[at]) return 'against';
    if (READ_BOTH_WAYS.has(text.slice(start, match.end))) return 'against';
    found = 'for';
  }
  return found;
}

/** Whether a character is settled: some phrase speaks for it, or it needs none; and none against. */
function isSettled(steps: readonly Step[], at: number, sure: boolean): boolean {
  const said = steps.map((step) => evidence(step, at));
  return (sure || said.includes('for')) && !said.includes('against');
}

function startsOf(characters: readonly string[]): number[] {
  const starts: number[] = [];
  let offset = 0;
  for (const character of characters) {
    starts.push(offset);
    offset += character.length;
  }
  return starts;
}

/**
 * Converts a text and says of every character that may have several forms what it
 * could be. Where conversion changes the number of characters, which none of OpenCC's
 * entries does, no character can be told from the others and none is named.
 *
 * @param source - text in the script other than `target`.
 * @param target - the script to convert to.
 */
export function convertTraced(source: string, target: Script): Converted {
  const [first, second] = stagesTo(target);
  const middle = first.convert(source);
  const text = second.convert(middle);
  const [from, between, to] = [[...source], [...middle], [...text]];
  if (from.length !== to.length || between.length !== to.length) return { text, ambiguities: [] };
  const found = from.flatMap((character, i) => {
    const forms = formsOf(character, target);
    return forms === undefined ? [] : [{ i, character, forms }];
  });
  if (found.length === 0) return { text, ambiguities: [] };
  const starts = startsOf(to);
  const steps: readonly Step[] = [
    { trie: first, text: source, starts: startsOf(from), made: between },
    { trie: second, text: middle, starts: startsOf(between), made: to },
  ];
  const ambiguities = found.map(({ i, character, forms }): Ambiguity => {
    const chosen = to[i] ?? '';
    const start = starts[i] ?? 0;
    return {
      at: [start, start + chosen.length],
      source: character,
      chosen,
      others: forms.filter((form) => form !== chosen),
      settled: isSettled(steps, i, isSure(character, target)),
    };
  });
  return { text, ambiguities };
}
