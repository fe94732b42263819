import type { Word } from '../../src/suggest/index.ts';
import { fold, segment, sourceSpan } from '../../src/text/index.ts';

const LONG = /^\p{Script=Han}{2,}$/u;

/** The words of texts, and two words that stand together as one (数字经济 is two to jieba). */
export function wordsIn(texts: readonly string[]): Iterable<Word> {
  const printed = new Map<string, Map<string, number>>();
  const frequencies = new Map<string, number>();
  for (const text of texts) {
    const folded = fold(text);
    const here = new Map<string, string>();
    const note = (start: number, end: number): void => {
      here.set(folded.text.slice(start, end), text.slice(...sourceSpan(folded, start, end)));
    };
    let last: { term: string; start: number; end: number } | undefined;
    for (const token of segment(folded)) {
      note(token.start, token.end);
      const together = last?.end === token.start && LONG.test(last.term) && LONG.test(token.term);
      if (together) note(last?.start ?? 0, token.end);
      last = token;
    }
    for (const [term, form] of here) {
      frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
      const forms = printed.get(term) ?? new Map<string, number>();
      printed.set(term, forms.set(form, (forms.get(form) ?? 0) + 1));
    }
  }
  return [...frequencies].map(([term, frequency]) => {
    const [most = ''] = [...(printed.get(term) ?? [])].sort((a, b) => b[1] - a[1])[0] ?? [];
    return { term, printed: most, frequency };
  });
}
