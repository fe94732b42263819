/**
 * How are several clauses of one document called together? 第三至五条,
 * 第二部分第（一）、（三）项; pt. 2, items (1), (3); arts. 3–5.
 *
 * Only pinpoints that differ in their last number alone are merged, so that
 * {@link parsePinpoint} leads back to the same clauses.
 */
import type { Language, Pinpoint } from '../model/index.ts';
import { NUMBER, numeralValue } from './numerals.ts';

/** A pinpoint taken apart at its last number; `value` orders it among its like. */
export interface Numbered {
  readonly before: string;
  /** The number as printed, its brackets included. */
  readonly number: string;
  readonly value: number;
  readonly after: string;
}

/** What is numbered, as src/corpus/pinpoint.ts names it, in both scripts. */
const UNIT =
  '编|編|章|节|節|条|條|大部分|部分|项|項|小点|小點|点|點|目|款|段|行|列|个“——”项|個「——」項|个标题|個標題';
const CHINESE = new RegExp(`^(.*第)(（?(?:${NUMBER})）?)(${UNIT})$`, 'su');
const CHINESE_ANNEX = new RegExp(`^(.*附[件录錄表])((?:${NUMBER}))()$`, 'su');

/** English names, one and several. */
export const ENGLISH_UNITS: readonly (readonly [one: string, several: string])[] = [
  ...(['pt', 'bk', 'ch', 'sec', 'art', 'para', 'subpara'] as const).map(
    (unit): [string, string] => [`${unit}.`, `${unit}s.`],
  ),
  ['major pt.', 'major pts.'],
  ...(['item', 'point', 'sub-item', 'sub-point', 'row', 'dash item', 'heading'] as const).map(
    (unit): [string, string] => [unit, `${unit}s`],
  ),
  ['table line', 'table lines'],
  ['annex', 'annexes'],
];
const NUMBERED_ENGLISH = ENGLISH_UNITS.map(([one]) => one.replace('.', '\\.')).join('|');
const ENGLISH = new RegExp(`^((?:.*, )?(?:${NUMBERED_ENGLISH}) )(\\(?[0-9]{1,6}\\)?)()$`, 'su');

/** Takes a pinpoint apart at its last number; null when it does not end in one. */
export function numbered(pinpoint: string, language: Language): Numbered | null {
  const match =
    language === 'en'
      ? ENGLISH.exec(pinpoint)
      : (CHINESE.exec(pinpoint) ?? CHINESE_ANNEX.exec(pinpoint));
  const [, before = '', number = '', after = ''] = match ?? [];
  const balanced = number.startsWith('（') === number.endsWith('）');
  if (match === null || !balanced || number.startsWith('(') !== number.endsWith(')')) return null;
  const value = numeralValue(number.replace(/[（）()]/gu, ''));
  return value === null ? null : { before, number, value, after };
}

/** All but the number's value, so that （一） and 1 are not merged. */
export function shapeOf({ before, number, after }: Numbered): string {
  const kind = /[0-9０-９]/u.test(number) ? '0' : '一';
  return JSON.stringify([before, number.replace(/[^（）()]+/u, kind), after]);
}

/** Puts together neighbours that differ in their last number alone. */
function groupsOf(pinpoints: readonly string[], language: Language): (string | Numbered[])[] {
  const groups: (string | Numbered[])[] = [];
  let shape = '';
  for (const pinpoint of pinpoints) {
    const taken = numbered(pinpoint, language);
    const last = groups.at(-1);
    if (taken === null) groups.push(pinpoint);
    else if (Array.isArray(last) && shape === shapeOf(taken)) last.push(taken);
    else groups.push([taken]);
    shape = taken === null ? '' : shapeOf(taken);
  }
  return groups;
}

/** 3, 4, 5, 8 → [3, 5], [8]: runs of numbers that follow each other. */
function runsOf(group: readonly Numbered[]): (readonly [Numbered, Numbered])[] {
  const runs: [Numbered, Numbered][] = [];
  for (const entry of group) {
    const run = runs.at(-1);
    if (run !== undefined && run[1].value + 1 === entry.value) run[1] = entry;
    else runs.push([entry, entry]);
  }
  return runs;
}

function several(before: string): string {
  for (const [one, many] of ENGLISH_UNITS) {
    if (before.endsWith(`${one} `) && (before === `${one} ` || before.endsWith(`, ${one} `))) {
      return `${before.slice(0, -one.length - 1)}${many} `;
    }
  }
  return before;
}

function groupText(group: readonly Numbered[], language: Language): string {
  const [first] = group;
  if (first === undefined) return '';
  const to = language === 'en' ? '–' : '至';
  const numbers = runsOf(group)
    .map(([from, end]) => (from === end ? from.number : from.number + to + end.number))
    .join(language === 'en' ? ', ' : '、');
  const before = language === 'en' && group.length > 1 ? several(first.before) : first.before;
  return before + numbers + first.after;
}

function joinIn(pinpoints: readonly string[], language: Language): string {
  return groupsOf(pinpoints, language)
    .map((group) => (typeof group === 'string' ? group : groupText(group, language)))
    .join(language === 'en' ? '; ' : '；');
}

/**
 * Merges pinpoints of one document: runs of numbers become ranges, numbers of
 * the same kind in the same place share what stands around them.
 *
 * @param pinpoints - in the order of the clauses; repetitions are dropped.
 * @returns null for none.
 */
export function joinPinpoints(pinpoints: readonly Pinpoint[]): Pinpoint | null {
  if (pinpoints.length === 0) return null;
  const inLanguage = (language: Language): string =>
    joinIn([...new Set(pinpoints.map((pinpoint) => pinpoint[language]))], language);
  return {
    'zh-Hans': inLanguage('zh-Hans'),
    'zh-Hant': inLanguage('zh-Hant'),
    en: inLanguage('en'),
  };
}
