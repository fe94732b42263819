import type { ClauseIndex } from '../index/index.ts';
import { TiaowenError } from '../model/index.ts';

/** How far the server is: it answers /healthz at once and searches once the index is loaded. */
export type ServerState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly index: ClauseIndex }
  | { readonly kind: 'failed'; readonly error: TiaowenError };

/** What the routes need. */
export interface AppDependencies {
  /** The state at this moment; asked for at every request. */
  readonly state: () => ServerState;
  /** The folder with index.html, the style sheet and `assets/`. */
  readonly publicDirectory: string;
  /** Today as `YYYY-MM-DD`, the date of access in a citation. */
  readonly today: () => string;
  /** Where bugs are reported. */
  readonly log: (error: unknown) => void;
}

/**
 * The index, once it is loaded.
 *
 * @throws TiaowenError `not-ready` until then, with the reason if loading failed.
 */
export function readyIndex(dependencies: Pick<AppDependencies, 'state'>): ClauseIndex {
  const state = dependencies.state();
  if (state.kind === 'ready') return state.index;
  const detail =
    state.kind === 'failed'
      ? `The index could not be loaded: ${state.error.message}`
      : 'The index is still being built or loaded. Try again in a moment.';
  throw new TiaowenError('not-ready', detail);
}
