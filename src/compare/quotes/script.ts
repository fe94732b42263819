/** Was a quote converted from the other script, and did that damage it? */
import type { Script, Span } from '../../model/index.ts';
import { conversions } from '../../text/index.ts';
import type { Column } from './align.ts';
import { type ColumnKind, differs } from './differences.ts';
import { type ComparedText, sourceCharacter } from './text.ts';

/** A character that is neither the source's nor what a conversion makes of it: 頭发, 髮展. */
export interface Damage {
  /** In the quote, UTF-16. */
  readonly span: Span;
  /** What should stand there, in the script of the quote. */
  readonly expected: string;
}

/** What was found about the script of a quote. */
export interface ScriptFindings {
  /** Whether characters are written otherwise than in the source. */
  readonly converted: boolean;
  readonly damage: readonly Damage[];
}

/** A character of the quote beside that of the source, and what conversions make of the latter. */
interface Reading {
  readonly source: string;
  readonly quote: string;
  /** Where it is in the quote, UTF-16. */
  readonly span: Span;
  /** In the source's own script: its character, and the forms that regions prefer. */
  readonly own: readonly string[];
  /** In the other script; the usual form first. */
  readonly other: readonly string[];
}

/** How much text around a passage is converted with it: conversion goes by words. */
const AROUND = 20;

/**
 * Looks at the characters of a quote that are not differences.
 *
 * The quote is taken to be in the script in which most of its telling
 * characters are. A character is damage when it is neither what the source has
 * (or a region prefers) nor, in the other script, what OpenCC makes of it.
 *
 * @param script - of the source.
 */
export function scriptOf(
  columns: readonly Column[],
  kinds: readonly ColumnKind[],
  source: ComparedText,
  quote: ComparedText,
  script: Script,
): ScriptFindings {
  const kept = columns.filter(
    (column, i) => column.source >= 0 && column.quote >= 0 && !differs(kinds[i] ?? 'same'),
  );
  const readings = readingsOf(kept, source, quote, script);
  const telling = readings.filter(({ source: own, other }) => !other.includes(own));
  const elsewhere = telling.filter(({ quote: q, other }) => other.includes(q)).length;
  const inOther = elsewhere * 2 > telling.length;
  const damage = readings
    .filter(({ quote: q, own, other }) => !(inOther ? other : own).includes(q))
    .map(({ source: own, other, span }) => ({
      span,
      expected: inOther ? (other[0] ?? own) : own,
    }));
  return {
    converted: columns.some((_, i) => kinds[i] === 'variant'),
    damage,
  };
}

function readingsOf(
  columns: readonly Column[],
  source: ComparedText,
  quote: ComparedText,
  script: Script,
): Reading[] {
  const other: Script = script === 'Hans' ? 'Hant' : 'Hans';
  const byPart = new Map<number, Column[]>();
  for (const column of columns) {
    const part = source.part[column.source] ?? 0;
    byPart.set(part, [...(byPart.get(part) ?? []), column]);
  }
  return [...byPart].flatMap(([part, list]) => {
    const text = source.texts[part] ?? '';
    const from = Math.max(0, (source.starts[list[0]?.source ?? 0] ?? 0) - AROUND);
    const to = (source.ends[list.at(-1)?.source ?? 0] ?? 0) + AROUND;
    // A window that starts or ends within a character is still converted character by character.
    const piece = text.slice(from, to).toWellFormed();
    const places = new Map<number, number>();
    let offset = from;
    for (const [i, character] of [...piece].entries()) {
      places.set(offset, i);
      offset += character.length;
    }
    const own = [[...piece], ...aligned(piece, conversions(piece, script, script))];
    const others = aligned(piece, conversions(piece, script, other));
    return list.flatMap((column): Reading[] => {
      const place = places.get(source.starts[column.source] ?? 0);
      const character = sourceCharacter(source, column.source);
      const written = sourceCharacter(quote, column.quote);
      if (place === undefined || !isHan(character) || !isHan(written)) return [];
      return [
        {
          source: character,
          quote: written.normalize('NFKC'),
          span: [quote.starts[column.quote] ?? 0, quote.ends[column.quote] ?? 0],
          own: own.map((characters) => (characters[place] ?? '').normalize('NFKC')),
          other: others.map((characters) => (characters[place] ?? '').normalize('NFKC')),
        },
      ];
    });
  });
}

/** The conversions that kept the number of characters, so that each answers one of the source. */
function aligned(source: string, converted: readonly string[]): string[][] {
  const length = [...source].length;
  return converted.map((text) => [...text]).filter((characters) => characters.length === length);
}

function isHan(character: string): boolean {
  return /^\p{Script=Han}$/u.test(character) && !/^[〇零一二三四五六七八九]$/u.test(character);
}
