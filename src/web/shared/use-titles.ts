import { useCallback } from 'preact/hooks';
import type { WireDocumentList } from '../../wire/types.ts';
import { shownTitle } from './document-text.ts';
import { useAnswer } from './use-answer.ts';

/**
 * Titles for the ids of some documents; an id stands for itself until its title
 * is there. Only these are asked for: a corpus may have very many.
 */
export function useTitles(ids: readonly string[]): (id: string) => string {
  const parameters = new URLSearchParams([...ids].sort().map((id) => ['document', id]));
  const { data } = useAnswer<WireDocumentList>(
    ids.length === 0 ? null : `/api/v1/documents?${parameters}`,
  );
  return useCallback(
    (id: string): string => {
      const document = data?.documents.find((candidate) => candidate.id === id);
      return document === undefined ? id : shownTitle(document);
    },
    [data],
  );
}
