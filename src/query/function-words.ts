/**
 * Words that say nothing about what is asked for. They are left out of what a
 * question is searched by: 杭州怎样发展跨境电商 asks for 杭州, 发展 and 跨境电商.
 */
import { foldText } from '../text/index.ts';

// Words of the law such as 应当, 可以, 不得 are not among them: they are looked for.
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  [
    // particles, conjunctions, prepositions
    ...'的 地 得 了 着 过 吗 呢 吧 啊 呀 嘛 之 所 和 与 及 或 并 且 而 但 则 若 即 以及 及其 或者 并且'.split(
      ' ',
    ),
    ...'而且 但是 因为 所以 因此 如果 虽然 在 于 从 自 向 到 由 对 对于 关于 为 为了 被 把 将 给 按'.split(
      ' ',
    ),
    ...'按照 根据 随着 比 跟 同 以 因 当 就 也 都 还 又 再 很 更 最 已 已经 正在 只 才 便 却'.split(
      ' ',
    ),
    // pronouns, and verbs that carry no meaning of their own
    ...'我 你 他 她 它 我们 你们 他们 自己 这 那 这个 那个 这些 那些 此 该 其 其他 是 有 没有 能 会 要 想'.split(
      ' ',
    ),
    // what makes a question
    ...'什么 怎么 怎么办 怎样 怎么样 如何 哪 哪些 哪个 哪里 哪儿 谁 何 何时 为何 为什么 多少 几 多久'.split(
      ' ',
    ),
    ...'多大 多高 是否 能否 可否 是不是 有没有 能不能 会不会 请问 请 吧 一下 一个 一些 一种 哪一 什么样'.split(
      ' ',
    ),
  ].map(foldText),
);

/**
 * Whether a word only joins or asks.
 *
 * @param word - a folded word.
 */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}
