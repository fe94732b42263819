import { useState } from 'preact/hooks';
import { useMessages } from '../messages/index.ts';
import { rememberedOutput, rememberOutput } from '../preferences.ts';
import { CopyButton } from '../shared/copy-button.tsx';
import { RichHtml } from '../shared/rich-html.tsx';
import { FailureState, Skeleton } from '../shared/states.tsx';
import { today } from '../shared/today.ts';
import { BasketDownloads } from './basket-downloads.tsx';
import { BasketOptions } from './basket-options.tsx';
import type { Now } from './clauses-now.ts';
import {
  type CitableItem,
  isForPrograms,
  type OutputOptions,
  optionsFrom,
  requestFor,
} from './output.ts';
import type { BasketItem } from './shape.ts';
import { standingOf } from './standing.ts';
import { type OutputState, useOutput } from './use-output.ts';

/** The items that the corpus has, and how many are as they were collected. */
function citable(items: readonly BasketItem[], { clauses }: Now) {
  const known: CitableItem[] = [];
  const counts = { unknown: 0, changed: 0, 'quote-lost': 0 };
  for (const item of items) {
    const now = clauses.get(item.id);
    const standing = standingOf(item, now);
    if (standing !== 'same' && standing !== 'checking') counts[standing] += 1;
    if (now == null) continue;
    const { note, quote } = item;
    known.push({ id: now.id, note, quote, quotable: standing !== 'quote-lost' });
  }
  return { known, counts };
}

function List({ state, rich }: { state: OutputState; rich: boolean }) {
  const m = useMessages();
  const { output, current, error, retry } = state;
  if (error !== null) return <FailureState error={error} onRetry={retry} />;
  if (output === null) return <Skeleton lines={6} label={m.loading} />;
  return (
    <div class="basket-references" lang="zh" aria-busy={!current}>
      {rich && output.html !== null ? <RichHtml html={output.html} /> : <pre>{output.text}</pre>}
    </div>
  );
}

/** The reference list as it will be copied, how it is made, and the files. */
export function BasketOutput({ items, now }: { items: readonly BasketItem[]; now: Now }) {
  const m = useMessages();
  const [remembered, setRemembered] = useState(() => optionsFrom(rememberedOutput()));
  const [accessed, setAccessed] = useState(today);
  const [lang, setLang] = useState<OutputOptions['lang'] | null>(null);
  const options: OutputOptions = { ...remembered, accessed, lang: lang ?? m.language };
  const change = (part: Partial<OutputOptions>): void => {
    const { accessed: day, lang: chosen, ...rest } = { ...options, ...part };
    setAccessed(day);
    if (part.lang !== undefined) setLang(chosen);
    setRemembered(rest);
    rememberOutput(rest);
  };

  const checked = items.every(({ id }) => now.clauses.has(id));
  const { known, counts } = citable(items, now);
  const rich = !isForPrograms(options.style);
  const request = checked ? requestFor(known, 'text', options) : null;
  const state = useOutput(request, rich);
  const remarks = [
    m.references.inOutput(request?.items.length ?? 0),
    ...(counts.unknown > 0 ? [m.references.leftOut(counts.unknown)] : []),
    ...(counts['quote-lost'] > 0 ? [m.references.leftOutQuotes(counts['quote-lost'])] : []),
    ...(counts.changed > 0 ? [m.references.changedCount(counts.changed)] : []),
  ];
  const ready = state.current && state.output !== null ? state.output : null;
  return (
    <section
      id="basket-output"
      class="basket-output"
      aria-labelledby="basket-output-title"
      tabIndex={-1}
    >
      <h2 id="basket-output-title">{m.references.title}</h2>
      <BasketOptions options={options} onChange={change} />
      {request !== null && (
        <p class="basket-actions">
          {ready === null ? (
            // What is on its way cannot be copied, and what was there before must not be.
            <button type="button" class="button button-first" aria-disabled="true">
              {m.references.copy}
            </button>
          ) : (
            <CopyButton
              class="button button-first"
              text={ready.text}
              html={ready.html ?? undefined}
              label={m.references.copy}
              done={m.cite.copied}
            />
          )}
        </p>
      )}
      {checked && <BasketDownloads items={known} options={options} />}
      {checked && <p class="basket-remarks">{remarks.join(' · ')}</p>}
      {now.error !== null && <FailureState error={now.error} onRetry={now.retry} />}
      {now.error === null && !checked && <Skeleton lines={6} label={m.basket.checking} />}
      {checked && request === null && <p class="note">{m.references.nothing}</p>}
      {request !== null && <List state={state} rich={rich} />}
    </section>
  );
}
