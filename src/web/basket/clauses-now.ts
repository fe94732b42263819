/** What does the corpus print for collected clauses now? */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { WireClause, WireClauseList } from '../../wire/types.ts';
import { ApiError, postJson } from '../shared/api.ts';
import type { BasketItem } from './shape.ts';

/** The clause as it is printed now; null where the corpus has none of that id. */
export type ClauseNow = WireClause | null;

async function loadAll(
  ids: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, ClauseNow>> {
  const { clauses } = await postJson<WireClauseList>('/api/v1/clauses', { ids }, signal);
  return new Map(ids.map((id, i) => [id, clauses[i] ?? null]));
}

/** What is known of the corpus as it is now. */
export interface Now {
  readonly clauses: ReadonlyMap<string, ClauseNow>;
  readonly error: ApiError | null;
  /** Asks for everything again. */
  readonly retry: () => void;
}

const NONE: ReadonlyMap<string, ClauseNow> = new Map();

/** Looks each clause up once, for as long as the page is shown. */
export function useClausesNow(items: readonly BasketItem[]): Now {
  const [clauses, setClauses] = useState(NONE);
  const [error, setError] = useState<ApiError | null>(null);
  const missing = items.map(({ id }) => id).filter((id) => !clauses.has(id));
  const key = JSON.stringify(missing);

  useEffect(() => {
    const ids = JSON.parse(key) as string[];
    if (ids.length === 0 || error !== null) return;
    const controller = new AbortController();
    loadAll(ids, controller.signal).then(
      (found) => {
        if (!controller.signal.aborted) setClauses((known) => new Map([...known, ...found]));
      },
      (failure: unknown) => {
        if (controller.signal.aborted) return;
        if (!(failure instanceof ApiError)) throw failure;
        setError(failure);
      },
    );
    return () => controller.abort();
  }, [key, error]);

  const retry = useCallback(() => {
    setClauses(NONE);
    setError(null);
  }, []);
  useEffect(() => {
    if (error?.retryAfter == null) return;
    const timer = setTimeout(retry, error.retryAfter);
    return () => clearTimeout(timer);
  }, [error, retry]);
  return { clauses, error, retry };
}
