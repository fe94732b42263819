import { type Messages, useMessages } from '../messages/index.ts';
import { Choice } from '../shared/choice.tsx';
import { Select, type SelectProps } from '../shared/select.tsx';
import { today } from '../shared/today.ts';
import {
  type CitingOptions,
  CSL_TYPES,
  optionsOf,
  type Style,
  TYPE_CODES,
  usualOptions,
} from './citing.ts';

interface Props {
  style: Style;
  options: CitingOptions;
  onChange: (part: Partial<CitingOptions>) => void;
  /** Whether a document is cited as a whole. */
  whole: boolean;
  /** The script of the source. */
  script: 'Hans' | 'Hant';
}

/** What is not as usual, to be seen while the options are folded away. */
function unusual(m: Messages, { style, options, whole }: Props): string[] {
  const usual = usualOptions(today());
  const said: Record<keyof CitingOptions, string> = {
    pinpoint: m.cite.noPinpoint,
    url: m.cite.noUrl,
    accessed: options.accessed,
    typeCode: options.typeCode,
    cslType: options.cslType,
    script: m.script[options.script],
  };
  return optionsOf(style, whole)
    .filter((option) => options[option] !== usual[option])
    .filter((option) => option !== 'accessed' || options.url)
    .map((option) => said[option]);
}

function Check(props: { label: string; checked: boolean; onChange: (on: boolean) => void }) {
  return (
    <label class="cite-check">
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>{props.label}</span>
    </label>
  );
}

interface FieldProps<T extends string> extends SelectProps<T> {
  label: string;
}

function Field<T extends string>({ label, ...select }: FieldProps<T>) {
  return (
    <label class="cite-field">
      <span class="cite-field-label">{label}</span>
      <Select {...select} />
    </label>
  );
}

/** What few people need of a citation, folded away; only what makes a difference in the style. */
export function CitationOptions(props: Props) {
  const m = useMessages();
  const { style, options, onChange, whole, script } = props;
  const offered = optionsOf(style, whole);
  const other = script === 'Hans' ? 'hant' : 'hans';
  const differences = unusual(m, props);
  if (offered.length === 0) return null;
  return (
    <details class="cite-options">
      <summary>
        {m.cite.options}
        {differences.length > 0 && <span class="cite-options-set">{differences.join(' · ')}</span>}
      </summary>
      <div class="cite-fields">
        {offered.includes('pinpoint') && (
          <Check
            label={m.cite.withPinpoint}
            checked={options.pinpoint}
            onChange={(pinpoint) => onChange({ pinpoint })}
          />
        )}
        {offered.includes('url') && (
          <Check
            label={offered.includes('accessed') ? m.cite.withUrlAndDay : m.cite.withUrl}
            checked={options.url}
            onChange={(url) => onChange({ url })}
          />
        )}
        {offered.includes('accessed') && options.url && (
          <label class="cite-field">
            <span class="cite-field-label">{m.cite.accessed}</span>
            <input
              type="date"
              value={options.accessed}
              max={today()}
              onChange={(event) => onChange({ accessed: event.currentTarget.value || today() })}
            />
          </label>
        )}
        {offered.includes('typeCode') && (
          <Field
            label={m.cite.typeCode}
            value={options.typeCode}
            values={TYPE_CODES}
            labelOf={(code) => m.cite.typeCodes[code]}
            onChoose={(typeCode) => onChange({ typeCode })}
          />
        )}
        {offered.includes('cslType') && (
          <Field
            label={m.cite.cslType}
            value={options.cslType}
            values={CSL_TYPES}
            labelOf={(type) => m.cite.cslTypes[type]}
            onChoose={(cslType) => onChange({ cslType })}
          />
        )}
        {offered.includes('script') && (
          <Choice
            legend={m.cite.quoteScript}
            options={(['source', other] as const).map((value) => ({
              value,
              label: m.script[value],
            }))}
            value={options.script === other ? other : 'source'}
            onChoose={(chosen) => onChange({ script: chosen })}
          />
        )}
      </div>
    </details>
  );
}
