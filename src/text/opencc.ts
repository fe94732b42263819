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
