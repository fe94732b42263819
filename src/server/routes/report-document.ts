import { listLines, type Report } from '../../cite/index.ts';
import type { Language } from '../../model/index.ts';
import type { OfficeBlock, OfficeDocument } from '../../office/index.ts';

const HEADINGS: Readonly<Record<Language, { quotes: string; references: string }>> = {
  'zh-Hans': { quotes: '引文', references: '参考文献' },
  'zh-Hant': { quotes: '引文', references: '參考文獻' },
  en: { quotes: 'Quotations', references: 'References' },
};

/** At the head of every page: where the quotes are from. */
const ORIGIN: Readonly<Record<Language, (day: string) => string>> = {
  'zh-Hans': (day) => `引文出自条文（Tiaowen）检索，访问日期 ${day}；各条出处见脚注。`,
  'zh-Hant': (day) => `引文取自條文（Tiaowen）檢索，瀏覽日期 ${day}；各條出處見註腳。`,
  en: (day) =>
    `Quoted from Tiaowen, accessed ${day}; the source of each quotation is in its footnote.`,
};

/**
 * Quotes for Word: each a paragraph with a footnote that cites it, then the list of references.
 *
 * @param accessed - the day on which they were seen, `YYYY-MM-DD`.
 */
export function reportDocument(
  { quotations, list }: Report,
  lang: Language,
  accessed: string,
): OfficeDocument {
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
    header: ORIGIN[lang](accessed),
    blocks: [
      { kind: 'heading', text: quotes },
      ...quoted,
      ...(entries.length === 0 ? [] : [{ kind: 'heading', text: references } as const]),
      ...entries,
    ],
  };
}
