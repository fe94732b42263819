/** Where does a document say what was searched for? */
import type { DisplayScript, WireSearch } from '../../wire/types.ts';
import { getJson } from '../shared/api.ts';
import type { Range } from '../shared/segments.ts';

/** The marks in one clause, and the text that they are offsets into. */
export interface ClauseMarks {
  text: string;
  highlights: readonly Range[];
  /** False where only the words are there, not the string that was searched for. */
  exact: boolean;
}

/** The marks of a document by the id of the clause; clauses without any are left out. */
export type DocumentMarks = ReadonlyMap<string, ClauseMarks>;

const PREFIX = 'marks ';
const LIMIT = 100;

/** The key under which {@link loadMarks} finds the marks of a document. */
export function marksKey(documentId: string, q: string, script: DisplayScript): string {
  const parameters = new URLSearchParams({ q, document: documentId, limit: String(LIMIT) });
  if (script !== 'source') parameters.set('script', script);
  return `${PREFIX}${parameters}`;
}

async function loadTiers(
  parameters: string,
  match: 'all' | 'any',
  signal: AbortSignal,
): Promise<Map<string, ClauseMarks>> {
  const marks = new Map<string, ClauseMarks>();
  for (let offset = 0; ; offset += LIMIT) {
    const url = `/api/v1/search?${parameters}&match=${match}&offset=${offset}`;
    const { hits } = await getJson<WireSearch>(url, signal);
    for (const { tier, clause } of hits) {
      const { id, text, highlights } = clause;
      if (highlights.length > 0) marks.set(id, { text, highlights, exact: tier === 'exact' });
    }
    if (hits.length < LIMIT) return marks;
  }
}

/**
 * The marks of a document: of the clauses with the words searched for; where
 * there are none, of those with some of the words.
 *
 * @param key - from {@link marksKey}.
 * @throws ApiError
 */
export async function loadMarks(key: string, signal: AbortSignal): Promise<DocumentMarks> {
  const parameters = key.slice(PREFIX.length);
  const marks = await loadTiers(parameters, 'all', signal);
  return marks.size > 0 ? marks : loadTiers(parameters, 'any', signal);
}
