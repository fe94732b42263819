import type { WireClause } from '../../wire/types.ts';
import { useMessages } from '../messages/index.ts';
import { shownLang } from '../shared/document-text.ts';
import { MarkedText } from '../shared/marked-text.tsx';
import { cellRanges } from '../shared/segments.ts';
import { ClauseMargin, type ReaderContext } from './clause-margin.tsx';
import { clauseElementId, marksFor } from './clause-view.tsx';
import type { DocumentMarks } from './document-hits.ts';

interface Props {
  columns: WireClause | null;
  rows: readonly WireClause[];
  context: ReaderContext;
  marks: DocumentMarks;
  /** Id of the clause that the address names. */
  currentId: string | null;
}

/** The rows of a table; each is a clause with a pinpoint of its own. */
export function TableView({ columns, rows, context, marks, currentId }: Props) {
  const m = useMessages();
  const all = columns === null ? rows : [columns, ...rows];
  const width = Math.max(...all.map((row) => cellRanges(row.text).length));

  const renderRow = (row: WireClause) => {
    const Cell = row === columns ? 'th' : 'td';
    const cells = cellRanges(row.text);
    return (
      <tr
        key={row.id}
        id={clauseElementId(row.id)}
        tabIndex={-1}
        aria-current={row.id === currentId ? 'location' : undefined}
        lang={shownLang(context.document, row, context.script)}
        data-converted={row.converted ? '' : undefined}
      >
        {cells.map((cell, i) => (
          <Cell
            key={cell[0]}
            scope={row === columns ? 'col' : undefined}
            colSpan={i === cells.length - 1 ? width - i : undefined}
          >
            <MarkedText
              text={row.text}
              marks={marksFor(row, marks.get(row.id))}
              faint={marks.get(row.id)?.exact === false}
              window={cell}
              doubtful={row}
            />
          </Cell>
        ))}
        <td class="table-margin">
          <div class="clause-margin">
            <ClauseMargin clause={row} context={context} />
          </div>
        </td>
      </tr>
    );
  };

  return (
    <div class="table-frame">
      <table>
        {columns !== null && <thead>{renderRow(columns)}</thead>}
        <tbody>{rows.map(renderRow)}</tbody>
        <caption class="unseen">{m.reader.pinpointColumn}</caption>
      </table>
    </div>
  );
}
