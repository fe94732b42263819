import { listLines, type Report } from '../../cite/index.ts';
import type { Language } from '../../model/index.ts';
import type { OfficeBlock, OfficeDocument } from '../../office/index.ts';

const HEADINGS: Readonly<Record<Language, { quotes: string; references: string }>> = {
  'zh-Hans': { quotes: '引文', references: '参考文献' },
  'zh-Hant': { quotes: '引文', references: '參考文獻' },
  en: { quotes: 'Quotations', references: 'References' },
};

/** Quotes for Word: each a paragraph with a footnote that cites it, then the list of references. */
export function reportDocument({ quotations, list }: Report, lang: Language): OfficeDocument {
  const { quotes, references } = HEADINGS[lang];
  const quoted = quotations.flatMap(({ text, footnote, note }): OfficeBlock[] => [
    { kind: 'paragraph', content: [{ text }, { footnote }] },
    ...(note === null
      ? []
      : [{ kind: 'paragraph', content: [{ text: note }], indented: true } as const]),
  ]);
  const entries = (list === null ? [] : listLines(list)).map(
    (content): OfficeBlock => ({ kind: 'paragraph', content }),
  );
  return {
    title: quotes,
    language: lang,
    blocks: [
      { kind: 'heading', text: quotes },
      ...quoted,
      ...(entries.length === 0 ? [] : [{ kind: 'heading', text: references } as const]),
      ...entries,
    ],
  };
}
