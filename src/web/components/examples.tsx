import type { DisplayScript } from '../../wire/types.ts';
import { plainSearch, searchUrl } from '../search-state.ts';

/** Searches that show what can be done: both scripts, a phrase, words in Latin letters. */
const EXAMPLES: readonly string[] = [
  '长三角一体化',
  '長三角一體化',
  '最多跑一次',
  '数字经济',
  '城市大脑',
  'G60科创走廊',
];

/** Searches to try. */
export function Examples({ script }: { script: DisplayScript }) {
  return (
    <ul class="examples">
      {EXAMPLES.map((example) => (
        <li key={example}>
          <a href={searchUrl(plainSearch(example, script))} lang="zh">
            {example}
          </a>
        </li>
      ))}
    </ul>
  );
}
