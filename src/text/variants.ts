/**
 * Which characters are one character in another form (衞 = 卫, 裏 = 里, 臺 = 台)?
 *
 * The classes are the connected components of OpenCC's character tables `t`,
 * `tw` and `hk` → `cn`. One table alone, or one step, is not enough: 麼 → 么 in
 * one and 么 → 幺 in another, so that 什麼 and 什么 would not meet.
 */
import { dictionaryKeys, toSimplified } from './opencc.ts';
import { type Table, tableNamed } from './tables.ts';

function isOneCharacter(text: string): boolean {
  const first = text.codePointAt(0);
  return first !== undefined && text.length === String.fromCodePoint(first).length;
}

/** Union-find over characters. */
function createClasses(): { union: (a: string, b: string) => void; find: (a: string) => string } {
  const parent = new Map<string, string>();
  function find(character: string): string {
    let root = character;
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
    return root;
  }
  function union(a: string, b: string): void {
    const rootA = find(a);
    const rootB = find(b);
    if (rootA !== rootB) parent.set(rootA, rootB);
  }
  return { union, find };
}

/**
 * Builds the map from a character to the representative of its class.
 *
 * The representative is the form that most tables lead to, so that jieba, whose
 * dictionary is Simplified, knows it; ties go to the smaller code point.
 * Characters that stand for themselves are left out.
 */
export function makeRepresentatives(): Table {
  const classes = createClasses();
  const members = new Set<string>();
  const votes = new Map<string, number>();
  const characters = new Set(dictionaryKeys().filter(isOneCharacter));
  for (const character of [...characters]) {
    for (const convert of toSimplified()) characters.add(convert(character));
  }
  for (const character of characters) {
    members.add(character);
    for (const convert of toSimplified()) {
      const simplified = convert(character);
      if (!isOneCharacter(simplified)) continue;
      members.add(simplified);
      classes.union(character, simplified);
      votes.set(simplified, (votes.get(simplified) ?? 0) + 1);
    }
  }
  const elected = electRepresentatives(members, votes, classes.find);
  return new Map(Array.from(elected, ([character, other]) => [character, [other]]));
}

function electRepresentatives(
  members: ReadonlySet<string>,
  votes: ReadonlyMap<string, number>,
  find: (character: string) => string,
): ReadonlyMap<string, string> {
  const elected = new Map<string, string>();
  const inOrder = [...members].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0));
  for (const member of inOrder) {
    const root = find(member);
    const best = elected.get(root);
    if (best === undefined || (votes.get(member) ?? 0) > (votes.get(best) ?? 0)) {
      elected.set(root, member);
    }
  }
  const representatives = new Map<string, string>();
  for (const member of members) {
    const representative = elected.get(find(member));
    if (representative !== undefined && representative !== member) {
      representatives.set(member, representative);
    }
  }
  return representatives;
}

const REPRESENTATIVES: ReadonlyMap<string, string> = new Map(
  Array.from(
    tableNamed('representatives', makeRepresentatives),
    ([character, [other = character]]) => [character, other],
  ),
);

/**
 * The form under which a character is compared.
 *
 * @param character - one code point.
 * @returns the representative of its class; the character itself if it has no other form.
 */
export function representative(character: string): string {
  return REPRESENTATIVES.get(character) ?? character;
}
