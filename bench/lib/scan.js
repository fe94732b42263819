// @ts-check
/** The plain scan: the reference that every answer is checked against, and a peer itself. */

/**
 * All texts in one string, so that a scan is a few calls of indexOf and not one for each text.
 * @typedef {{ all: string, starts: Uint32Array, texts: readonly string[] }} Joined
 * @param {readonly string[]} texts - without line breaks.
 * @returns {Joined}
 */
export function joinTexts(texts) {
  const starts = new Uint32Array(texts.length + 1);
  let offset = 0;
  for (const [i, text] of texts.entries()) {
    starts[i] = offset;
    offset += text.length + 1;
  }
  starts[texts.length] = offset;
  return {
    all: Buffer.from(`${texts.join('\n')}\n`, 'utf16le').toString('utf16le'),
    starts,
    texts,
  };
}

/**
 * The texts that contain a string, ascending.
 * @param {Joined} joined
 * @param {string} needle - not empty.
 */
function containing({ all, starts }, needle) {
  /** @type {number[]} */
  const found = [];
  let text = 0;
  for (let at = all.indexOf(needle); at >= 0; ) {
    // The text that `at` lies in: the last that starts at or before it.
    let low = text;
    let high = starts.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    text = low;
    found.push(text);
    at = all.indexOf(needle, starts[text + 1]);
  }
  return found;
}

/**
 * The texts that have, of every group, at least one string.
 * @param {Joined} joined
 * @param {readonly (readonly string[])[]} groups
 * @returns {number[]} ascending.
 */
export function matching(joined, groups) {
  /** @type {number[] | undefined} */
  let found;
  for (const group of groups) {
    if (found !== undefined) {
      found = found.filter((i) => group.some((form) => joined.texts[i]?.includes(form)));
      continue;
    }
    const [first = [], ...others] = group.map((form) => containing(joined, form));
    found =
      others.length === 0 ? first : [...new Set([first, ...others].flat())].sort((a, b) => a - b);
  }
  return found ?? [];
}
