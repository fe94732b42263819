import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TiaowenError } from '../../src/model/index.ts';
import {
  type Expression,
  type FieldName,
  parseQuery,
  type Query,
  type Segmenter,
} from '../../src/query/index.ts';
import { foldText } from '../../src/text/index.ts';
import { hanText } from '../support/han.ts';
import { type Choose, type Plain, plain, print } from '../support/print-query.ts';

const segment: Segmenter = () => [];
const read = (text: string): Query => parseQuery(text, { segment });
const textsOf = (node: Expression): string[] => {
  if (node.kind === 'and' || node.kind === 'or') return node.operands.flatMap(textsOf);
  return node.kind === 'not' ? textsOf(node.operand) : [node.text];
};
/** Whether what satisfies the expression must contain something or be of some document. */
const asksForSomething = (node: Plain): boolean => {
  if (node.kind === 'and') return node.operands.some(asksForSomething);
  if (node.kind === 'or') return node.operands.every(asksForSomething);
  return node.kind !== 'not';
};

const letters = hanText(8)
  .map((text) => text.replace(/[^\p{L}\p{N}]/gu, ''))
  .filter((text) => foldText(text) !== '' && !/^(?:OR|AND|NOT)$/u.test(text.normalize('NFKC')));
const passage = fc.oneof(
  letters,
  fc.array(letters, { minLength: 2, maxLength: 3 }).map((words) => words.join(' ')),
  fc.constantFrom(
    'COVID-19疫情',
    '第（一）项',
    '（一）',
    '（试行）办法',
    '国发(2019)5号',
    '十四五-十五五',
    '甲“乙”',
  ),
);
const quotable = hanText(12)
  .map((text) => text.replace(/["“”「」『』＂﹁﹂《》]/gu, ''))
  .filter((text) => foldText(text) !== '');
const year = fc.integer({ min: 1000, max: 9999 });
const years = fc
  .tuple(year, year)
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
  .chain(([from, to]) =>
    fc.constantFrom(
      { text: `${from}`, years: [from, from] },
      { text: `${from}..${to}`, years: [from, to] },
      { text: `${from}..`, years: [from, null] },
      { text: `..${to}`, years: [null, to] },
    ),
  );
const leaf: fc.Arbitrary<Plain> = fc.oneof(
  passage.map((text): Plain => ({ kind: 'text', quoted: false, text })),
  quotable.map((text): Plain => ({ kind: 'text', quoted: true, text })),
  years.map((value): Plain => ({ kind: 'field', field: 'year', ...value })),
  fc
    .tuple(
      fc.constantFrom<FieldName[]>('title', 'issuer', 'region', 'type', 'number', 'doc'),
      quotable,
    )
    .map(([field, text]): Plain => ({ kind: 'field', field, text, years: null })),
);

function joined(kind: 'and' | 'or', operands: readonly Plain[]): Plain {
  return {
    kind,
    operands: operands.flatMap((node) => (node.kind === kind ? node.operands : [node])),
  };
}

const { tree } = fc.letrec<{ tree: Plain }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(tie('tree'), { minLength: 2, maxLength: 4 }))
      .map(([kind, operands]) => joined(kind, operands)),
    tie('tree').map((operand): Plain => ({ kind: 'not', operand })),
  ),
}));

/** Chooses by a list of numbers, again and again from its start. */
function chooser(numbers: readonly number[]): Choose {
  let i = 0;
  return (...ways) => {
    const [way] = ways;
    return ways[(numbers[i++ % numbers.length] ?? 0) % ways.length] ?? way;
  };
}

/** What a fuzzer types: all that is syntax somewhere, among text that looks like it. */
const typed = fc
  .array(
    fc.oneof(
      fc.constantFrom(...['OR', 'AND', 'NOT', 'ＯＲ', ' ', ' ', '\u3000', '-', '－', '|', '｜']),
      fc.constantFrom(...['(', ')', '（', '）', '"', '“', '”', '「', '」', '《', '》', '〔', '〕']),
      fc.constantFrom(
        ...['title:', '标题：', 'year:', '2016..2021', '地区:', 'nobody:', ':', '：'],
      ),
      fc.constantFrom(...['甲', '乙', '（一）', '𠀀', '\ud800', '\udc00', '1', '——', '\u200b']),
      hanText(3),
    ),
    { maxLength: 24 },
  )
  .chain((pieces) => fc.constantFrom(pieces.join(''), pieces.join(' ')));

describe('a query', () => {
  it('printed in any way says what was meant', () => {
    fc.assert(
      fc.property(tree, fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), (meant, numbers) => {
        const text = print(meant, chooser(numbers));
        fc.pre([...text].length <= 1000);
        const { expression, usesSyntax, problem } = read(text);
        if (!asksForSomething(meant)) expect(problem).toMatchObject({ code: 'only-negation' });
        else {
          expect(problem).toBeNull();
          expect(plain(expression)).toEqual(meant);
          expect(usesSyntax).toBe(meant.kind !== 'text' || meant.quoted);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('of any kind is read, searched literally, or refused as empty or too long', () => {
    fc.assert(
      fc.property(typed, (text) => {
        let query: Query;
        try {
          query = read(text);
        } catch (error) {
          expect(error).toBeInstanceOf(TiaowenError);
          expect(error).toMatchObject({ code: 'query-empty' });
          expect(foldText(text)).toBe('');
          return;
        }
        const { expression, usesSyntax, problem } = query;
        expect(query.forms[0]).toBe(foldText(text));
        if (!usesSyntax) {
          expect(plain(expression)).toEqual({ kind: 'text', quoted: false, text });
          if (problem !== null) expect(problem.at).toBeLessThanOrEqual(text.length);
          return;
        }
        expect(problem).toBeNull();
        expect(asksForSomething(plain(expression))).toBe(true);
        for (const part of textsOf(expression)) {
          expect(text).toContain(part);
          expect(foldText(part)).not.toBe('');
        }
      }),
      { numRuns: 4000 },
    );
  });

  it('that was read and printed says the same again', () => {
    fc.assert(
      fc.property(typed, (text) => {
        fc.pre(foldText(text) !== '');
        const { expression, usesSyntax } = read(text);
        fc.pre(usesSyntax);
        const once = plain(expression);
        expect(plain(read(print(once)).expression)).toEqual(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('is text when it is one word that starts with a letter and names no field', () => {
    fc.assert(
      fc.property(hanText(40), (text) => {
        const word = `甲${text.replace(/[\s\p{Z}|｜]/gu, '')}`;
        const { usesSyntax, expression } = read(word.replace(/[)）]+$/u, ''));
        expect(usesSyntax).toBe(false);
        expect(expression.kind).toBe('text');
      }),
    );
  });
});
