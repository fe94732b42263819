import { useEffect } from 'preact/hooks';
import type { WireFind } from '../../wire/types.ts';
import { navigate, readerUrl } from '../router.ts';
import { useAnswer } from '../shared/use-answer.ts';
import type { SearchState } from './search-state.ts';

/** The server refuses what is longer, in UTF-16 units: it is no citation. */
const LONGEST = 5000;

/** The address of what a text names. @param document - the one document to look in; all by default. */
export function findApiUrl(q: string, document?: string): string {
  const parameters = new URLSearchParams({ q });
  if (document !== undefined) parameters.set('document', document);
  return `/api/v1/find?${parameters}`;
}

/** What a search was recognised as. */
export interface FoundState {
  /** Null where it is a search like any other. */
  found: WireFind | null;
  /** True once it is known; also when it could not be asked. */
  settled: boolean;
}

/**
 * Asks whether what is searched for is a citation, beside the search itself.
 * An address or the id of a clause is gone to at once.
 */
export function useFound({ q, page, script }: SearchState): FoundState {
  const asked = page === 1 && q.length <= LONGEST;
  const { data, current, error } = useAnswer<WireFind>(asked ? findApiUrl(q) : null);
  const found = asked && current && data?.sure === true ? data : null;
  const direct = found?.direct ?? null;
  useEffect(() => {
    if (direct !== null) navigate(readerUrl(direct, { script }), { replace: true });
  }, [direct, script]);
  return { found, settled: !asked || current || error !== null };
}
