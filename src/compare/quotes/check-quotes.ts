/** Are the quotations of a report what the documents say? */
import { setImmediate } from 'node:timers/promises';
import type { ClauseIndex } from '../../index/index.ts';
import { TiaowenError } from '../../model/index.ts';
import { foldText } from '../../text/index.ts';
import { checkPassage, type Tools } from './check.ts';
import { CandidateFinder } from './find.ts';
import { findPassages, type Passage, sentencesIn } from './passages.ts';
import { Preferences } from './preference.ts';
import type { Finding } from './result.ts';
import type { QuoteCheck, QuoteNote, QuoteResult } from './types.ts';

/** The longest paste, in UTF-16 units. */
export const TEXT_LIMIT = 300_000;
/** The most passages of one paste. */
export const PASSAGES_LIMIT = 1000;
/** A passage that has no sentences is divided into pieces of so many UTF-16 units. */
const CHUNK = 1000;

/**
 * Checks every quotation of a text, one after the other; other work of the
 * process goes on in between.
 *
 * @param text - any text; see {@link findPassages} for what is taken as a quotation.
 * @param signal - gives up between two quotations.
 * @returns results in the order of the text.
 * @throws TiaowenError `query-empty` (nothing to check), `request-too-large`
 *   (longer than {@link TEXT_LIMIT} or more than {@link PASSAGES_LIMIT} passages);
 *   the reason of the signal once it has given up.
 */
export async function checkQuotes(
  index: ClauseIndex,
  text: string,
  signal?: AbortSignal,
): Promise<QuoteCheck> {
  if (text.length > TEXT_LIMIT) {
    const detail = `The text has ${text.length} characters; ${TEXT_LIMIT} are allowed. Check it in parts.`;
    throw new TiaowenError('request-too-large', detail);
  }
  const wellFormed = text.toWellFormed();
  if (foldText(wellFormed) === '') {
    const detail = 'There is nothing to check. Paste a paragraph with its quotations.';
    throw new TiaowenError('query-empty', detail);
  }
  const { by, passages } = findPassages(wellFormed, PASSAGES_LIMIT);
  if (passages.length > PASSAGES_LIMIT) throw tooMany(passages.length);
  const checker = new Checker(index, wellFormed);
  const results: QuoteResult[] = [];
  for (const passage of passages) {
    for (const result of checker.check(passage)) {
      await setImmediate();
      signal?.throwIfAborted();
      results.push(result);
      if (results.length > PASSAGES_LIMIT) throw tooMany(results.length);
    }
  }
  return { by, results };
}

function tooMany(count: number): TiaowenError {
  const detail = `The text has ${count} passages or more; ${PASSAGES_LIMIT} are checked at once. Check it in parts.`;
  return new TiaowenError('request-too-large', detail);
}

/** Checks the passages of one text, and the same words only once. */
class Checker {
  readonly #index: ClauseIndex;
  readonly #text: string;
  readonly #finder: CandidateFinder;
  readonly #preferences: Preferences;
  readonly #findings = new Map<string, Finding | null>();

  constructor(index: ClauseIndex, text: string) {
    this.#index = index;
    this.#text = text;
    this.#finder = new CandidateFinder(index);
    this.#preferences = new Preferences(index, text);
  }

  *check(passage: Passage, notes: readonly QuoteNote[] = []): Generator<QuoteResult> {
    const { span, closed } = passage;
    const quote = this.#text.slice(...span);
    const tools = { index: this.#index, finder: this.#finder, prefer: this.#preferences.at(span) };
    const own: QuoteNote[] = closed ? [] : [{ code: 'unclosed', spans: [], expected: [] }];
    const finding = this.#find(tools, quote);
    if (finding !== null) {
      yield { quote, span, ...finding, notes: [...notes, ...own, ...finding.notes] };
      return;
    }
    const divided: QuoteNote = { code: 'divided', spans: [], expected: [] };
    const parts = this.#parts(passage);
    // Said before the first of them is looked for, not after the last that is allowed.
    if (parts.length > PASSAGES_LIMIT) throw tooMany(parts.length);
    for (const part of parts) yield* this.check(part, [divided]);
  }

  #find(tools: Tools, quote: string): Finding | null {
    // Titles named near a quote decide between clauses that answer equally well.
    if (this.#preferences.dependOnPlace) return checkPassage(tools, quote);
    let finding = this.#findings.get(quote);
    if (finding === undefined) {
      finding = checkPassage(tools, quote);
      this.#findings.set(quote, finding);
    }
    return finding;
  }

  #parts({ span }: Passage): Passage[] {
    const sentences = sentencesIn(this.#text, span);
    if (sentences.length > 1) return sentences;
    const parts: Passage[] = [];
    const size = Math.min(CHUNK, Math.ceil((span[1] - span[0]) / 2));
    for (let start = span[0]; start < span[1]; ) {
      let end = Math.min(span[1], start + size);
      if (/[\udc00-\udfff]/u.test(this.#text[end] ?? '')) end++;
      parts.push({ span: [start, end], closed: true });
      start = end;
    }
    return parts;
  }
}
