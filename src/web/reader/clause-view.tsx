import type { WireClause } from '../../wire/types.ts';
import { shownLang } from '../shared/document-text.ts';
import { MarkedText } from '../shared/marked-text.tsx';
import type { Range } from '../shared/segments.ts';
import { ClauseMargin, type ReaderContext } from './clause-margin.tsx';
import type { ClauseMarks } from './document-hits.ts';

/** The id of a clause's element; prefixed, for a clause may be called anything. */
export function clauseElementId(clauseId: string): string {
  return `clause:${clauseId}`;
}

/** The marks, if they were made for the very text that is shown. */
export function marksFor(clause: WireClause, marks: ClauseMarks | undefined): readonly Range[] {
  return marks?.text === clause.text ? marks.highlights : [];
}

interface Props {
  clause: WireClause;
  context: ReaderContext;
  marks: ClauseMarks | undefined;
  /** True for the clause that the address names. */
  current: boolean;
  /** True where the clause is the title that the document goes by. */
  ownTitle: boolean;
}

function elementFor(clause: WireClause, ownTitle: boolean): 'h1' | 'h2' | 'h3' | 'h4' | 'p' {
  if (ownTitle) return 'h1';
  if (clause.kind === 'title') return 'h2';
  if (clause.kind !== 'heading') return 'p';
  if (clause.path.length === 0) return 'h2';
  return clause.path.length === 1 ? 'h3' : 'h4';
}

/** How much of the text is its lead: set off only where more follows it. */
function leadLength({ kind, lead, text }: WireClause): number {
  if (lead === null || kind === 'title' || kind === 'heading') return 0;
  return text.startsWith(lead) && text.length > lead.length ? lead.length : 0;
}

/** One clause as it is printed, with its pinpoint beside it. */
export function ClauseView({ clause, context, marks, current, ownTitle }: Props) {
  const Text = elementFor(clause, ownTitle);
  return (
    <div
      id={clauseElementId(clause.id)}
      class={`clause clause-${clause.kind}`}
      data-depth={Math.min(clause.path.length, 3)}
      aria-current={current ? 'location' : undefined}
      tabIndex={-1}
    >
      <Text
        class="clause-text"
        lang={shownLang(context.document, clause, context.script)}
        data-converted={clause.converted ? '' : undefined}
      >
        <MarkedText
          text={clause.text}
          marks={marksFor(clause, marks)}
          faint={marks?.exact === false}
          leadLength={leadLength(clause)}
          doubtful={clause}
        />
      </Text>
      <div class="clause-margin">
        <ClauseMargin clause={clause} context={context} />
      </div>
    </div>
  );
}
