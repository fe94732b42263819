/**
 * The one catalogue of what can go wrong. A code is stable: programs switch on
 * it, the page translates it. `title` says what is wrong in general; the detail
 * of each error says what was wrong this time and what to do.
 */
export const ERROR_TITLES = {
  'not-utf8': 'The file is not UTF-8 text',
  'file-unreadable': 'The file cannot be read',
  'file-exists': 'The file exists and is never overwritten',
  'file-unwritable': 'The file cannot be written',
  'front-matter': 'The front matter is not valid',
  'duplicate-id': 'Two documents or clauses have the same id',
  'empty-document': 'The document has no text',
  'jsonl-line': 'A line of the JSONL file is not a valid document',
  'clause-too-long': 'A clause is longer than any can be',
  'corpus-missing': 'There are no documents to index',
  'corpus-too-large': 'There are more clauses than an index can hold',
  'index-missing': 'There is no index',
  'index-stale': 'The index does not belong to this corpus or this version',
  'index-damaged': 'The index is damaged',
  'index-unwritable': 'The index folder cannot be written',
  'build-running': 'Another build is running',
  'query-empty': 'The query is empty',
  'query-too-long': 'The query is too long',
  'query-too-costly': 'The query asks for too much at once',
  'parameter-invalid': 'A parameter is not valid',
  'document-unknown': 'No document has this id',
  'clause-unknown': 'No clause has this id',
  'style-unknown': 'No citation style has this name',
  'route-unknown': 'There is nothing at this address',
  'method-not-allowed': 'This address does not take this method',
  'not-acceptable': 'None of the accepted media types can be given',
  'request-malformed': 'The request cannot be read',
  'request-timeout': 'The request did not arrive in time',
  'precondition-failed': 'The file is not the one that the request expects',
  'request-too-large': 'The request is too large',
  'media-type-unsupported': 'The media type of the request is not supported',
  'not-ready': 'The index is still being loaded',
  'port-in-use': 'The port is in use',
  'port-forbidden': 'The port may not be used',
  'host-invalid': 'The host is not an address of this machine',
  internal: 'Something went wrong on the server',
} as const;

/** A code of the catalogue. */
export type ErrorCode = keyof typeof ERROR_TITLES;

/** An error that a user can act on. Anything else that is thrown is a bug. */
export class TiaowenError extends Error {
  readonly code: ErrorCode;

  /**
   * @param code - the entry of the catalogue.
   * @param detail - what was wrong this time and what to do about it; one or two sentences.
   * @param options - `cause`: the error underneath, for the log.
   */
  constructor(code: ErrorCode, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.name = 'TiaowenError';
    this.code = code;
  }
}
