import type { Expression, FieldName } from '../../src/query/index.ts';

/** What a query says, without what is derived from it: to compare and to print. */
export type Plain =
  | { kind: 'text'; quoted: boolean; text: string }
  | { kind: 'field'; field: FieldName; text: string; years: readonly (number | null)[] | null }
  | { kind: 'and' | 'or'; operands: Plain[] }
  | { kind: 'not'; operand: Plain };

export function plain(expression: Expression): Plain {
  switch (expression.kind) {
    case 'text':
      return { kind: 'text', quoted: expression.quoted, text: expression.text };
    case 'field': {
      const { field, text, years } = expression;
      return { kind: 'field', field, text, years };
    }
    case 'not':
      return { kind: 'not', operand: plain(expression.operand) };
    default:
      return { kind: expression.kind, operands: expression.operands.map(plain) };
  }
}

/** Chooses one of several ways to print the same thing. */
export type Choose = <T>(...ways: readonly [T, ...T[]]) => T;

const first: Choose = (way) => way;
/** Opening mark and all marks that close it. */
const QUOTES = ['"＂"', '“”', '「」', '『』', '＂＂"', '﹁﹂'] as const;

/** Prints an expression as a user might type it; without `choose`, the plainest way. */
export function print(expression: Plain, choose: Choose = first): string {
  const space = (): string => choose(' ', '\u3000', '  ', '\n', '\t');
  const quote = (text: string): string => {
    const fit = QUOTES.filter(([, ...closing]) => !closing.some((mark) => text.includes(mark)));
    const [one, ...others] = fit;
    if (one === undefined) return text;
    const marks = choose(one, ...others);
    return `${marks.charAt(0)}${text}${marks.charAt(1)}`;
  };
  const group = (inner: Plain): string =>
    `${choose('(', '（')}${choose('', space())}${show(inner)}${choose(' ', '')}${choose(')', '）')}`;
  const wrap = (inner: Plain, kinds: string): string =>
    kinds.includes(inner.kind) ? group(inner) : show(inner);
  function show(node: Plain): string {
    switch (node.kind) {
      case 'text':
        return node.quoted ? quote(node.text) : node.text;
      case 'field': {
        const [name, ...others] = NAMES[node.field];
        const isWord = /^[\p{L}\p{N}.]+$/u.test(node.text);
        const value = isWord ? choose(node.text, quote(node.text)) : quote(node.text);
        return `${choose(name, ...others)}${choose(':', '：')}${value}`;
      }
      case 'not':
        return negation(node.operand);
      case 'or':
        return node.operands
          .map((operand) => wrap(operand, 'or'))
          .reduce(
            (before, next) =>
              `${before}${choose(' OR ', ' ＯＲ ', ' | ', '|', '｜', ' || ')}${next}`,
          );
      case 'and':
        return conjunction(node.operands);
    }
  }
  function negation(operand: Plain): string {
    if (operand.kind === 'not') return `${choose('NOT', 'ＮＯＴ')}${space()}${show(operand)}`;
    const isRun = operand.kind === 'text' && !operand.quoted && /[\s\p{Z}]/u.test(operand.text);
    const inner = isRun ? group(operand) : wrap(operand, 'and or');
    // A minus before a dash or a closing parenthesis is text; NOT before OR has nothing to negate.
    if (/^[-－−)）]/u.test(inner)) return `NOT${space()}${inner}`;
    if (/^(?:OR|AND|NOT)$/u.test(inner.normalize('NFKC'))) return `-${inner}`;
    return choose(`-${inner}`, `－${inner}`, `−${inner}`, `NOT${space()}${inner}`);
  }
  function conjunction(operands: readonly Plain[]): string {
    let printed = '';
    for (const [i, operand] of operands.entries()) {
      const before = operands[i - 1];
      const areRuns = [before, operand].every((node) => node?.kind === 'text' && !node.quoted);
      const and = `${space()}${choose('AND', 'ＡＮＤ')}${space()}`;
      if (before !== undefined) printed += areRuns ? and : choose(space(), and);
      printed += wrap(operand, 'and or');
    }
    return printed;
  }
  return show(expression);
}

/** The names of the fields, as typed. */
const NAMES: Readonly<Record<FieldName, readonly [string, ...string[]]>> = {
  title: ['title', 'TITLE', 'ｔｉｔｌｅ', '标题', '標題'],
  issuer: ['issuer', 'Issuer', '发文机关', '發文機關'],
  year: ['year', 'ｙｅａｒ', '年份'],
  region: ['region'],
  type: ['type', 'ＴＹＰＥ'],
  number: ['number', '文号', '文號'],
  doc: ['doc'],
};
