import { useMessages } from '../messages/index.ts';
import { STYLE_GROUPS, STYLES, type Style } from './citing.ts';

const GROUPS = Object.keys(STYLE_GROUPS) as (keyof typeof STYLE_GROUPS)[];

/** The citation styles to choose from, by kind. */
export function StyleSelect(props: { value: Style; onChoose: (style: Style) => void }) {
  const m = useMessages();
  return (
    <select
      value={props.value}
      onChange={(event) => {
        const chosen = STYLES.find((style) => style === event.currentTarget.value);
        if (chosen !== undefined) props.onChoose(chosen);
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
  );
}
