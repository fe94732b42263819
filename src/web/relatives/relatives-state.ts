/** What the page of a clause and its relatives shows, as the address says it and as the API takes it. */
import { addressOf, oneOf } from '../shared/addresses.ts';

/** What each clause is held against: the one asked for, or the one before it in time. */
export type Against = 'asked' | 'previous';
/** Whether a clause is shown whole or where it differs. */
export type Shown = 'all' | 'changes';

export const AGAINST: readonly Against[] = ['asked', 'previous'];
export const SHOWN: readonly Shown[] = ['all', 'changes'];

export interface RelativesState {
  documentId: string;
  /** The locator of the clause, or its id where that does not start with its document's. */
  locator: string;
  against: Against;
  shown: Shown;
}

/** Reads the state from an address; what is not understood is left out. */
export function parseRelatives(
  documentId: string,
  locator: string,
  parameters: URLSearchParams,
): RelativesState {
  return {
    documentId,
    locator,
    against: oneOf(parameters, 'against', AGAINST, 'asked'),
    shown: oneOf(parameters, 'text', SHOWN, 'all'),
  };
}

/** The address of a state. */
export function relativesUrl({ documentId, locator, against, shown }: RelativesState): string {
  const parameters = new URLSearchParams();
  if (against !== 'asked') parameters.set('against', against);
  if (shown !== 'all') parameters.set('text', shown);
  const path = `/documents/${encodeURIComponent(documentId)}/${encodeURIComponent(locator)}/relatives`;
  return addressOf(path, parameters);
}

/** The address of the page for a clause. */
export function relativesOf(clauseId: string, documentId: string): string {
  const prefix = `${documentId}#`;
  const locator = clauseId.startsWith(prefix) ? clauseId.slice(prefix.length) : clauseId;
  return relativesUrl({ documentId, locator, against: 'asked', shown: 'all' });
}

/**
 * What a clause of that address may be called: its document's id is part of its
 * own, unless it was taken over from elsewhere.
 */
export function clauseIdsOf({ documentId, locator }: RelativesState): readonly [string, string] {
  return [`${documentId}#${locator}`, locator];
}

/** The API's address for a clause and its relatives, as JSON or as a file. */
export function lineageUrl(
  clauseId: string,
  against: Against,
  more: Readonly<Record<string, string>>,
): string {
  const parameters = new URLSearchParams({ against, ...more });
  return `/api/v1/lineage/${encodeURIComponent(clauseId)}?${parameters}`;
}
