import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Script } from '../../src/model/index.ts';
import { formsOf } from '../../src/text/ambiguous-forms.ts';
import { stageEntries } from '../../src/text/dictionaries.ts';
import { convertScript, convertTraced, foldText } from '../../src/text/index.ts';
import { hanText } from '../support/han.ts';

/** The doubtful characters: source, what it became, what else it may be. */
function doubts(text: string, target: Script): string[] {
  return convertTraced(text, target)
    .ambiguities.filter(({ settled }) => !settled)
    .map(({ source, chosen, others }) => `${source}${chosen}/${others.join('')}`);
}

/** The characters that a phrase settled, as they are shown. */
function settled(text: string, target: Script): string {
  const { ambiguities } = convertTraced(text, target);
  return ambiguities.flatMap((one) => (one.settled ? [one.chosen] : [])).join('');
}

const SCRIPTS = ['Hans', 'Hant'] as const;

/** Han text of the usual samples and of characters that have several forms. */
const text = fc
  .array(
    fc.oneof(
      hanText(12),
      fc.constantFrom(...'后干里台发面制复系准松冲斗谷皇净头衞綫著乾藉覆瞭餘鎝𨱏'),
    ),
  )
  .map((pieces) => pieces.join(''));

describe('convertTraced', () => {
  it.each([
    ...[
      '后後',
      '发發髮',
      '面麵',
      '里裡',
      '准準',
      '松鬆',
      '冲衝沖',
      '斗鬥',
      '谷穀',
      '范範',
      '云雲',
      '余餘',
    ],
    ...[
      '征徵',
      '尽盡儘',
      '历歷曆',
      '干乾幹',
      '台臺檯颱',
      '复復複覆',
      '系係繫',
      '制製',
      '钟鐘鍾',
      '汇匯彙',
    ],
  ])('knows the Traditional forms of %s', (expected) => {
    const [one = '', ...others] = expected;
    const forms = formsOf(one, 'Hant') ?? [];
    expect(forms.filter((form) => form !== one).sort()).toEqual(others.sort());
  });

  it.each(['乾干', '著着', '瞭了', '藉借', '覆复', '餘余馀'])(
    'knows the Simplified forms of %s',
    (expected) => {
      const [one = '', ...others] = expected;
      const forms = formsOf(one, 'Hans') ?? [];
      expect(forms.filter((form) => form !== one).sort()).toEqual(others.sort());
    },
  );

  it('takes a phrase for settled and a character by itself for doubtful', () => {
    expect(settled('皇后', 'Hant')).toBe('后');
    expect(settled('干净', 'Hant')).toBe('乾');
    expect(doubts('皇后、干净、头发、面粉', 'Hant')).toEqual([]);
    expect(doubts('后', 'Hant')).toEqual(['后後/后']);
    expect(doubts('系', 'Hant')).toEqual(['系系/係繫']);
    expect(doubts('著', 'Hans')).toEqual(['著着/著']);
    expect(settled('乾隆', 'Hans')).toBe('乾');
    // 于 is 於 but in names.
    expect(doubts('于', 'Hant')).toEqual([]);
  });

  it('settles nothing where phrases that overlap disagree, or a phrase is read both ways', () => {
    // Posts (編制) and drawing up (編製).
    expect(doubts('编制', 'Hant')).toEqual(['制制/製']);
    // 出发 and 发现 would each make 發 of it, 发现 … 頭髮 would not.
    expect(doubts('理发现场', 'Hant').map((doubt) => doubt.slice(0, 1))).toEqual(['发']);
    expect(doubts('理发店', 'Hant')).toEqual([]);
  });

  it('reads words of law as laws have them', () => {
    expect(convertScript('换发证书', 'Hant')).toBe('換發證書');
    expect(doubts('换发证书', 'Hant')).toEqual([]);
  });

  it('names nothing in a text without such characters', () => {
    fc.assert(
      fc.property(text, (source) => {
        const plain = [...source].filter((one) => formsOf(one, 'Hant') === undefined).join('');
        expect(convertTraced(plain, 'Hant').ambiguities).toEqual([]);
      }),
    );
  });

  it.each(SCRIPTS)('to %s, names each such character once, at exact offsets', (target) => {
    fc.assert(
      fc.property(text, (source) => {
        const { text: converted, ambiguities } = convertTraced(source, target);
        expect(converted).toBe(convertScript(source, target));
        expect(ambiguities.map(({ source: one }) => one)).toEqual(
          [...source].filter((one) => formsOf(one, target) !== undefined),
        );
        let end = 0;
        for (const { at, chosen, others } of ambiguities) {
          expect(at[0]).toBeGreaterThanOrEqual(end);
          expect(converted.slice(...at)).toBe(chosen);
          expect([...chosen]).toHaveLength(1);
          expect(others).not.toContain(chosen);
          expect(others.length).toBeGreaterThan(0);
          end = at[1];
        }
      }),
    );
  });

  it.each(SCRIPTS)('to %s, offers only forms that the dictionaries have', (target) => {
    // A form is the same character as the source when folded, or a phrase writes it for it.
    const written = new Set<string>();
    for (const way of SCRIPTS) {
      for (const { from, to } of stageEntries(way)) {
        const [a, b] = [[...from], [...to]];
        for (const [i, one] of a.entries()) {
          written.add(`${one}${b[i]}`);
          written.add(`${b[i]}${one}`);
        }
      }
    }
    const characters = new Set([...stageEntries(target)].flatMap(({ from }) => [...from]));
    for (const one of characters) {
      for (const form of formsOf(one, target) ?? []) {
        const same = foldText(form) === foldText(one) || written.has(`${one}${form}`);
        expect(same, `${one} → ${form}`).toBe(true);
      }
    }
  });
});

describe('the dictionaries', () => {
  it.each(SCRIPTS)('to %s keep the number of characters, on which offsets rest', (target) => {
    for (const { from, to } of stageEntries(target)) {
      expect([...to].length, `${from} → ${to}`).toBe([...from].length);
    }
  });
});
