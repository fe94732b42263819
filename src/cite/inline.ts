import { bookTitle, type CitationRequest, recordOf } from './record.ts';

/** 《{title}》（{number}）{pinpoint}提出：“{quote}”, the quote as it was given. */
export function inline(request: CitationRequest): string {
  const { title, number, pinpoint, words } = recordOf(request);
  const numbered = number === null ? '' : `（${number}）`;
  const quote = request.quote ?? request.clause.text;
  return `${bookTitle(title)}${numbered}${pinpoint}${words.states}：“${quote}”`;
}
