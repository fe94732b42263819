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
export function Examples({ urlOf }: { urlOf: (phrase: string) => string }) {
  return (
    <ul class="examples">
      {EXAMPLES.map((example) => (
        <li key={example}>
          <a href={urlOf(example)} lang="zh">
            {example}
          </a>
        </li>
      ))}
    </ul>
  );
}
