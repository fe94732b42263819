import type { WireSearch } from '../../wire/types.ts';
import { useMessages } from '../messages/index.ts';

/** How a query was understood, where that is not plain: what was searched literally, and what else was. */
export function QueryNotes({ query }: { query: WireSearch['query'] }) {
  const { syntax: say } = useMessages();
  const { problem, verbatim } = query.syntax;
  const notes = [
    ...(problem === null ? [] : [say.problem(problem.code, characterAt(query.text, problem.at))]),
    ...(verbatim ? [say.verbatim] : []),
    ...query.synonyms.map(({ text, also }) => say.synonyms(text, also)),
  ];
  if (notes.length === 0) return null;
  return (
    <ul class="query-notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
      {problem !== null && (
        <li>
          <SyntaxHelp />
        </li>
      )}
    </ul>
  );
}

/** Which character a UTF-16 offset is at, counted from one as a reader counts. */
function characterAt(text: string, offset: number): number {
  return [...text.slice(0, offset)].length + 1;
}

/** The ways to write a query, folded away until asked for. */
export function SyntaxHelp() {
  const { syntax } = useMessages();
  return (
    <details class="syntax-help">
      <summary>{syntax.help}</summary>
      <dl>
        {syntax.ways.map(([query, finds]) => (
          <div key={query}>
            <dt>
              <a href={`/?${new URLSearchParams({ q: query })}`}>
                <code>{query}</code>
              </a>
            </dt>
            <dd>{finds}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
