/**
 * OpenCC's dictionaries for display, in two steps each way, with room to ask which
 * of their entries converted what. Loaded when text is first converted.
 */
import { Trie } from 'opencc-js/core';
import type { Script } from '../model/index.ts';
import { type Dictionary, entriesOf, localeDictionaries } from './opencc.ts';

/** Simplified → Traditional → the forms of Taiwan; the forms of both regions → Traditional → Simplified. */
export type Stages = readonly [first: Trie, second: Trie];

/**
 * In Taiwan's forms 么 is 幺. Printed by anyone who writes 什么 in a text otherwise
 * Traditional it is 么, and 什幺 is nothing at all.
 */
const KEPT: Dictionary = [['么', '么']];

/**
 * Words of laws and policy that OpenCC's phrases take for others: 换发证件 (which is no
 * 頭髮), 得采, 液面. In 11,547 Taiwan laws each stands with this form and no other.
 */
const OF_LAW: Dictionary = [
  ['换发', '換發'],
  ['得采', '得採'],
  ['液面', '液面'],
];

function trieOf(dictionaries: readonly Dictionary[]): Trie {
  const trie = new Trie();
  // The first to have a word wins.
  trie.loadDictGroup(dictionaries);
  return trie;
}

/** The dictionaries of both steps, by script to convert to; the first of a step wins. */
export function stageDictionaries(target: Script): readonly (readonly Dictionary[])[] {
  if (target === 'Hant') {
    return [[OF_LAW, ...localeDictionaries('from', 'cn')], localeDictionaries('to', 'tw')];
  }
  // No one text is in the forms of one region alone: 衞, 裏 and 綫 stand beside 衛, 裡 and 線.
  const regions = [localeDictionaries('from', 'tw'), localeDictionaries('from', 'hk')];
  return [[KEPT, ...regions.flat()], localeDictionaries('to', 'cn')];
}

const built = new Map<Script, Stages>();

/** The two steps of the conversion to a script. */
export function stagesTo(target: Script): Stages {
  const known = built.get(target);
  if (known !== undefined) return known;
  const [first = [], second = []] = stageDictionaries(target);
  const stages: Stages = [trieOf(first), trieOf(second)];
  built.set(target, stages);
  return stages;
}

/** Every entry of both steps, the step beside it. */
export function* stageEntries(
  target: Script,
): Generator<{ readonly step: 0 | 1; readonly from: string; readonly to: string }> {
  const dictionaries = stageDictionaries(target);
  for (const step of [0, 1] as const) {
    for (const dictionary of dictionaries[step] ?? []) {
      for (const [from, to] of entriesOf(dictionary)) yield { step, from, to };
    }
  }
}
