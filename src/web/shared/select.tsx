export interface SelectProps<T extends string> {
  value: T;
  values: readonly T[];
  labelOf: (value: T) => string;
  onChoose: (value: T) => void;
}

/** One of some values, to be chosen from a list that is folded away. */
export function Select<T extends string>({ value, values, labelOf, onChoose }: SelectProps<T>) {
  return (
    <select
      value={value}
      onChange={(event) => {
        const chosen = values.find((known) => known === event.currentTarget.value);
        if (chosen !== undefined) onChoose(chosen);
      }}
    >
      {values.map((known) => (
        <option key={known} value={known}>
          {labelOf(known)}
        </option>
      ))}
    </select>
  );
}
