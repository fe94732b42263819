/** Differences of two texts, turned into stretches to be shown one after the other. */
import type { WireDiffPiece } from '../../wire/types.ts';

/** A piece of text, or a place where equal text is left out. */
export interface Stretch {
  op: 'equal' | 'insert' | 'delete' | 'shared' | 'omission';
  text: string;
}

/** So many characters of equal text stand beside a change where the rest is left out. */
const KEPT = 12;
/** Less than this is not worth leaving out. */
const LEAST_OMITTED = 8;

/**
 * The right text with what the left one has instead before it. The number that
 * a clause starts with is that of the right one and never a difference.
 */
export function stretchesOf(
  diff: readonly WireDiffPiece[],
  left: string,
  right: string,
): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (op: Stretch['op'], text: string): void => {
    const last = stretches.at(-1);
    if (last?.op === op) last.text += text;
    else stretches.push({ op, text });
  };
  for (const { op, left: a, right: b, numbering } of diff) {
    if (b !== null) {
      add(op === 'insert' && numbering !== true ? 'insert' : 'equal', right.slice(...b));
    } else if (a !== null && numbering !== true) add('delete', left.slice(...a));
  }
  return stretches;
}

/** Below this share of equal characters nearly everything would be marked: what is equal is, instead. */
export const MOSTLY_OTHER = 0.3;
/** A lone character or a punctuation mark that two texts share says nothing. */
const WORDS = /[\p{L}\p{N}]{2}/u;

/** The right text as it is, with what the left one has as well set off from the rest. */
export function sharedIn(diff: readonly WireDiffPiece[], right: string): Stretch[] {
  return diff.flatMap(({ op, right: span }): Stretch[] => {
    if (span === null) return [];
    const text = right.slice(...span);
    return [{ op: op === 'equal' && WORDS.test(text) ? 'shared' : 'equal', text }];
  });
}

/** The changes alone, each with a little of what stands beside it; empty where there are none. */
export function changesIn(stretches: readonly Stretch[]): Stretch[] {
  if (!stretches.some(({ op }) => op === 'insert' || op === 'delete')) return [];
  return stretches.flatMap((stretch, i): Stretch[] => {
    if (stretch.op !== 'equal') return [stretch];
    const characters = [...stretch.text];
    const head = i === 0 ? 0 : KEPT;
    const tail = i === stretches.length - 1 ? 0 : KEPT;
    if (characters.length < head + tail + LEAST_OMITTED) return [stretch];
    const kept = (text: string): Stretch[] => (text === '' ? [] : [{ op: 'equal', text }]);
    return [
      ...kept(characters.slice(0, head).join('')),
      { op: 'omission', text: '' },
      ...kept(characters.slice(characters.length - tail).join('')),
    ];
  });
}
