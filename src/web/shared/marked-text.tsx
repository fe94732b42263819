import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { WireAmbiguity } from '../../wire/types.ts';
import { AmbiguousCharacter, AmbiguousContext } from './ambiguous-character.tsx';
import { cut, type Range } from './segments.ts';

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
  /** The clause whose characters are to be marked where conversion may have got them wrong. */
  doubtful?: { readonly id: string; readonly ambiguous: readonly WireAmbiguity[] };
}

const NONE: readonly WireAmbiguity[] = [];

/**
 * A text with its marks, each an element made of text: what a document says is
 * never taken for markup.
 */
export function MarkedText(props: Props) {
  const { text, marks, faint = false, window, leadLength = 0, doubtful } = props;
  const { marked } = useContext(AmbiguousContext);
  const ambiguous = marked ? (doubtful?.ambiguous ?? NONE) : NONE;
  const alone = ambiguous.map(({ at }) => at);
  const inside = (start: number, piece: string): ComponentChildren => {
    const ambiguity = ambiguous.find(({ at }) => at[0] === start);
    if (ambiguity === undefined || doubtful === undefined) return piece;
    return <AmbiguousCharacter clauseId={doubtful.id} ambiguity={ambiguity} />;
  };
  return (
    <>
      {cut(text, marks, window, leadLength, alone).map((piece) => {
        const content = inside(piece.start, piece.text);
        const shown = piece.marked ? (
          <mark key={piece.start} class={faint ? 'faint' : undefined}>
            {content}
          </mark>
        ) : (
          content
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
