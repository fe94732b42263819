declare const brand: unique symbol;

/** A document's stable id, e.g. `hangzhou-2016-internationalization`; part of every permalink. */
export type DocumentId = string & { readonly [brand]: 'DocumentId' };

/** A clause's stable id, `<document id>#<locator>`; ids in JSONL input are kept as given. */
export type ClauseId = string & { readonly [brand]: 'ClauseId' };

/** The place of a clause in the index: 0, 1, 2 … in the order of the documents. */
export type ClauseOrdinal = number;

/** Names a string as a document id. The caller vouches for it. */
export function documentId(value: string): DocumentId {
  return value as DocumentId;
}

/** Names a string as a clause id. The caller vouches for it. */
export function clauseId(value: string): ClauseId {
  return value as ClauseId;
}

/**
 * What follows the document's id in a clause id: `p2.i1` of `jiaxing-2019#p2.i1`.
 * An id that does not start with its document's id is its own locator.
 */
export function locatorOf(id: ClauseId, document: DocumentId): string {
  return id.startsWith(`${document}#`) ? id.slice(document.length + 1) : id;
}

/** The page's path for a document. Its id is URL-encoded. */
export function documentPath(id: DocumentId): string {
  return `/documents/${encodeURIComponent(id)}`;
}

/**
 * The page's path for a clause. Both parts are URL-encoded, so that ids taken
 * over from JSONL may hold any character.
 */
export function clausePath(id: ClauseId, document: DocumentId): string {
  return `${documentPath(document)}/${encodeURIComponent(locatorOf(id, document))}`;
}
