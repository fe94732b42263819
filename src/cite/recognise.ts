/**
 * Is a text that somebody typed into the search field a citation? It must be
 * said only where it is sure: most of what is typed there is to be searched for.
 */
import type { DocumentMeta } from '../model/index.ts';
import { type FindDocument, type FindOptions, type Found, findClauses } from './find.ts';
import { bare, withoutTitle } from './find-names.ts';
import { isWholePinpoint } from './pinpoint-parser.ts';

/** What a text was recognised as. */
export interface Recognised {
  /** The surest first. */
  readonly found: readonly Found[];
  /** Whether it is surely meant, and not words to search for. */
  readonly sure: boolean;
  /** The text is an address or an id, and nothing else: there is nothing to choose. */
  readonly direct: boolean;
}

/** A title of fewer characters, with nothing beside it, is a word as well. */
const SHORTEST_TITLE = 6;
/** A pinpoint, or part of a title, that leads to more clauses than this leads to none. */
const MOST_ANYWHERE = 5;

/** What a citation says beside names, title, number and pinpoint. */
const FURNITURE: readonly RegExp[] = [
  // A quote of some length above its citation, whether or not its words are there.
  /^\s*[“「].{16,}[”」]/su,
  /https?:\/\/[^\s，。；）)]+/giu,
  /[〇○零一二三四五六七八九十\d０-９]+[年月日号號]/gu,
  /参见|參見|参照|參照|转引自|轉引自|引自|前引|前注|同上|载于|載於|网址|網址/gu,
  /(?:发布|發布|公布|印发|印發|施行|通过|通過|修订|修訂|修正|颁布|頒布)/gu,
  /[见見载載注註号號]/gu,
];
const LEFT_OVER = /\p{Script=Han}/u;

/**
 * Whether what a text says beside the name of a document is what citations
 * say, and no other word.
 */
function isNameAlone(text: string, meta: DocumentMeta, options: FindOptions): boolean {
  let rest = text;
  for (const name of [meta.title, meta.number, meta.issuer, meta.adoptedBy]) {
    if (name !== null) rest = withoutTitle(rest, name, options);
  }
  for (const said of FURNITURE) rest = rest.replace(said, ' ');
  return !LEFT_OVER.test(rest);
}

function isSure(text: string, found: readonly Found[], options: FindOptions): boolean {
  const [first] = found;
  if (first === undefined) return false;
  const { document, clause, why } = first;
  switch (why) {
    case 'id':
    case 'permalink':
    case 'key':
    case 'number':
    case 'url':
    case 'quote':
      return true;
    case 'title': {
      if (clause !== null) return true;
      const named = /《.+》/su.test(text) || bare(text, options.fold).length >= SHORTEST_TITLE;
      return named && isNameAlone(text, document, options);
    }
    case 'pinyin':
      return clause !== null || text.length > 2 * SHORTEST_TITLE;
    case 'part-of-title':
      return clause !== null && /《.+》/su.test(text) && found.length <= MOST_ANYWHERE;
    case 'pinpoint':
      return found.length <= MOST_ANYWHERE && isWholePinpoint(text, 2);
  }
}

/**
 * Recognises a citation among what is typed to be searched for.
 *
 * @param within - true when the text was typed into one document: there a pinpoint of any depth is one.
 */
export function recognise(
  text: string,
  documents: readonly FindDocument[],
  options: FindOptions,
  within: boolean = false,
): Recognised {
  const found = findClauses(text, documents, options);
  const pasted = text.trim();
  const sure =
    isSure(pasted, found, options) ||
    (within && found[0]?.why === 'pinpoint' && isWholePinpoint(pasted, 1));
  return { found, sure, direct: found.length === 1 && isAddress(pasted, found) };
}

/** An address of the page, or the id of a clause. The id of a document may be a word. */
function isAddress(text: string, [first]: readonly Found[]): boolean {
  if (first === undefined || (first.why !== 'id' && first.why !== 'permalink')) return false;
  if (first.clause !== null) return first.why === 'permalink' || text.includes('#');
  // An address of a clause that is not there is no address of the document.
  return first.why === 'permalink' && !/\/documents\/[^/?#\s]+\/[^/?#\s]/u.test(text);
}
