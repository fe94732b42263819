/** Which clauses satisfy an expression? */
import { NO_POSTINGS, type Postings } from '../index/index.ts';
import type { Scope } from '../model/index.ts';
import type { Expression, QueryWord, TextNode } from '../query/index.ts';
import { containing } from './containing.ts';
import { clausesOf, documentsNamed } from './fields.ts';
import { type Admitted, keepAdmitted } from './filters.ts';
import { documentRuns } from './order.ts';
import type { Reader } from './reader.ts';
import { inOneSentence } from './sentence.ts';
import { intersect, subtract, union } from './sets.ts';

/** How a passage is to be found: as it stands, or by its words. */
export type Manner = 'exact' | 'all';

/** What every clause of an answer must and must not have, besides the passages. */
export interface Restriction {
  readonly documents: Admitted;
  /** Clauses that are left out. */
  readonly without: Postings;
}

/** Some clauses, or all but them. */
interface Selection {
  readonly clauses: Postings;
  /** Whether all but these are meant. */
  readonly excluded: boolean;
}

const chosen = (clauses: Postings): Selection => ({ clauses, excluded: false });

/** What is in any of several selections: 甲, or all but 乙, is all but what of 乙 is not 甲. */
function eitherOf(selections: readonly Selection[]): Selection {
  const clauses = union(selections.filter(({ excluded }) => !excluded).map((one) => one.clauses));
  const others = selections.filter(({ excluded }) => excluded).map((one) => one.clauses);
  if (others.length === 0) return chosen(clauses);
  return { clauses: subtract(others.reduce(intersect), clauses), excluded: true };
}

type AndNode = Extract<Expression, { kind: 'and' }>;

/** Finds the clauses for one search; each passage and word is looked up once. */
export class Matcher {
  readonly #reader: Reader;
  readonly #scope: Scope;
  readonly #passages = new Map<TextNode, Postings>();
  readonly #words = new Map<string, Postings>();

  constructor(reader: Reader, scope: Scope) {
    this.#reader = reader;
    this.#scope = scope;
  }

  /**
   * The clauses that satisfy an expression. What it excludes is excluded as it
   * stands, whichever way the passages are to be found.
   *
   * @param expression - that asks for something, as every query does.
   */
  find(expression: Expression, manner: Manner): Postings {
    const { clauses, excluded } = this.#select(expression, manner);
    if (excluded) throw new Error('no query asks for all that lacks something');
    return clauses;
  }

