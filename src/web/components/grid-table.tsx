import type { WireGrid } from '../../wire/types.ts';
import { shownTitle, sourceLang } from '../document-text.ts';
import { type GridRow, gridRows } from '../grid-rows.ts';
import { type GridState, searchOfGrid } from '../grid-state.ts';
import { pinpointIn, useMessages } from '../messages/index.ts';
import { readerUrl } from '../router.ts';
import { searchUrl } from '../search-state.ts';
import { snippetWindow } from '../segments.ts';
import { ClauseActions } from './clause-actions.tsx';
import { DocumentLine } from './document-line.tsx';
import { MarkedText } from './marked-text.tsx';

type Year = WireGrid['years'][number];
type Document = Year['documents'][number];
type Hit = Document['hits'][number];

interface Props {
  answer: WireGrid;
  state: GridState;
}

function Clause({ hit, entry, state }: { hit: Hit; entry: Document; state: GridState }) {
  const m = useMessages();
  const { clause } = hit;
  const { document } = entry;
  const lang = sourceLang(document);
  const window = state.whole ? null : snippetWindow(clause.text, clause.highlights);
  return (
    <>
      <td class="grid-clause">
        <p class="hit-place">
          <a class="pinpoint" href={readerUrl(hit.url, { q: state.q })}>
            {pinpointIn(m, clause.pinpoint)}
          </a>
          {hit.tier === 'all' && <span class="note">{m.grid.apart}</span>}
          <ClauseActions clause={clause} document={document} short />
        </p>
        <p class="grid-text" lang={lang}>
          {window !== null && window[0] > 0 && <span class="ellipsis">…</span>}
          <MarkedText
            text={clause.text}
            marks={clause.highlights}
            faint={hit.tier === 'all'}
            window={window ?? undefined}
          />
          {window !== null && window[1] < clause.text.length && <span class="ellipsis">…</span>}
        </p>
      </td>
      <td class="grid-citation" lang={lang}>
        {hit.citation}
      </td>
    </>
  );
}

function DocumentCell({ entry, state }: { entry: Document; state: GridState }) {
  const m = useMessages();
  const { document, count, hits } = entry;
  const rest = count - hits.length;
  return (
    <th scope="row" class="grid-document" rowSpan={hits.length}>
      <a href={readerUrl(document.url, { q: state.q })} lang={sourceLang(document)}>
        {shownTitle(document)}
      </a>
      <DocumentLine document={document} />
      {rest > 0 && (
        <a class="grid-rest" href={searchUrl(searchOfGrid(state, { document: document.id }))}>
          {m.grid.rest(rest)}
        </a>
      )}
    </th>
  );
}

/** One year: its clauses under their documents, and what of it is not in the table. */
function YearRows({ year, state }: { year: Year; state: GridState }) {
  const m = useMessages();
  const { documents, counts } = year;
  const rows = documents.flatMap((entry) => entry.hits.map((hit, i) => ({ entry, hit, i })));
  const shownClauses = documents.reduce((sum, { count }) => sum + count, 0);
  const hidden = counts.documents - documents.length;
  const head = (
    <th scope="rowgroup" class="grid-year" rowSpan={rows.length + (hidden > 0 ? 1 : 0)}>
      <span>{year.year ?? m.grid.undated}</span>
    </th>
  );
  const within = year.year === null ? {} : { year: year.year };
  return (
    <tbody>
      {rows.map(({ entry, hit, i }, row) => (
        <tr key={hit.clause.id}>
          {row === 0 && head}
          {i === 0 && <DocumentCell entry={entry} state={state} />}
          <Clause hit={hit} entry={entry} state={state} />
        </tr>
      ))}
      {hidden > 0 && (
        <tr>
          {rows.length === 0 && head}
          <td class="grid-note" colSpan={3}>
            <a href={searchUrl(searchOfGrid(state, within))}>
              {m.grid.hidden(hidden, counts.clauses - shownClauses)}
            </a>
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** Years with documents in which nothing was found. */
function AbsentRow({ row }: { row: Extract<GridRow, { kind: 'absent' }> }) {
  const m = useMessages();
  const { from, to, searched } = row;
  return (
    <tbody class="grid-absent">
      <tr>
        <th scope="rowgroup" class="grid-year">
          <span>{from === null || to === null ? m.grid.undated : m.grid.years(from, to)}</span>
        </th>
        <td class="grid-note" colSpan={3}>
          {m.grid.absent(searched)}
        </td>
      </tr>
    </tbody>
  );
}

/** The clauses on a topic by year and document, each with its citation. */
export function GridTable({ answer, state }: Props) {
  const m = useMessages();
  const { year, document, clause, citation } = m.grid.column;
  return (
    <table class="grid-table">
      <caption class="unseen">{m.grid.title(state.q)}</caption>
      <thead>
        <tr>
          <th scope="col" class="grid-year">
            {year}
          </th>
          <th scope="col">{document}</th>
          <th scope="col">{clause}</th>
          <th scope="col">{citation}</th>
        </tr>
      </thead>
      {gridRows(answer.years).map((row) =>
        row.kind === 'year' ? (
          <YearRows key={row.year.year} year={row.year} state={state} />
        ) : (
          <AbsentRow key={row.from} row={row} />
        ),
      )}
    </table>
  );
}
