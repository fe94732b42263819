/**
 * Which documents stand side by side, and which kinds of change are shown, as
 * the address says it. What is not understood is left out, never passed on.
 */
import type { Relation } from '../../wire/types.ts';
import { addressOf } from '../shared/addresses.ts';

/** The kinds of change in the order in which they are shown. */
export const RELATIONS: readonly Relation[] = ['same', 'reworded', 'moved', 'added', 'removed'];

export interface CompareState {
  /** Ids of documents; empty where none is chosen yet. */
  left: string;
  right: string;
  /** The kinds of change to show; never empty. */
  kinds: readonly Relation[];
  /** The id of the clause to show first; empty for the beginning. */
  at: string;
}

/** Reads the state from the parameters of an address. */
export function parseCompare(parameters: URLSearchParams): CompareState {
  const named = (parameters.get('kinds') ?? '').split(',');
  const kinds = RELATIONS.filter((relation) => named.includes(relation));
  return {
    left: parameters.get('left') ?? '',
    right: parameters.get('right') ?? '',
    kinds: kinds.length === 0 ? RELATIONS : kinds,
    at: parameters.get('at') ?? '',
  };
}

/** The address of a state. */
export function compareUrl({ left, right, kinds, at }: CompareState): string {
  const parameters = new URLSearchParams();
  if (left !== '') parameters.set('left', left);
  if (right !== '') parameters.set('right', right);
  if (kinds.length > 0 && kinds.length < RELATIONS.length) parameters.set('kinds', kinds.join(','));
  if (at !== '') parameters.set('at', at);
  return addressOf('/compare', parameters);
}

/** The address of the answer, as JSON or as a file. */
export function comparisonUrl(
  { left, right }: Pick<CompareState, 'left' | 'right'>,
  more: Readonly<Record<string, string>> = {},
): string {
  return `/api/v1/compare?${new URLSearchParams({ left, right, ...more })}`;
}
