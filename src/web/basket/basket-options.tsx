import { CSL_TYPES, TYPE_CODES } from '../cite/citing.ts';
import { StyleSelect } from '../cite/style-select.tsx';
import { messagesIn, useMessages } from '../messages/index.ts';
import { LANGUAGES } from '../preferences.ts';
import { Select, type SelectProps } from '../shared/select.tsx';
import { type OutputOptions, QUOTE_SCRIPTS } from './output.ts';

interface FieldProps<T extends string> extends SelectProps<T> {
  label: string;
}

function Field<T extends string>({ label, ...select }: FieldProps<T>) {
  return (
    <label class="basket-option">
      <span>{label}</span>
      <Select {...select} />
    </label>
  );
}

interface Props {
  options: OutputOptions;
  onChange: (part: Partial<OutputOptions>) => void;
}

/** How the list is made: its style, whether with quotes, and what few people need folded away. */
export function BasketOptions({ options, onChange }: Props) {
  const m = useMessages();
  return (
    <div class="basket-options">
      <label class="basket-option basket-style">
        <span>{m.references.style}</span>
        <StyleSelect value={options.style} onChoose={(style) => onChange({ style })} />
      </label>
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
          <Field
            label={m.references.script}
            value={options.script}
            values={QUOTE_SCRIPTS}
            labelOf={(script) => m.script[script]}
            onChoose={(script) => onChange({ script })}
          />
          <Field
            label={m.cite.typeCode}
            value={options.typeCode}
            values={TYPE_CODES}
            labelOf={(code) => m.cite.typeCodes[code]}
            onChoose={(typeCode) => onChange({ typeCode })}
          />
          <Field
            label={m.cite.cslType}
            value={options.cslType}
            values={CSL_TYPES}
            labelOf={(type) => m.cite.cslTypes[type]}
            onChoose={(cslType) => onChange({ cslType })}
          />
          <Field
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
