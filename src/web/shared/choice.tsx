import { useId } from 'preact/hooks';

/** One of the values to choose from. */
export interface Option<T extends string> {
  value: T;
  label: string;
  /** What it means, at more length. */
  hint?: string;
}

interface Props<T extends string> {
  legend: string;
  options: readonly Option<T>[];
  value: T;
  onChoose: (value: T) => void;
  /** Whether the legend is to be seen; it is always to be heard. */
  showLegend?: boolean;
}

/** A few values side by side, of which one holds. */
export function Choice<T extends string>(props: Props<T>) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend class={props.showLegend === false ? 'unseen' : undefined}>{props.legend}</legend>
      <div class="choice-row">
        {props.options.map((option) => (
          <label key={option.value} title={option.hint}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === props.value}
              onChange={() => props.onChoose(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
