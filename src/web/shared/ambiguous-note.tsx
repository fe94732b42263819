import { useContext } from 'preact/hooks';
import type { WireAmbiguity, WireClause } from '../../wire/types.ts';
import { useMessages } from '../messages/index.ts';
import { AmbiguousContext } from './ambiguous-character.tsx';

/** Each character once that means the same; the first of them. */
function once(ambiguous: readonly WireAmbiguity[]): WireAmbiguity[] {
  const first = new Map<string, WireAmbiguity>();
  for (const one of ambiguous) {
    const key = `${one.source}${one.options.join('')}`;
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()];
}

/** How much of the text is shown on each side of a character, in characters. */
const CONTEXT = 4;

/** The characters around a place; a line break ends them. */
function around(text: string, [start, end]: WireAmbiguity['at']): [string, string] {
  const before = [...text.slice(0, start)].slice(-CONTEXT).join('');
  const after = [...text.slice(end)].slice(0, CONTEXT).join('');
  return [before.replace(/^.*\n/su, ''), after.replace(/\n.*$/su, '')];
}

interface Props {
  /** The converted text. */
  text: string;
  /** What of it nothing settled. */
  ambiguous: readonly WireAmbiguity[];
  /** The language tag of the text. */
  lang: string;
}

/** Under a converted quote: the characters to check before it is used, each in its context. */
export function AmbiguousNote({ text, ambiguous, lang }: Props) {
  const m = useMessages();
  if (ambiguous.length === 0) return null;
  return (
    <div class="ambiguous-note">
      <p>{m.ambiguous.inQuote}</p>
      <ul>
        {once(ambiguous).map(({ at, source, options: [shown = '', ...others] }) => {
          const [before, after] = around(text, at);
          return (
            <li key={at[0]}>
              <q class="ambiguous-context" lang={lang}>
                {before}
                <b>{shown}</b>
                {after}
              </q>{' '}
              {m.ambiguous.doubt({ source, shown, others })}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Beside a clause, for the ear and on paper: its characters that may be others. */
export function AmbiguousList({ clause }: { clause: Pick<WireClause, 'ambiguous'> }) {
  const m = useMessages();
  const { marked } = useContext(AmbiguousContext);
  if (!marked || clause.ambiguous.length === 0) return null;
  const each = once(clause.ambiguous).map(({ source, options: [shown = '', ...others] }) =>
    m.ambiguous.short({ source, shown, others }),
  );
  return (
    <span class="ambiguous-list">
      {m.ambiguous.inClause}
      {each.join(m.language === 'en' ? '; ' : '；')}
    </span>
  );
}
