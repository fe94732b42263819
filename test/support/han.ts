import fc from 'fast-check';

/**
 * Characters that have broken search engines: both scripts, variants of one
 * character, numerals, supplementary planes, compatibility and full-width
 * forms, marks that are dropped, punctuation that stays.
 */
const SAMPLES = [
  ...['长長三角一体體化发發展', '计計划劃画畫学學权權利', '卫衞衛里裏裡台臺么麼著着乾干幹后後'],
  ...['〇零○二两兩十百千万萬年月日', '𠀀𨱏𫵷𬜯𪚥', '鎝乾縣藉借覆复复瞭了沈沉', 'ＡＺａ５①㈠㎡ﬁ豈'],
  ...[
    '，。；：！？、,.;:!?',
    '“”‘’「」『』《》〈〉"\'',
    ' \u3000\t\n\u200b\u00ad\ufe00\u{e0100}',
    'aZ09+-%·—…()（）〔〕[]【】',
  ],
].flatMap((group) => [...group]);

/** One code point, mostly of the characters above, sometimes any. */
export const character: fc.Arbitrary<string> = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...SAMPLES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
);

/** Text of such characters, well formed. */
export function hanText(maxLength = 60): fc.Arbitrary<string> {
  return fc.string({ unit: character, maxLength });
}