  #select(expression: Expression, manner: Manner): Selection {
    switch (expression.kind) {
      case 'text':
        return chosen(manner === 'exact' ? this.passage(expression) : this.#byWords(expression));
      case 'field':
        return chosen(clausesOf(this.#reader, documentsNamed(this.#reader, expression)));
      case 'not': {
        const { clauses, excluded } = this.#select(expression.operand, 'exact');
        return { clauses, excluded: !excluded };
      }
      case 'or':
        return eitherOf(expression.operands.map((operand) => this.#select(operand, manner)));
      case 'and':
        return this.#conjunction(expression, manner);
    }
  }

  /** The clauses that contain a passage as it stands, and how often. */
  passage(node: TextNode): Postings {
    let found = this.#passages.get(node);
    if (found === undefined) {
      found = containing(this.#reader, node.forms);
      this.#passages.set(node, found);
    }
    return found;
  }

  /** The clauses that contain a word or a synonym of it, and how often. */
  word(word: QueryWord): Postings {
    let found = this.#words.get(word.term);
    if (found === undefined) {
      found = containing(this.#reader, writtenForms(word));
      this.#words.set(word.term, found);
    }
    return found;
  }

  /** What an `and` demands besides its passages; nothing for any other expression. */
  restriction(expression: Expression): Restriction {
    if (expression.kind !== 'and') return { documents: null, without: NO_POSTINGS };
    const without = expression.operands
      .filter((operand) => operand.kind === 'not' && operand.operand.kind !== 'field')
      .map((operand) => this.#select(operand, 'exact'))
      .filter(({ excluded }) => excluded)
      .map(({ clauses }) => clauses);
    return { documents: this.#documentsOf(expression), without: union(without) };
  }

  /** The documents that the fields of an `and` leave. */
  #documentsOf(expression: AndNode): Admitted {
    let documents: Admitted = null;
    for (const operand of expression.operands) {
      if (operand.kind === 'field') {
        documents = both(documents, documentsNamed(this.#reader, operand));
      } else if (operand.kind === 'not' && operand.operand.kind === 'field') {
        const named = documentsNamed(this.#reader, operand.operand);
        documents = both(
          documents,
          named.map((isNamed) => 1 - isNamed),
        );
      }
    }
    return documents;
  }

  /** Those of some clauses that a restriction leaves. */
  restrict(clauses: Postings, { documents, without }: Restriction): Postings {
    return subtract(keepAdmitted(this.#reader.index, clauses, documents), without);
  }

  #conjunction(expression: AndNode, manner: Manner): Selection {
    const documents = this.#documentsOf(expression);
    const selections = expression.operands
      .filter((operand) => (operand.kind === 'not' ? operand.operand : operand).kind !== 'field')
      .map((operand) => this.#select(operand, manner));
    const lists = selections.filter(({ excluded }) => !excluded).map(({ clauses }) => clauses);
    const without = union(
      selections.filter(({ excluded }) => excluded).map(({ clauses }) => clauses),
    );
    if (lists.length === 0 && documents === null) return { clauses: without, excluded: true };
    const found =
      lists.length > 0 || documents === null
        ? lists.sort((a, b) => a.length - b.length).reduce(intersect)
        : clausesOf(this.#reader, documents);
    return chosen(this.restrict(found, { documents, without }));
  }

  #byWords(node: TextNode): Postings {
    const exact = this.passage(node);
    if (node.words.length === 0) return exact;
    if (this.#scope === 'document') {
      return union([exact, this.#inSharedDocuments(node.words.map((word) => this.word(word)))]);
    }
    const together = this.#together(this.rarestFirst(node.words));
    if (this.#scope === 'clause') return union([exact, together]);
    return union([exact, inOneSentence(this.#reader, together, node.words.map(writtenForms))]);
  }

  /** Words in the order of how many clauses may have them. */
  rarestFirst(words: readonly QueryWord[]): QueryWord[] {
    return words
      .map((word) => ({ word, most: this.#reader.mostContaining(writtenForms(word)) }))
      .sort((a, b) => a.most - b.most)
      .map(({ word }) => word);
  }

  /** The clauses that have every word; the frequent ones are looked up only while any clause is left. */
  #together(words: readonly QueryWord[]): Postings {
    let together: Postings | null = null;
    for (const word of words) {
      const found = this.word(word);
      together = together === null ? found : intersect(together, found);
      if (together.length === 0) break;
    }
    return together ?? NO_POSTINGS;
  }

  /** The clauses with at least one word, of the documents that have every word. */
  #inSharedDocuments(lists: readonly Postings[]): Postings {
    const { index } = this.#reader;
    const found = new Uint32Array(index.documents.length);
    for (const list of lists) {
      for (const { place } of documentRuns(index, list)) found[place] = (found[place] ?? 0) + 1;
    }
    const shared = Uint8Array.from(found, (count) => (count === lists.length ? 1 : 0));
    return keepAdmitted(index, union(lists), shared);
  }
}

function both(a: Admitted, b: Uint8Array): Uint8Array {
  return a === null ? b : b.map((is, place) => is & (a[place] ?? 0));
}

/** The folded strings of which any counts as a word: its own forms and those of its synonyms. */
export function writtenForms({ forms, synonyms }: QueryWord): string[] {
  return [...forms, ...synonyms.flatMap((synonym) => synonym.forms)];
}

/** The passages that an expression looks for, in the order in which they were typed. */
export function passagesOf(expression: Expression): TextNode[] {
  switch (expression.kind) {
    case 'text':
      return [expression];
    case 'and':
    case 'or':
      return expression.operands.flatMap(passagesOf);
    default:
      return [];
  }
}
