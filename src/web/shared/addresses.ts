/**
 * The parts that addresses have in common.
 *
 * What an address says is hostile: what is not understood is left out, never passed on.
 */
import type { DisplayScript } from '../../wire/types.ts';

const SCRIPTS: readonly DisplayScript[] = ['source', 'hans', 'hant'];

/** The value of a parameter if it is one of `values`, else `usual`. */
export function oneOf<T extends string>(
  parameters: URLSearchParams,
  name: string,
  values: readonly T[],
  usual: T,
): T {
  const value = parameters.get(name);
  return values.find((candidate) => candidate === value) ?? usual;
}

/** The script to show text in. */
export function parseScript(parameters: URLSearchParams): DisplayScript {
  return oneOf(parameters, 'script', SCRIPTS, 'source');
}

/** The page of a list, 1-based. */
export function parsePage(parameters: URLSearchParams): number {
  const page = parameters.get('page') ?? '';
  return /^[1-9]\d{0,5}$/u.test(page) ? Number(page) : 1;
}

/** A path with its parameters, if it has any. */
export function addressOf(path: string, parameters: URLSearchParams): string {
  const query = parameters.toString();
  return query === '' ? path : `${path}?${query}`;
}
