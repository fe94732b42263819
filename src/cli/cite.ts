import { citationText, DAY, parseValue, toWireCitation } from '../server/index.ts';
import { print, printable } from './output.ts';
import { today } from './settings.ts';
import { type IndexOptions, openCurrentIndex } from './state.ts';

/** The flags of `tiaowen cite`. */
export interface CiteOptions extends IndexOptions {
  readonly style: string;
  readonly accessed?: string;
  readonly quote?: boolean;
  readonly json?: boolean;
}

/** Prints a clause as cited. */
export async function cite(id: string, options: CiteOptions): Promise<void> {
  const { style, accessed: given } = options;
  const accessed = given === undefined ? undefined : parseValue(DAY, '--accessed', given);
  const index = await openCurrentIndex(options);
  const citation = toWireCitation(index, id, { style, accessed, script: 'source' }, today());
  if (options.json === true) {
    print(JSON.stringify(citation, null, 2));
    return;
  }
  const text = citationText(citation, options.quote === true);
  // What is piped on is source text, character for character.
  print(process.stdout.isTTY ? printable(text) : text);
}
