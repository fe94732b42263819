import { openIndex } from '../index/index.ts';
import { citationText, toWireCitation } from '../server/index.ts';
import { print } from './output.ts';
import { corpusDirectory, digestOfCorpus, indexDirectory, today } from './settings.ts';
import { assertCurrent } from './state.ts';

/** The flags of `tiaowen cite`. */
export interface CiteOptions {
  readonly style: string;
  readonly accessed?: string;
  readonly quote?: boolean;
  readonly json?: boolean;
  readonly index?: string;
  readonly corpus?: string;
}

/** Prints a clause as cited. */
export async function cite(id: string, options: CiteOptions): Promise<void> {
  const directory = indexDirectory(options.index);
  await assertCurrent(directory, await digestOfCorpus(corpusDirectory(options.corpus)));
  const index = await openIndex(directory);
  const { style, accessed } = options;
  const citation = toWireCitation(index, id, { style, accessed, script: 'source' }, today());
  if (options.json === true) print(JSON.stringify(citation, null, 2));
  else print(citationText(citation, options.quote === true, 'Hans'));
}
