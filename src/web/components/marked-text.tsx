import { cut, type Range } from '../segments.ts';

interface Props {
  text: string;
  /** UTF-16 ranges of `text` to mark. */
  marks: readonly Range[];
  /** True where the marks are of words, not of the string that was searched for. */
  faint?: boolean;
  /** The part of the text to show; all of it if left out. */
  window?: Range | undefined;
  /** How many units at the beginning are the words by which the clause is called. */
  leadLength?: number;
}

/**
 * A text with its marks, each an element made of text: what a document says is
 * never taken for markup.
 */
export function MarkedText({ text, marks, faint = false, window, leadLength = 0 }: Props) {
  return (
    <>
      {cut(text, marks, window, leadLength).map((piece) => {
        const shown = piece.marked ? (
          <mark key={piece.start} class={faint ? 'faint' : undefined}>
            {piece.text}
          </mark>
        ) : (
          piece.text
        );
        return piece.lead ? (
          <span class="lead" key={piece.start}>
            {shown}
          </span>
        ) : (
          shown
        );
      })}
    </>
  );
}
