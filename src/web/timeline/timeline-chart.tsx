import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { WireTimeline } from '../../wire/types.ts';
import { rate } from '../messages/format.ts';
import { useMessages } from '../messages/index.ts';
import { navigate } from '../router.ts';
import { searchUrl } from '../search/search-state.ts';
import { type Measure, searchOf, type TimelineState } from './timeline-state.ts';

type YearUsage = WireTimeline['years'][number];

/** Sizes in CSS pixels: the chart is drawn as wide as it is shown, so that its text keeps its size. */
const HEIGHT = 208;
const TOP = 24;
const BOTTOM = 28;
const MARGIN = 12;
const WIDEST_BAR = 36;
/** So much room a year takes in the text of the chart, and a digit. */
const LABEL = 40;
const DIGIT = 7.5;
const BASE = HEIGHT - BOTTOM;

/** A value as the chart and the table write it. */
function measured(usage: YearUsage, measure: Measure): string {
  return measure === 'per10k' ? rate(usage.per10k) : usage[measure].toLocaleString('en');
}

/** The width of an element, followed while the window changes. */
function useWidth(): [ref: RefObject<HTMLDivElement | null>, width: number] {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (ref.current === null) return;
    const element = ref.current;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}

interface BarProps {
  usage: YearUsage;
  state: TimelineState;
  /** Middle of the year's place, its width, and the height of the bar. */
  x: number;
  slot: number;
  height: number;
  labelled: boolean;
}

/** One year: a bar, or a ring on the base line where there are documents without the phrase. */
function Bar({ usage, state, x, slot, height, labelled }: BarProps) {
  const m = useMessages();
  const { year, occurrences, clauses, per10k, searched } = usage;
  const width = Math.min(WIDEST_BAR, Math.max(2, slot * 0.66));
  const url = searchUrl(searchOf(state, year));
  const text = m.timeline.bar(year, occurrences, clauses, rate(per10k), searched.documents);
  const bar = (
    <>
      <title>{text}</title>
      <rect class="chart-area" x={x - slot / 2} y={0} width={slot} height={HEIGHT} />
      <line class="chart-base" x1={x - slot / 2} x2={x + slot / 2} y1={BASE} y2={BASE} />
      {occurrences > 0 ? (
        <rect class="chart-bar" x={x - width / 2} y={BASE - height} width={width} height={height} />
      ) : (
        <circle class="chart-none" cx={x} cy={BASE} r={Math.min(3.5, slot / 3)} />
      )}
      {labelled && (
        <text class="chart-value" x={x} y={BASE - Math.max(height, 4) - 6}>
          {measured(usage, state.measure)}
        </text>
      )}
    </>
  );
  if (occurrences === 0) return <g>{bar}</g>;
  return (
    <a
      href={url}
      // The table says the same to those who do not see the chart; here it would be read twice.
      // In lower case: the names of attributes are told apart by case in SVG.
      tabindex={-1}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        navigate(url);
      }}
    >
      {bar}
    </a>
  );
}

interface Props {
  years: readonly YearUsage[];
  state: TimelineState;
}

/**
 * The years as bars on a true scale of time: a year without documents leaves a
 * gap in the base line, a year without the phrase a ring on it.
 */
export function TimelineChart({ years, state }: Props) {
  const m = useMessages();
  const [ref, width] = useWidth();
  const first = years[0]?.year ?? 0;
  const span = (years.at(-1)?.year ?? first) - first + 1;
  const slot = Math.max(0, width - 2 * MARGIN) / Math.max(span, 3);
  const middle = (year: number): number => MARGIN + (year - first + 0.5) * slot;
  const most = Math.max(...years.map((usage) => usage[state.measure]));
  const scale = most === 0 ? 0 : (BASE - TOP) / most;
  const step = Math.max(1, Math.ceil(LABEL / Math.max(slot, 1)));
  const every = step <= 2 ? step : Math.ceil(step / 5) * 5;
  const all = Array.from({ length: span }, (_, i) => first + i);
  // Some values without the others would look like the only ones.
  const allFit = years.every((usage) => measured(usage, state.measure).length * DIGIT <= slot);
  const known = new Set(years.map(({ year }) => year));
  const gaps = known.size < span;
  return (
    <figure class="chart">
      <div ref={ref}>
        {width > 0 && (
          <svg width={width} height={HEIGHT} aria-hidden="true">
            {years.map((usage) => (
              <Bar
                key={usage.year}
                usage={usage}
                state={state}
                x={middle(usage.year)}
                slot={slot}
                height={usage[state.measure] * scale}
                labelled={allFit || usage[state.measure] === most}
              />
            ))}
            {all
              .filter((year) => year % every === 0)
              .map((year) => (
                <text
                  key={year}
                  class={known.has(year) ? 'chart-year' : 'chart-year chart-absent'}
                  x={middle(year)}
                  y={HEIGHT - 8}
                >
                  {year}
                </text>
              ))}
          </svg>
        )}
      </div>
      <figcaption class="chart-key">
        {years.some(({ occurrences }) => occurrences === 0) && (
          <span class="key-none">{m.timeline.unused}</span>
        )}
        {gaps && <span class="key-gap">{m.timeline.noDocuments}</span>}
        {state.measure === 'per10k' && <span>{m.timeline.rateNote}</span>}
      </figcaption>
    </figure>
  );
}
