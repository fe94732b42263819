import { useState } from 'preact/hooks';
import type { WireSearchRecord } from '../../wire/types.ts';
import { messagesIn, useMessages } from '../messages/index.ts';
import { LANGUAGES, type Language } from '../preferences.ts';
import { Choice } from '../shared/choice.tsx';
import { CopyButton } from '../shared/copy-button.tsx';
import { useReach } from '../shared/use-reach.ts';

/** The paragraph of a record in a language to choose, at first that of the page, to be copied. */
export function RecordParagraph({ record }: { record: WireSearchRecord }) {
  const m = useMessages();
  const paragraph = useReach<HTMLParagraphElement>();
  const [chosen, setChosen] = useState<Language | null>(null);
  const [byHand, setByHand] = useState(false);
  const language = chosen ?? m.language;
  const text = record.paragraph[language];
  return (
    <div class="record-text">
      <Choice
        legend={m.record.language}
        options={LANGUAGES.map((value) => ({ value, label: messagesIn(value).languageName }))}
        value={language}
        onChoose={setChosen}
        showLegend={false}
      />
      <p ref={paragraph} class="record-paragraph" lang={language}>
        {text}
      </p>
      {byHand && (
        <label class="by-hand">
          <span role="alert">{m.cite.byHand}</span>
          <textarea readonly rows={4} value={text} ref={(area) => area?.select()} />
        </label>
      )}
      <p>
        <CopyButton
          class="button button-first"
          text={text}
          label={m.record.copy}
          done={m.record.copied}
          onRefused={() => setByHand(true)}
        />
      </p>
    </div>
  );
}
