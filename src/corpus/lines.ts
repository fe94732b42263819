/** A line of a document's text, without white space at its ends; never empty. */
export interface Line {
  readonly text: string;
  /** 1-based, in the file. */
  readonly number: number;
}

/**
 * Divides text into lines, dropping the empty ones and white space at line ends.
 *
 * @param text - the body of a document.
 * @param firstLine - the number of its first line in the file.
 */
export function linesOf(text: string, firstLine = 1): Line[] {
  return text
    .split(/\r\n|\r|\n|\u2028|\u2029/u)
    .map((line, i) => ({
      // Drops U+3000 and byte order marks too. A pattern for it would be quadratic on inner space.
      text: line.trim(),
      number: firstLine + i,
    }))
    .filter((line) => line.text !== '');
}
