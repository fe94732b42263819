import { citationsText, citeClauses, DAY, parseValue } from '../server/index.ts';
import type { DisplayScript } from '../wire/types.ts';
import { print, printable } from './output.ts';
import { today } from './settings.ts';
import { type IndexOptions, openCurrentIndex } from './state.ts';

/** The flags of `tiaowen cite`. */
export interface CiteOptions extends IndexOptions {
  readonly style: string;
  readonly accessed?: string;
  readonly script: DisplayScript;
  readonly quote?: boolean;
  /** False where `--no-pinpoint` or `--no-url` is given. */
  readonly pinpoint: boolean;
  readonly url: boolean;
  readonly json?: boolean;
}

/** Prints clauses and documents as cited: one by itself, several as a list. */
export async function cite(ids: readonly string[], options: CiteOptions): Promise<void> {
  const { style, accessed: given, script, pinpoint, url: withUrl } = options;
  const accessed = given === undefined ? undefined : parseValue(DAY, '--accessed', given);
  const asked = { style, accessed, script, pinpoint, withUrl };
  const index = await openCurrentIndex(options);
  const cited = citeClauses(index, ids, asked, today());
  const { citations } = cited;
  if (options.json === true) {
    print(JSON.stringify(citations.length === 1 ? citations[0] : citations, null, 2));
    return;
  }
  const text = citationsText(cited, options.quote === true);
  // What is piped on is source text, character for character.
  print((process.stdout.isTTY ? printable(text) : text).replace(/\n$/u, ''));
}
