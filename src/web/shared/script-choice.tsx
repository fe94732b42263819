import type { DisplayScript } from '../../wire/types.ts';
import { useMessages } from '../messages/index.ts';
import { Choice } from './choice.tsx';

const SCRIPTS: readonly DisplayScript[] = ['source', 'hans', 'hant'];

interface Props {
  value: DisplayScript;
  onChoose: (script: DisplayScript) => void;
}

/** As printed, or converted to Simplified or Traditional. */
export function ScriptChoice({ value, onChoose }: Props) {
  const m = useMessages();
  const options = SCRIPTS.map((script) => ({
    value: script,
    label: m.scriptShort[script],
    hint: m.script[script],
  }));
  return (
    <Choice
      legend={m.script.legend}
      options={options}
      value={value}
      onChoose={onChoose}
      showLegend={false}
    />
  );
}
