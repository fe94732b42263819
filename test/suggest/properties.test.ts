/** The fast ways held against plain slow ones. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BestFirst } from '../../src/suggest/best-first.ts';
import { createSuggester } from '../../src/suggest/index.ts';
import { KeysBuilder, SortedKeys, unitsOf } from '../../src/suggest/keys.ts';
import { runInSlices, sortInSlices } from '../../src/suggest/slices.ts';
import { soundsOf } from '../../src/suggest/sounds.ts';
import { foldedForms, foldText } from '../../src/text/index.ts';
import { plainMeta } from '../support/documents.ts';
import { hanText } from '../support/han.ts';

/** Every way to spell the beginning of a text, letter by letter. */
function spellsSlowly(letters: string, characters: readonly string[]): boolean {
  if (letters === '') return true;
  const [character, ...rest] = characters;
  if (character === undefined) return false;
  return soundsOf(character).some((sound) => {
    if (sound.startsWith(letters)) return true;
    const pieces = [sound, sound.slice(0, 1)];
    if (/^[zcs]h/u.test(sound)) pieces.push(sound.slice(0, 2));
    return pieces.some(
      (piece) => letters.startsWith(piece) && spellsSlowly(letters.slice(piece.length), rest),
    );
  });
}

const SPOKEN = [...'长三角数字经济重庆银行会计行政一体化战略女儿西安方案𠀀𨱏乾還還'];
const word = fc.oneof(
  hanText(6),
  fc.string({ unit: fc.constantFrom(...SPOKEN), minLength: 1, maxLength: 7 }),
);
const words = fc
  .array(fc.tuple(word, fc.integer({ min: 1, max: 5 })), { maxLength: 40 })
  .map((list) => {
    const found = new Map(
      list.map(([printed, frequency]) => [foldText(printed), { printed, frequency }]),
    );
    found.delete('');
    return [...found].map(([term, rest]) => ({ term, ...rest }));
  });

it('finds the words that a plain scan finds by how they are written, in order', async () => {
  await fc.assert(
    fc.asyncProperty(words, hanText(3), async (list, typed) => {
      fc.pre(/^[\p{L}\p{N}]+$/u.test(typed) && /^\p{Script=Han}/u.test(foldText(typed)));
      fc.pre(!/[a-z0-9]$/u.test(foldText(typed)));
      const suggester = createSuggester({ words: list, documents: [] });
      await suggester.ready;
      const forms = foldedForms(typed);
      const scanned = list
        .filter(({ term }) => forms.some((form) => term.startsWith(form)))
        .sort((a, b) => b.frequency - a.frequency || a.term.length - b.term.length);
      const found = suggester.suggest(typed, 1000);
      // Some words are the same once they are shown in one script.
      const folded = new Set(found.map(({ text }) => foldText(text)));
      for (const { term } of scanned) {
        expect(foldedForms(term).some((form) => folded.has(form))).toBe(true);
      }
      expect(found.length).toBeLessThanOrEqual(scanned.length);
      expect(found[0]?.kind === 'term' ? found[0].frequency : 0).toBe(scanned[0]?.frequency ?? 0);
    }),
    { numRuns: 150 },
  );
});

/** Letters that spell the beginning of a word, or nearly so. */
function lettersFor(list: readonly { term: string }[], choices: readonly number[]): string {
  let next = 0;
  const choose = (count: number): number => (choices[next++ % choices.length] ?? 0) % count;
  const { term } = list[choose(Math.max(list.length, 1))] ?? { term: '' };
  let letters = '';
  for (const character of term) {
    const sounds = soundsOf(character);
    if (sounds.length === 0) break;
    const sound = sounds[choose(sounds.length)] ?? '';
    letters += sound.slice(0, [1, 2, sound.length, sound.length][choose(4)]);
    if (choose(5) === 0) break;
  }
  return letters;
}

it('finds the words that a plain scan finds by how they are read', async () => {
  let met = 0;
  await fc.assert(
    fc.asyncProperty(words, fc.array(fc.nat(), { minLength: 1 }), async (list, choices) => {
      const letters = lettersFor(list, choices);
      fc.pre(/^[a-z0-9]*[a-z][a-z0-9]*$/u.test(letters));
      const suggester = createSuggester({ words: list, documents: [] });
      await suggester.ready;
      const scanned = list.filter(
        ({ term }) =>
          term.startsWith(letters) ||
          (/\p{Script=Han}/u.test(term) && spellsSlowly(letters, [...term])),
      );
      met += scanned.length;
      const found = suggester.suggest(letters, 1000).map(({ text }) => text);
      expect(new Set(found)).toEqual(new Set(scanned.map(({ printed }) => printed)));
    }),
    { numRuns: 150 },
  );
  expect(met).toBeGreaterThan(100);
});

it('finds the titles that a plain scan finds', async () => {
  const titles = fc.array(hanText(12), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(titles, hanText(2), async (list, typed) => {
      const documents = list.map((title, i) => plainMeta(`d${i}`, { title }));
      const suggester = createSuggester({ words: [], documents });
      await suggester.ready;
      fc.pre(foldText(typed) !== '' && !/[a-z]/u.test(foldText(typed)));
      const forms = foldedForms(typed);
      const scanned = documents.filter(({ title }) =>
        forms.some((form) => foldText(title).includes(form)),
      );
      const found = suggester
        .suggest(typed, 1000)
        .flatMap((suggestion) => (suggestion.kind === 'title' ? [suggestion.documentId] : []));
      expect([...found].sort()).toEqual(scanned.map(({ id }) => id).sort());
    }),
    { numRuns: 150 },
  );
});

it('goes through any range from the best', () => {
  const scores = fc.array(fc.nat(20), { maxLength: 70 });
  fc.assert(
    fc.property(scores, fc.nat(70), fc.nat(70), (list, a, b) => {
      const [start, end] = [Math.min(a, b, list.length), Math.min(Math.max(a, b), list.length)];
      const found = [...new BestFirst(Uint32Array.from(list)).places(start, end)];
      expect(found.map(({ score }) => score)).toEqual(list.slice(start, end).sort((x, y) => x - y));
      expect(found.map(({ place }) => place).sort((x, y) => x - y)).toEqual(
        list.slice(start, end).map((_, i) => start + i),
      );
    }),
  );
});

it('finds the range of a prefix among sorted keys', async () => {
  const texts = fc.array(hanText(4), { maxLength: 50 });
  await fc.assert(
    fc.asyncProperty(texts, hanText(2), async (list, prefix) => {
      const builder = new KeysBuilder();
      for (const text of list) builder.pushText(text);
      const sorted = await runInSlices(SortedKeys.of(builder.finish()));
      const [start, end] = sorted.range(unitsOf(prefix));
      const ordered = [...list].sort((a, b) => (a < b ? -1 : Number(a > b)));
      expect(Array.from(sorted.order, (key) => list[key])).toEqual(ordered);
      expect(ordered.slice(start, end)).toEqual(ordered.filter((text) => text.startsWith(prefix)));
    }),
  );
});

it('sorts more than one run', async () => {
  const keys = Array.from({ length: 5000 }, (_, i) => (i * 7919) % 1009);
  const compare = (a: number, b: number): number => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b;
  const sorted = await runInSlices(sortInSlices(keys.length, compare));
  expect([...sorted]).toEqual(keys.map((_, i) => i).sort(compare));
});

it('hands on what goes wrong in a slice', async () => {
  const work = function* (): Generator<undefined, never> {
    yield;
    throw new Error('halfway');
  };
  await expect(runInSlices(work())).rejects.toThrow('halfway');
});
