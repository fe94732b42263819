import type { RichText } from '../model/index.ts';
import { conversionLabel } from './converted.ts';
import { joinPinpoints } from './pinpoint.ts';
import { bookTitle, type CitationRequest, recordOf } from './record.ts';

/**
 * 《{title}》（{number}）{pinpoint}提出：“{quote}”, each quote as it was given;
 * several follow each other with “；” between them.
 */
export function inline(request: CitationRequest): RichText {
  const { title, number, words } = recordOf(request);
  const numbered = number === null ? '' : `（${number}）`;
  const language = request.document.script === 'Hans' ? 'zh-Hans' : 'zh-Hant';
  const quotes =
    request.quotes ??
    request.clauses.map((clause) => ({ clause, text: clause.text, convertedFrom: null }));
  const said = quotes.map(({ clause, text, convertedFrom }) => {
    // A quote may be cited by its document alone.
    const place = request.clauses.includes(clause)
      ? (joinPinpoints([clause.pinpoint])?.[language] ?? '')
      : '';
    return `${place}${words.states}：“${text}”${conversionLabel(convertedFrom)}`;
  });
  return [{ text: `${bookTitle(title)}${numbered}${said.join('；')}` }];
}
