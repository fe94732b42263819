// @ts-check
/** Draws pieces of real clauses, as a report would quote them. */

/**
 * @typedef {import('./product.js').Index} Index
 * @typedef {import('./damage.js').Passage} Passage
 * @typedef {import('./damage.js').Chance} Chance
 */

/** What a quote has that is about quoting itself, or a table: it is judged by tests. */
const MARKS = /[“”‘’「」『』"＂…│]|\.{3}/u;

/**
 * One to three sentences of a clause, of 15 to 150 characters.
 * @param {Index} index @param {Chance} chance @param {(text: string) => string} foldText
 * @returns {Passage}
 */
export function drawPassage(index, { below }, foldText) {
  for (;;) {
    const ordinal = below(index.clauseCount);
    const { text } = index.clause(ordinal);
    const { script } = index.documentOf(ordinal).meta;
    const sentences = [...text.matchAll(/[^。；;\n]+[。；;]?/gu)];
    const from = below(sentences.length);
    const [first, last] = [
      sentences[from],
      sentences[Math.min(from + below(3), sentences.length - 1)],
    ];
    if (first === undefined || last === undefined) continue;
    const quote = text.slice(first.index, last.index + last[0].length).trim();
    const { length } = [...quote];
    const letters = foldText(quote).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    if (length >= 15 && length <= 150 && letters >= 12 && !MARKS.test(quote)) {
      return { ordinal, script, quote };
    }
  }
}

/**
 * Sentences of text that is not in the documents, to be quoted as if they were.
 * @param {string} text @returns {string[]} of 12 to 120 characters, without marks of quotation.
 */
export function sentencesOf(text) {
  const sentences = text.match(/[^。！？\n]{12,120}/gu) ?? [];
  return sentences.map((sentence) => sentence.replace(/["“”‘’「」『』＂…]/gu, '').trim());
}
