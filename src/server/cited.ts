/** How are clauses of the index cited? For the routes and for the command. */
import {
  cite,
  type ListContext,
  type ListItem,
  type Quote,
  type ReferenceList,
  referenceList,
  renderList,
  renderRich,
  type StyleName,
  styleNamed,
  styleOf,
} from '../cite/index.ts';
import type { ClauseIndex } from '../index/index.ts';
import { clausePath, documentPath, plainText, TiaowenError } from '../model/index.ts';
import { convertScript, convertTraced } from '../text/index.ts';
import type { DisplayScript, WireAmbiguity, WireCitation } from '../wire/types.ts';
import { titleWords } from './citation-words.ts';
import type { CitationParameters } from './parameters/index.ts';
import { clauseById } from './routes/documents.ts';
import { conversionTarget, toWireAmbiguities } from './to-wire.ts';

/** How many clauses may be cited at once. */
const MOST_IDS = 1000;

/** How clauses are to be cited; `accessed` is undefined when today is meant. */
type CitationOptions = Omit<CitationParameters, 'quote'>;

/** What holds for all citations of an answer. */
export function listContext(
  { accessed, withUrl, typeCode, cslType }: Omit<CitationOptions, 'style' | 'script'>,
  today: string,
): ListContext {
  return {
    accessed: accessed ?? today,
    words: titleWords,
    ...(withUrl === undefined ? {} : { withUrl }),
    ...(typeCode === undefined ? {} : { typeCode }),
    ...(cslType === undefined ? {} : { cslType }),
  };
}

/**
 * A clause, to be cited, with its words in the script asked for.
 *
 * @throws TiaowenError `clause-unknown`.
 */
export function itemOf(
  index: ClauseIndex,
  id: string,
  script: DisplayScript,
): ListItem & { readonly quote: Quote } {
  const { clause, document, ordinal } = clauseById(index, id);
  const target = conversionTarget(document.meta, script);
  const text = target === null ? clause.text : convertScript(clause.text, target);
  const convertedFrom = target === null ? null : document.meta.script;
  return {
    document: document.meta,
    clause,
    order: ordinal,
    quote: { clause, text, convertedFrom },
  };
}

/**
 * What an id names, to be cited: a clause, else a document as a whole.
 *
 * @param options - without `pinpoint` a clause is quoted, but not named.
 * @throws TiaowenError `clause-unknown`.
 */
function namedItem(
  index: ClauseIndex,
  id: string,
  { script, pinpoint }: Pick<CitationOptions, 'script' | 'pinpoint'>,
): ListItem {
  const whole = index.ordinalOf(id) === undefined ? index.document(id) : undefined;
  if (whole !== undefined) return { document: whole.meta, clause: null, order: -1 };
  const item = itemOf(index, id, script);
  return pinpoint === false ? { ...item, clause: null } : item;
}

/** What of the quote of a whole clause nothing settled when it was converted. */
function ambiguousIn(quote: Quote | undefined): WireAmbiguity[] {
  if (quote === undefined || quote.convertedFrom === null) return [];
  const target = quote.convertedFrom === 'Hans' ? 'Hant' : 'Hans';
  return toWireAmbiguities(convertTraced(quote.clause.text, target));
}

function toWire(style: StyleName, item: ListItem, context: ListContext): WireCitation {
  const { document, clause, quote } = item;
  const request = {
    ...context,
    document,
    clauses: clause === null ? [] : [clause],
    quotes: quote === undefined ? [] : [quote],
  };
  const { text, inText } = cite(style, request);
  const quoted = quote?.clause;
  return {
    id: quoted?.id ?? document.id,
    style,
    citation: plainText(text),
    html: renderRich(text, 'html'),
    inText: inText === null ? null : plainText(inText),
    inTextHtml: inText === null ? null : renderRich(inText, 'html'),
    quote: quote?.text ?? null,
    converted: quote !== undefined && quote.convertedFrom !== null,
    ambiguous: ambiguousIn(quote),
    pinpoint: quoted?.pinpoint ?? null,
    url:
      quoted === undefined ? documentPath(document.id) : clausePath(quoted.id, quoted.documentId),
  };
}

/**
 * Cites clauses and whole documents, each by itself and all as a list.
 *
 * @param ids - of clauses or of documents; where both have one, the clause is meant.
 * @param today - the date of access when none is asked for.
 * @throws TiaowenError `clause-unknown`, `style-unknown`.
 */
export function citeClauses(
  index: ClauseIndex,
  ids: readonly string[],
  options: CitationOptions,
  today: string,
): { citations: WireCitation[]; list: ReferenceList } {
  const style = styleNamed(options.style);
  const context = listContext(options, today);
  const items = ids.map((id) => namedItem(index, id, options));
  return {
    citations: items.map((item) => toWire(style, item, context)),
    list: referenceList(style, items, context),
  };
}

/**
 * The citation of a clause by itself, plain text.
 *
 * @param today - the date of access when none is asked for.
 * @throws TiaowenError `clause-unknown`, `style-unknown`.
 */
export function citationOf(
  index: ClauseIndex,
  id: string,
  options: Omit<CitationOptions, 'script' | 'pinpoint'>,
  today: string,
): string {
  const item = itemOf(index, id, 'source');
  return toWire(styleNamed(options.style), item, listContext(options, today)).citation;
}

/** What stands in the text, where the entry itself has no pinpoint; each once, on a line of its own. */
function inTextLines({ style, inText }: ReferenceList): string[] {
  if (style !== 'apa' && style !== 'apa-zh' && style !== 'biblatex') return [];
  const lines = inText.map((text) => (text === null ? '' : plainText(text)));
  return [...new Set(lines)].map((line) => (style === 'biblatex' ? `% ${line}` : line));
}

/**
 * Citations as plain text.
 *
 * @param quote - whether each quote stands above its citation, in quotation marks; a style
 *   that holds the quote itself does not repeat it. Without, they are one list.
 * @returns text that ends in a line break.
 */
export function citationsText(
  { citations, list }: ReturnType<typeof citeClauses>,
  quote: boolean,
): string {
  const { kind } = styleOf(list.style);
  if (!quote || kind === 'running' || kind === 'exchange') {
    const [first] = citations;
    // One citation is copied into a text that has its own numbers.
    const entries =
      citations.length === 1 && first !== undefined && kind === 'numbered'
        ? `${first.citation}\n`
        : renderList(list, 'text');
    const lines = inTextLines(list);
    return lines.length === 0 ? entries : `${entries}${lines.join('\n')}\n`;
  }
  // The citation says whether the quote was converted.
  const texts = citations.map(({ quote: words, citation }) =>
    words === null ? citation : `“${words}”\n${citation}`,
  );
  return `${texts.join('\n\n')}\n`;
}

/** Refuses more clauses than an answer may hold, and none. @throws TiaowenError `parameter-invalid`. */
export function allowedCount(count: number, name: string): void {
  if (count > 0 && count <= MOST_IDS) return;
  const advice = count === 0 ? 'Name at least one.' : 'Send more in several requests.';
  const detail = `${name} must name 1 to ${MOST_IDS} clauses; ${count} were given. ${advice}`;
  throw new TiaowenError('parameter-invalid', detail);
}
