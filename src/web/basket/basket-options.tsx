import { CSL_TYPES, STYLE_GROUPS, STYLES, TYPE_CODES } from '../cite/citing.ts';
import { messagesIn, useMessages } from '../messages/index.ts';
import { LANGUAGES } from '../preferences.ts';
import { type OutputOptions, QUOTE_SCRIPTS } from './output.ts';

interface SelectProps<T extends string> {
  label: string;
  value: T;
  values: readonly T[];
  labelOf: (value: T) => string;
  onChoose: (value: T) => void;
}

function Select<T extends string>({ label, value, values, labelOf, onChoose }: SelectProps<T>) {
  return (
    <label class="basket-option">
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const found = values.find((known) => known === event.currentTarget.value);
          if (found !== undefined) onChoose(found);
        }}
      >
        {values.map((known) => (
          <option key={known} value={known}>
            {labelOf(known)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface Props {
  options: OutputOptions;
  onChange: (part: Partial<OutputOptions>) => void;
}

const GROUPS = Object.keys(STYLE_GROUPS) as (keyof typeof STYLE_GROUPS)[];

function StyleSelect({ options, onChange }: Props) {
  const m = useMessages();
  return (
    <label class="basket-option basket-style">
      <span>{m.references.style}</span>
      <select
        value={options.style}
        onChange={(event) => {
          const style = STYLES.find((known) => known === event.currentTarget.value);
          if (style !== undefined) onChange({ style });
        }}
      >
        {GROUPS.map((group) => (
          <optgroup key={group} label={m.cite.groups[group]}>
            {STYLE_GROUPS[group].map((style) => (
              <option key={style} value={style}>
                {m.cite.style[style]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** How the list is made: its style, whether with quotes, and what few people need folded away. */
export function BasketOptions({ options, onChange }: Props) {
  const m = useMessages();
  return (
    <div class="basket-options">
      <StyleSelect options={options} onChange={onChange} />
      <label class="basket-check">
        <input
          type="checkbox"
          checked={options.quotes}
          onChange={(event) => onChange({ quotes: event.currentTarget.checked })}
        />
        {m.references.quotes}
      </label>
      <details>
        <summary>{m.references.options}</summary>
        <div class="basket-more">
          <label class="basket-option">
            <span>{m.cite.accessed}</span>
            <input
              type="date"
              value={options.accessed}
              onChange={(event) => onChange({ accessed: event.currentTarget.value })}
            />
          </label>
          <Select
            label={m.references.script}
            value={options.script}
            values={QUOTE_SCRIPTS}
            labelOf={(script) => m.script[script]}
            onChoose={(script) => onChange({ script })}
          />
          <Select
            label={m.cite.typeCode}
            value={options.typeCode}
            values={TYPE_CODES}
            labelOf={(code) => m.cite.typeCodes[code]}
            onChoose={(typeCode) => onChange({ typeCode })}
          />
          <Select
            label={m.references.cslType}
            value={options.cslType}
            values={CSL_TYPES}
            labelOf={(type) => m.references.cslTypes[type]}
            onChoose={(cslType) => onChange({ cslType })}
          />
          <Select
            label={m.references.lang}
            value={options.lang}
            values={LANGUAGES}
            labelOf={(language) => messagesIn(language).languageName}
            onChoose={(lang) => onChange({ lang })}
          />
        </div>
      </details>
    </div>
  );
}
