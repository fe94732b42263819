import { memo } from 'preact/compat';
import type { WireClause, WireDiffPiece, WireDocument, WirePair } from '../../wire/types.ts';
import { ClauseActions } from '../clause-actions.tsx';
import { pinpointIn, useMessages } from '../messages/index.ts';
import { readerUrl } from '../router.ts';
import { sourceLang } from '../shared/document-text.ts';

type Side = 'left' | 'right';

interface CellProps {
  side: Side;
  clause: WireClause | null;
  document: WireDocument;
  /** Empty where nothing is to be marked. */
  diff: readonly WireDiffPiece[];
}

/** The text of one side; what the other lacks is marked, the numbers that clauses start with are not. */
function DiffText({ side, text, diff }: { side: Side; text: string; diff: CellProps['diff'] }) {
  if (diff.length === 0) return <>{text}</>;
  return (
    <>
      {diff.map((piece) => {
        const span = piece[side];
        if (span === null) return null;
        const part = text.slice(...span);
        if (piece.op === 'equal' || piece.numbering === true) return part;
        return side === 'left' ? <del key={span[0]}>{part}</del> : <ins key={span[0]}>{part}</ins>;
      })}
    </>
  );
}

function Cell({ side, clause, document, diff }: CellProps) {
  const m = useMessages();
  if (clause === null) {
    return (
      <div class={`cell cell-${side} cell-empty`}>
        <span class="unseen">{m.compare.missing}</span>
      </div>
    );
  }
  return (
    <div class={`cell cell-${side}`}>
      <p class="cell-head">
        <a class="pinpoint" href={readerUrl(clause.url, {})}>
          {pinpointIn(m, clause.pinpoint)}
        </a>
        <ClauseActions clause={clause} document={document} short />
      </p>
      <p class="cell-text" lang={sourceLang(document)}>
        <DiffText side={side} text={clause.text} diff={diff} />
      </p>
    </div>
  );
}

interface Props {
  pair: WirePair;
  left: WireDocument;
  right: WireDocument;
  /** True for the pair that the address names. */
  current: boolean;
}

/** What identifies a pair: its clause on the right, or else on the left. */
export function pairId({ left, right }: WirePair): string {
  return right?.id ?? left?.id ?? '';
}

function PairRowOf({ pair, left, right, current }: Props) {
  const m = useMessages();
  const both = pair.left !== null && pair.right !== null;
  const diff = both && pair.similarity < 1 ? pair.diff : [];
  return (
    <li
      class={`pair pair-${pair.relation}`}
      data-pair={pairId(pair)}
      tabIndex={-1}
      aria-current={current ? 'true' : undefined}
    >
      <p class="pair-head">
        <span class="relation">{m.compare.relation[pair.relation]}</span>
        {both && pair.similarity < 1 && (
          <span class="note">{m.compare.similarity(Math.floor(pair.similarity * 100))}</span>
        )}
      </p>
      <Cell side="left" clause={pair.left} document={left} diff={diff} />
      <Cell side="right" clause={pair.right} document={right} diff={diff} />
    </li>
  );
}

/** Two clauses side by side, or one with nothing beside it. */
export const PairRow: typeof PairRowOf = memo(PairRowOf);
