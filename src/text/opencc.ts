import * as OpenCC from 'opencc-js';

/** OpenCC's dictionaries by the variant of Traditional Chinese that they turn into Simplified. */
const TO_CN = {
  t: OpenCC.Converter({ from: 't', to: 'cn' }),
  tw: OpenCC.Converter({ from: 'tw', to: 'cn' }),
  hk: OpenCC.Converter({ from: 'hk', to: 'cn' }),
} as const;

/** The three conversions to Simplified, each a function from text to text. */
export const toSimplified: readonly ((text: string) => string)[] = Object.values(TO_CN);

/** Every key of the dictionaries behind {@link toSimplified}: characters and phrases. */
export function dictionaryKeys(): string[] {
  const { from, to } = OpenCC.Locale;
  const groups = [...(to.cn ?? []), ...(from.tw ?? []), ...(from.hk ?? [])];
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
type Dictionary = string | readonly (readonly [string, string])[];

/** Groups of dictionaries. */
type Preset = readonly (readonly Dictionary[])[] | undefined;

const dictionariesOf = (preset: Preset): Dictionary[] =>
  (preset ?? []).flatMap((group) => [...group]);

/** Its keys and values; one key may have several values. */
function entriesOf(dictionary: Dictionary): [string, string][] {
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
  const { from, to } = OpenCC.Locale;
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
