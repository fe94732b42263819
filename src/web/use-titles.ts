import { useCallback } from 'preact/hooks';
import type { WireDocumentList } from '../wire/types.ts';
import { shownTitle } from './document-text.ts';
import { useAnswer } from './use-answer.ts';

/** Titles for ids, from the list of documents; an id stands for itself until the list is there. */
export function useTitles(): (id: string) => string {
  const { data } = useAnswer<WireDocumentList>('/api/v1/documents');
  return useCallback(
    (id: string): string => {
      const document = data?.documents.find((candidate) => candidate.id === id);
      return document === undefined ? id : shownTitle(document);
    },
    [data],
  );
}
