/** Of clauses that answer equally well, which is the one that was quoted? */
import type { ClauseIndex } from '../../index/index.ts';
import { documentDate, type Span } from '../../model/index.ts';
import { foldText } from '../../text/index.ts';
import type { Preference } from './match.ts';

interface Title {
  /** Where it ends in the pasted text. */
  readonly at: number;
  readonly folded: string;
}

const TITLE = /《([^《》\n]{2,200})》/gu;

/**
 * Makes the order for each quote of a text: first the documents whose 《title》
 * the text names, the nearest to the quote before the others; then the newest;
 * then as in the index.
 */
export class Preferences {
  readonly #index: ClauseIndex;
  readonly #titles: readonly Title[];
  readonly #dates = new Map<string, string>();
  readonly #named = new Map<string, readonly Title[]>();

  /** @param text - the pasted text. */
  constructor(index: ClauseIndex, text: string) {
    this.#index = index;
    this.#titles = [...text.matchAll(TITLE)].map((match) => ({
      at: match.index + match[0].length,
      folded: foldText(match[1] ?? ''),
    }));
    if (this.#titles.length === 0) return;
    const wanted = new Map<string, Title[]>();
    for (const title of this.#titles) {
      wanted.set(title.folded, [...(wanted.get(title.folded) ?? []), title]);
    }
    for (const { meta } of index.documents) {
      const titles = wanted.get(foldText(meta.title));
      if (titles !== undefined) this.#named.set(meta.id, titles);
    }
  }

  /** Whether the order is not the same at every place. */
  get dependOnPlace(): boolean {
    return this.#named.size > 0;
  }

  /** The order for the quote at a place. */
  at([start]: Span): Preference {
    return (a, b) => {
      if (a === b) return 0;
      const [left, right] = [this.#index.documentOf(a).meta, this.#index.documentOf(b).meta];
      if (left.id === right.id) return a - b;
      const nearer = this.#distance(left.id, start) - this.#distance(right.id, start);
      if (nearer !== 0 && !Number.isNaN(nearer)) return nearer;
      const [older, newer] = [this.#date(left.id), this.#date(right.id)];
      if (older !== newer) return older < newer ? 1 : -1;
      return a - b;
    };
  }

  #distance(id: string, start: number): number {
    const titles = this.#named.get(id) ?? [];
    return Math.min(
      ...titles.map(({ at }) => (at <= start ? start - at : 1_000_000 + at - start)),
      Number.POSITIVE_INFINITY,
    );
  }

  #date(id: string): string {
    let date = this.#dates.get(id);
    if (date === undefined) {
      const meta = this.#index.document(id)?.meta;
      date = (meta === undefined ? null : documentDate(meta)) ?? '';
      this.#dates.set(id, date);
    }
    return date;
  }
}
