import { displayTitle } from '../model/index.ts';
import { search as runSearch, type SearchRequest } from '../search/index.ts';
import { parseValue, toWireSearch, YEARS } from '../server/index.ts';
import type { MatchMode, Scope, SortOrder, WireHit } from '../wire/types.ts';
import { print, printable } from './output.ts';
import { type IndexOptions, openCurrentIndex } from './state.ts';

/** The flags of `tiaowen search`; choices and numbers were checked when they were read. */
export interface SearchOptions extends IndexOptions {
  readonly json?: boolean;
  readonly match: MatchMode;
  readonly scope: Scope;
  readonly sort: SortOrder;
  readonly year?: string;
  readonly issuer?: readonly string[];
  readonly region?: readonly string[];
  readonly type?: readonly string[];
  readonly document?: readonly string[];
  readonly limit: number;
  readonly offset: number;
}

/** Searches, and prints hits for a person or, with `--json`, the answer of the API. */
export async function search(query: string, options: SearchOptions): Promise<void> {
  const { year } = options;
  const years = year === undefined ? ([null, null] as const) : parseValue(YEARS, '--year', year);
  const index = await openCurrentIndex(options);
  const { match, scope, sort, limit, offset } = options;
  const filters = {
    years,
    issuers: options.issuer ?? [],
    regions: options.region ?? [],
    types: options.type ?? [],
    documents: options.document ?? [],
  };
  const request: SearchRequest = { text: query, match, scope, sort, filters, limit, offset };
  const started = performance.now();
  const result = runSearch(index, request);
  const answer = toWireSearch(index, request, result, 'source', performance.now() - started);
  if (options.json === true) {
    print(JSON.stringify(answer, null, 2));
    return;
  }
  const { clauses, documents, any } = answer.counts;
  const near = any > 0 ? `; ${plural(any, 'clause')} with some of the words` : '';
  print(`${plural(clauses, 'clause')} in ${plural(documents, 'document')}, complete${near}`);
  for (const hit of answer.hits) print('', ...describe(hit));
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function describe(hit: WireHit): string[] {
  const { clause, document } = hit;
  const path = clause.path.length === 0 ? [] : [printable(clause.path.join(' › '))];
  const year = document.year === null ? '' : ` (${document.year})`;
  return [
    printable(`${displayTitle(document)}${year}, ${clause.pinpoint['zh-Hans']}`),
    ...path,
    mark(clause.text, clause.highlights),
    printable(clause.id),
  ];
}

/** Marks what was found: in colour on a terminal, in 【】 elsewhere. */
function mark(text: string, spans: readonly (readonly [number, number])[]): string {
  const colour = process.stdout.isTTY && !process.env.NO_COLOR;
  const [open, close] = colour ? ['\u001b[1;31m', '\u001b[0m'] : ['【', '】'];
  let marked = '';
  let end = 0;
  for (const [from, to] of spans) {
    marked += printable(text.slice(end, from)) + open + printable(text.slice(from, to)) + close;
    end = to;
  }
  return marked + printable(text.slice(end));
}
