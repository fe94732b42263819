/**
 * OpenCC's dictionaries. Loaded when first needed: what the fold needs of them
 * is in tables that are made once (see tables.ts).
 */
import { createRequire } from 'node:module';

type OpenCC = typeof import('opencc-js');
type Convert = (text: string) => string;

let library: OpenCC | undefined;

function opencc(): OpenCC {
  library ??= createRequire(import.meta.url)('opencc-js') as OpenCC;
  return library;
}

/** Simplified; Traditional as OpenCC has it; the forms of Taiwan; those of Hong Kong. */
export type Variant = 'cn' | 't' | 'tw' | 'hk';

const converters = new Map<string, Convert>();

/** The conversion from one variant to another, phrase by phrase, without regional vocabulary. */
export function converter(from: Variant, to: Variant): Convert {
  const name = `${from} ${to}`;
  const known = converters.get(name);
  if (known !== undefined) return known;
  const made = opencc().Converter({ from, to });
  converters.set(name, made);
  return made;
}

/** The conversions to Simplified from each variant of Traditional Chinese. */
export function toSimplified(): readonly Convert[] {
  return (['t', 'tw', 'hk'] as const).map((from) => converter(from, 'cn'));
}

/** The conversions from Simplified to each variant of Traditional Chinese. */
export function toTraditional(): readonly Convert[] {
  return (['t', 'tw', 'hk'] as const).map((to) => converter('cn', to));
}

/** Every key of the dictionaries behind {@link toSimplified}: characters and phrases. */
export function dictionaryKeys(): string[] {
  const { from, to } = opencc().Locale;
  return keysOf([...(to.cn ?? []), ...(from.tw ?? []), ...(from.hk ?? [])]);
}

/** Every key of the dictionaries that lead from Simplified to Traditional. */
export function simplifiedKeys(): string[] {
  return keysOf(opencc().Locale.from.cn ?? []);
}

function keysOf(groups: NonNullable<Preset>): string[] {
  const keys = new Set<string>();
  for (const dictionary of groups.flat()) {
    const entries =
      typeof dictionary === 'string'
        ? dictionary.split('|').map((entry) => entry.split(' '))
        : dictionary;
    for (const [key] of entries) if (key !== undefined && key !== '') keys.add(key);
  }
  return [...keys];
}

/** A dictionary as the library gives it. */
export type Dictionary = string | readonly (readonly [string, string])[];

/** Groups of dictionaries. */
type Preset = readonly (readonly Dictionary[])[] | undefined;

const dictionariesOf = (preset: Preset): Dictionary[] =>
  (preset ?? []).flatMap((group) => [...group]);

/**
 * The dictionaries between a variant and OpenCC's own Traditional, in order; of those
 * that have a word, the first counts. Each step of the library is one group of them.
 */
export function localeDictionaries(side: 'from' | 'to', variant: Variant): Dictionary[] {
  return dictionariesOf(opencc().Locale[side][variant]);
}

/** Its keys and values; one key may have several values. */
export function entriesOf(dictionary: Dictionary): [string, string][] {
  if (typeof dictionary !== 'string') return dictionary.map(([key, value]) => [key, value]);
  return dictionary.split('|').flatMap((entry) => {
    const [key = '', ...values] = entry.split(' ');
    return values.map((value): [string, string] => [key, value]);
  });
}

/**
 * OpenCC's pairs of words that differ by region, both in Traditional characters:
 * TWPhrases and HKPhrases and their reverses. In the presets `twp` and `hkp` they are
 * the dictionaries that `tw` and `hk`, which convert characters only, do not have.
 */
export function regionalEntries(): [string, string][] {
  const { from, to } = opencc().Locale;
  const regions: readonly (readonly [Preset, Preset])[] = [
    [to.twp, to.tw],
    [from.twp, from.tw],
    [to.hkp, to.hk],
    [from.hkp, from.hk],
  ];
  return regions.flatMap(([phrases, characters]) => {
    const known = new Set(dictionariesOf(characters));
    return dictionariesOf(phrases)
      .filter((dictionary) => !known.has(dictionary))
      .flatMap(entriesOf);
  });
}
