/**
 * What do the tokens of a query say?
 *
 *     or = and { OR and } ;  and = unary { [ AND ] unary } ;  unary = { NOT } primary ;
 *     primary = word { word } | quoted | field | "(" or ")" ;
 *
 * Directly behind NOT, a primary is one word.
 */
import type { Expression } from './expression.ts';
import { isPositive, join, textNode } from './expression.ts';
import { DEPTH_LIMIT, SyntaxFault } from './fault.ts';
import { yearsOf } from './fields.ts';
import { queryForms } from './forms.ts';
import { type Token, tokensOf } from './lexer.ts';
import type { Segmenter } from './words.ts';

/**
 * Reads the syntax of a query, in time that grows with its length.
 *
 * @param text - a query of any length.
 * @returns null when there is no syntax in it.
 * @throws SyntaxFault when something that looks like syntax cannot be read.
 */
export function readSyntax(text: string, segment: Segmenter): Expression | null {
  const tokens = tokensOf(text);
  if (tokens.length === 0) return null;
  const parser = new Parser(text, tokens, segment);
  const expression = parser.run();
  if (!isPositive(expression)) throw new SyntaxFault('only-negation', tokens[0]?.start ?? 0);
  return expression;
}

class Parser {
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private readonly segment: Segmenter;
  private index = 0;

  constructor(text: string, tokens: readonly Token[], segment: Segmenter) {
    this.text = text;
    this.tokens = tokens;
    this.segment = segment;
  }

  /** The lexer has matched the parentheses, so an `or` ends at the end or at its own. */
  run(): Expression {
    return this.or();
  }

  private or(): Expression {
    const operands: [Expression, ...Expression[]] = [this.and()];
    while (this.take('or')) operands.push(this.and());
    return join('or', operands);
  }

  private and(): Expression {
    const operands: [Expression, ...Expression[]] = [this.unary()];
    for (;;) {
      const kind = this.tokens[this.index]?.kind;
      if (kind === undefined || kind === 'or' || kind === 'close') return join('and', operands);
      this.take('and');
      operands.push(this.unary());
    }
  }

  private unary(): Expression {
    let negations = 0;
    while (this.take('not')) negations++;
    if (negations > DEPTH_LIMIT) throw new SyntaxFault('too-deep', this.offset());
    let expression = this.primary(negations > 0);
    for (; negations > 0; negations--) expression = { kind: 'not', operand: expression };
    return expression;
  }

  private primary(oneWord: boolean): Expression {
    const at = this.offset();
    const token = this.tokens[this.index++];
    switch (token?.kind) {
      case 'word':
        return this.passage(token.start, oneWord ? token.end : this.endOfRun(token.end));
      case 'quoted':
        return this.passage(token.start, token.end, token.text);
      case 'field':
        return fieldNode(token);
      case 'open': {
        const expression = this.or();
        this.take('close');
        return expression;
      }
      default:
        throw new SyntaxFault('missing-operand', at);
    }
  }

  private endOfRun(first: number): number {
    let end = first;
    for (let token = this.tokens[this.index]; token?.kind === 'word'; ) {
      end = token.end;
      token = this.tokens[++this.index];
    }
    return end;
  }

  private passage(start: number, end: number, quoted?: string): Expression {
    const isQuoted = quoted !== undefined;
    const node = textNode(quoted ?? this.text.slice(start, end), isQuoted, this.segment);
    if (node === null) throw new SyntaxFault('empty-text', start);
    return node;
  }

  private take(kind: Token['kind']): boolean {
    const found = this.tokens[this.index]?.kind === kind;
    if (found) this.index++;
    return found;
  }

  /** Of the next token; behind the last, the end of the query. */
  private offset(): number {
    return this.tokens[this.index]?.start ?? this.text.length;
  }
}

function fieldNode({ field, value, start }: Token & { kind: 'field' }): Expression {
  const years = field === 'year' ? yearsOf(value) : null;
  if (field === 'year' && years === null) throw new SyntaxFault('year-invalid', start);
  return { kind: 'field', field, text: value, years, forms: queryForms(value) };
}
