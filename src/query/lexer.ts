/** Of which tokens does a query consist? */
import { foldText } from '../text/index.ts';
import {
  closingQuote,
  endsWord,
  isBar,
  isClose,
  isMinus,
  isOpen,
  isQuote,
  isSpace,
  parenthesesOfWords,
} from './characters.ts';
import { DEPTH_LIMIT, SyntaxFault } from './fault.ts';
import { type FieldName, fieldAt } from './fields.ts';

/** A token and where it is in the query: UTF-16 offsets, half-open. */
export type Token = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'or' | 'and' | 'not' | 'open' | 'close' | 'word' }
  | { readonly kind: 'quoted'; readonly text: string }
  | { readonly kind: 'field'; readonly field: FieldName; readonly value: string }
);

const KEYWORD =
  /(?:([OＯ][RＲ])|([AＡ][NＮ][DＤ])|[NＮ][OＯ][TＴ])(?=$|[\s\p{Z}|｜()（）"＂“「『﹁﹃])/uy;

/** Texts print numbers in parentheses, (2011) and （一）, and with one, 1） and 一）: never groups. */
const NUMBER = /^[\p{Nd}〇零○一二三四五六七八九十百]+$/u;

/** Whether parentheses alone make syntax: no. （试行） is printed so. */
const isSyntax = ({ kind }: Token): boolean =>
  kind !== 'word' && kind !== 'open' && kind !== 'close';

/**
 * Divides a query into tokens.
 *
 * @returns none when there is no syntax in it.
 * @throws SyntaxFault when something that looks like syntax cannot be read.
 */
export function tokensOf(text: string): readonly Token[] {
  const tokens = new Lexer(text).run();
  return tokens.some(isSyntax) ? tokens : [];
}

class Lexer {
  private readonly text: string;
  private readonly pairs: ReadonlyMap<number, number>;
  private readonly tokens: Token[] = [];
  /** Offsets of the groups that are open. */
  private readonly groups: number[] = [];
  /** Parentheses that were opened within the words of this run: 甲（乙 丙）. */
  private openInRun = 0;
  private at = 0;

  constructor(text: string) {
    this.text = text;
    this.pairs = parenthesesOfWords(text);
  }

  run(): readonly Token[] {
    while (this.at < this.text.length) {
      if (isSpace(this.unit(this.at))) this.at++;
      else this.next();
    }
    const unclosed = this.groups.at(-1);
    if (unclosed !== undefined) throw new SyntaxFault('unclosed-group', unclosed);
    return this.tokens;
  }

  /** Reads what starts at `at`, which is where a token may start. */
  private next(): void {
    const { at } = this;
    const unit = this.unit(at);
    if (isBar(unit))
      this.push({ kind: 'or', start: at, end: at + (isBar(this.unit(at + 1)) ? 2 : 1) });
    else if (isClose(unit) && this.groups.length > 0 && this.openInRun === 0) this.close();
    else if (!this.keyword()) this.term();
  }

  private term(): void {
    const { at } = this;
    if (isMinus(this.unit(at)) && this.mayBeNegated(at + 1)) {
      this.push({ kind: 'not', start: at, end: at + 1 });
    }
    if (this.opensGroup(this.at)) this.open();
    else if (!this.field() && !this.quoted()) this.word();
  }

  private keyword(): boolean {
    KEYWORD.lastIndex = this.at;
    const match = KEYWORD.exec(this.text);
    if (match === null) return false;
    const kind = match[1] !== undefined ? 'or' : match[2] !== undefined ? 'and' : 'not';
    this.push({ kind, start: this.at, end: this.at + match[0].length });
    return true;
  }

  /** A minus stands directly before what it negates; a dash (--) and a bullet (- 甲) do not. */
  private mayBeNegated(at: number): boolean {
    const unit = this.unit(at);
    return !endsWord(unit) && !isClose(unit) && !isMinus(unit);
  }

  /** （一）, （试行）第三条 and (甲)(乙) are text: the parenthesis is closed within a word. */
  private opensGroup(at: number): boolean {
    if (!isOpen(this.unit(at))) return false;
    const end = this.pairs.get(at);
    if (end === undefined) return true;
    return this.endsTerm(this.unit(end + 1)) && !NUMBER.test(this.text.slice(at + 1, end));
  }

  private open(): void {
    const { at } = this;
    if (this.groups.length === DEPTH_LIMIT) throw new SyntaxFault('too-deep', at);
    this.groups.push(at);
    this.push({ kind: 'open', start: at, end: at + 1 });
  }

  private close(): void {
    const { at } = this;
    const after = this.unit(at + 1);
    if (!this.endsTerm(after) && !isOpen(after)) throw new SyntaxFault('glued-group', at + 1);
    this.groups.pop();
    this.push({ kind: 'close', start: at, end: at + 1 });
  }

  private field(): boolean {
    const named = fieldAt(this.text, this.at);
    if (named === null) return false;
    const { field, end: start } = named;
    let end = closingQuote(this.text, start, '《》');
    const isQuoted = end >= 0 && this.endsTerm(this.unit(end + 1));
    if (end < 0 && isQuote(this.unit(start))) throw new SyntaxFault('unclosed-quote', start);
    if (!isQuoted) end = this.endOfValue(start);
    const value = this.text.slice(isQuoted ? start + 1 : start, end);
    if (foldText(value) === '') throw new SyntaxFault('empty-field', this.at);
    this.push({ kind: 'field', field, value, start: this.at, end: isQuoted ? end + 1 : end });
    return true;
  }

  private endOfValue(start: number): number {
    this.openInRun = 0;
    const end = this.endOfWord(start);
    if (this.openInRun > 0) throw new SyntaxFault('unclosed-group', start);
    return end;
  }

  /** “甲”、“乙” and “甲”的乙 are text: a quotation ends where a word ends. */
  private quoted(): boolean {
    const { at } = this;
    if (!isQuote(this.unit(at))) return false;
    const end = closingQuote(this.text, at);
    if (end < 0) throw new SyntaxFault('unclosed-quote', at);
    if (!this.endsTerm(this.unit(end + 1))) return false;
    this.push({ kind: 'quoted', text: this.text.slice(at + 1, end), start: at, end: end + 1 });
    return true;
  }

  private word(): void {
    const start = this.at;
    const quote = isQuote(this.unit(start)) ? closingQuote(this.text, start) : -1;
    this.at = this.endOfWord(quote < 0 ? start : quote + 1);
    this.tokens.push({ kind: 'word', start, end: this.at });
  }

  /**
   * Where the word that has been read up to `from` ends. Parentheses that are
   * closed within it are skipped with all that is in them.
   */
  private endOfWord(from: number): number {
    let at = from;
    for (; !endsWord(this.unit(at)); at++) {
      const unit = this.unit(at);
      const end = this.pairs.get(at);
      if (end !== undefined) at = end;
      else if (isOpen(unit)) this.openInRun++;
      else if (isClose(unit) && this.openInRun > 0) this.openInRun--;
      else if (isClose(unit)) {
        if (this.groups.length > 0) return at;
        this.checkStray(at);
      }
    }
    return at;
  }

  /** A closing parenthesis without group is text in 三）加强 and 1）, a mistake in 甲). */
  private checkStray(at: number): void {
    if (!this.endsTerm(this.unit(at + 1))) return;
    if (!NUMBER.test(this.text.slice(this.at, at))) throw new SyntaxFault('unopened-group', at);
  }

  /** Whether a quotation or a group can end before this unit. */
  private endsTerm(unit: string): boolean {
    return endsWord(unit) || isClose(unit);
  }

  private unit(at: number): string {
    return this.text.charAt(at);
  }

  private push(token: Token): void {
    this.tokens.push(token);
    this.at = token.end;
    this.openInRun = 0;
  }
}
