import type { WireClause } from '../../wire/types.ts';

interface Props {
  clause: Pick<WireClause, 'path'>;
  /** The language tag of the text. */
  lang: string;
}

/** The headings above a clause, the highest first. */
export function HeadingPath({ clause, lang }: Props) {
  if (clause.path.length === 0) return null;
  return (
    <span class="path" lang={lang}>
      {clause.path.map((step, i) => (
        <span key={i}>{step}</span>
      ))}
    </span>
  );
}
