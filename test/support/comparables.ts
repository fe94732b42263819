import fc from 'fast-check';
import { type Comparable, comparable } from '../../src/compare/index.ts';
import { fold } from '../../src/text/index.ts';
import { hanText } from './han.ts';

/** A clause of which only its text matters, ready for comparison. */
export function clauseOf(text: string, path: readonly string[] = []): Comparable {
  return comparable({ kind: 'paragraph', path, text }, fold(text));
}

const POOL = [
  '第一条 保护环境',
  '（二）保護環境',
  '——发展数字经济。',
  '三、計畫',
  '计划',
  '“”',
  '𠀀𨱏',
];

/** Clauses of documents that share some: from a small pool, random, or a random one with more behind it. */
export const anyClauses: fc.Arbitrary<string[]> = fc.array(
  fc.oneof(
    fc.constantFrom(...POOL),
    hanText(30),
    fc.tuple(fc.constantFrom(...POOL), hanText(8)).map(([a, b]) => a + b),
  ),
  { maxLength: 9 },
);
