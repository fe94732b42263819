/**
 * How does a text read in the other script? For display only, and labelled as
 * converted wherever it is shown: the search never uses it.
 */
import type { Script } from '../model/index.ts';
import { stagesTo } from './dictionaries.ts';
import { converter, type Variant } from './opencc.ts';

/** Every conversion between two scripts; within Traditional, those between the forms of regions. */
const BETWEEN: Readonly<
  Record<Script, Readonly<Record<Script, readonly (readonly [Variant, Variant])[]>>>
> = {
  Hans: {
    Hans: [],
    Hant: [
      ['cn', 'tw'],
      ['cn', 'hk'],
      ['cn', 't'],
    ],
  },
  Hant: {
    Hans: [
      ['tw', 'cn'],
      ['hk', 'cn'],
      ['t', 'cn'],
    ],
    Hant: [
      ['tw', 'hk'],
      ['tw', 't'],
      ['hk', 'tw'],
      ['hk', 't'],
    ],
  },
};

/**
 * All that OpenCC makes of a text, by the forms of Taiwan, of Hong Kong and its
 * own: what a careful writer may print in the other script, or region.
 *
 * @returns the usual form first; nothing from Simplified to Simplified.
 */
export function conversions(text: string, from: Script, to: Script): string[] {
  return BETWEEN[from][to].map(([source, target]) => converter(source, target)(text));
}

/**
 * Converts a text, phrase by phrase; characters only, no regional vocabulary.
 *
 * @param text - source text in the script other than `target`.
 * @param target - the script to convert to. Traditional has the forms used in Taiwan;
 *   to Simplified, those of Taiwan and of Hong Kong are both understood.
 */
export function convertScript(text: string, target: Script): string {
  const [first, second] = stagesTo(target);
  return second.convert(first.convert(text));
}

/**
 * Leads an offset of the source to the converted text, through the number of
 * code points before it, which OpenCC's character tables keep.
 *
 * @returns null when the conversion changed the number of code points.
 */
export function offsetMap(source: string, converted: string): ((offset: number) => number) | null {
  const from = [...source];
  const to = [...converted];
  if (from.length !== to.length) return null;
  const target = new Map<number, number>();
  let sourceOffset = 0;
  let convertedOffset = 0;
  for (const [i, character] of from.entries()) {
    target.set(sourceOffset, convertedOffset);
    sourceOffset += character.length;
    convertedOffset += (to[i] ?? '').length;
  }
  target.set(sourceOffset, convertedOffset);
  return (offset) => target.get(offset) ?? convertedOffset;
}
