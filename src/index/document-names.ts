/** Which document is meant by an id, one that it had before included? */
import type { IndexedDocument } from './records.ts';

/** No id is longer, in UTF-16 units; what a client sends may be. */
const LONGEST_ID = 256;

/** Documents by their present and their former ids. */
export class DocumentNames {
  readonly #documents: ReadonlyMap<string, IndexedDocument>;
  readonly #former: ReadonlyMap<string, IndexedDocument>;

  constructor(documents: readonly IndexedDocument[]) {
    this.#documents = new Map(documents.map((document) => [document.meta.id, document]));
    this.#former = new Map(
      documents.flatMap((document) =>
        (document.meta.aliases ?? []).map((alias): [string, IndexedDocument] => [alias, document]),
      ),
    );
  }

  /** The document that has an id or had it before. */
  get(id: string): IndexedDocument | undefined {
    return this.#documents.get(id) ?? this.#former.get(id);
  }

  /**
   * The ids that a clause may have that was asked for by one: that one, then
   * those with the present id of the document in place of the former. A document
   * id from JSONL may itself hold a `#`.
   */
  *presentClauseIds(id: string): Generator<string> {
    yield id;
    if (this.#former.size === 0) return;
    for (let at = id.indexOf('#'); at >= 0 && at <= LONGEST_ID; at = id.indexOf('#', at + 1)) {
      const document = this.#former.get(id.slice(0, at));
      if (document !== undefined) yield document.meta.id + id.slice(at);
    }
  }
}
