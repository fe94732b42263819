/** What operators and fields find, held to a plain evaluation over every clause. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentYear, type PolicyDocument } from '../../src/model/index.ts';
import { type Expression, parseQuery } from '../../src/query/index.ts';
import { segmenterOf } from '../../src/search/index.ts';
import { foldText } from '../../src/text/index.ts';
import { plainDocument } from '../support/documents.ts';
import { find, indexMaker } from '../support/indexes.ts';
import { type Plain, print } from '../support/print-query.ts';

const indexOf = indexMaker();

const ALPHABET = '甲乙丙丁計计画畫划𠀀衞卫';
const text = fc.string({ unit: fc.constantFrom(...ALPHABET, '，', '。'), maxLength: 14 });
const documents = fc
  .array(
    fc.record({
      texts: fc.array(text, { minLength: 1, maxLength: 6 }),
      issued: fc.constantFrom(null, '2011-03-05', '2016-07-11', '2020-12-15'),
      issuer: fc.constantFrom(null, '甲市', '衞生署'),
      number: fc.constantFrom(null, '杭政〔2011〕5号'),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((all) => all.map(({ texts, ...meta }, i) => plainDocument(`d${i}`, texts, meta)));

const word = fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 1, maxLength: 3 });
const leaf: fc.Arbitrary<Plain> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('text'), quoted: fc.boolean(), text: word } as const),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Plain>(
      { kind: 'field', field: 'year', text: '2016..', years: null },
      { kind: 'field', field: 'year', text: '2011', years: null },
      { kind: 'field', field: 'issuer', text: '卫生', years: null },
      { kind: 'field', field: 'number', text: '[2011]', years: null },
      { kind: 'field', field: 'doc', text: 'd1', years: null },
      { kind: 'field', field: 'title', text: 'd', years: null },
    ),
  },
);
const { query } = fc.letrec<{ query: Plain }>((tie) => ({
  query: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.record({
      kind: fc.constantFrom('and', 'or'),
      operands: fc.array(tie('query'), { minLength: 2, maxLength: 3 }),
    } as const),
    fc.record({ kind: fc.constant('not'), operand: tie('query') } as const),
  ),
}));

type Clause = { readonly folded: string; readonly document: PolicyDocument };

/** Whether a clause satisfies an expression, by looking at nothing but the clause. */
function satisfies(clause: Clause, expression: Expression, manner: 'exact' | 'all'): boolean {
  const has = (forms: readonly string[]): boolean =>
    forms.some((form) => clause.folded.includes(form));
  const { meta } = clause.document;
  switch (expression.kind) {
    case 'text': {
      if (has(expression.forms)) return true;
      const { words } = expression;
      if (manner === 'exact' || words.length === 0) return false;
      return words.every(({ forms, synonyms }) =>
        has([...forms, ...synonyms.flatMap((s) => s.forms)]),
      );
    }
    case 'and':
      return expression.operands.every((operand) => satisfies(clause, operand, manner));
    case 'or':
      return expression.operands.some((operand) => satisfies(clause, operand, manner));
    case 'not':
      return !satisfies(clause, expression.operand, 'exact');
    case 'field': {
      if (expression.field === 'year') {
        const year = documentYear(meta);
        const [from, to] = expression.years ?? [null, null];
        return year !== null && year >= (from ?? 0) && year <= (to ?? 9999);
      }
      const values = {
        title: meta.title,
        issuer: meta.issuer,
        region: meta.region,
        type: meta.type,
      };
      const value =
        expression.field === 'doc'
          ? meta.id
          : expression.field === 'number'
            ? meta.number
            : values[expression.field];
      const folded = value === null ? '' : foldText(value);
      return expression.forms.some((form) =>
        expression.field === 'doc' ? folded === form : folded.includes(form),
      );
    }
  }
}

describe('operators and fields', () => {
  it('find the clauses that satisfy them, and no others', async () => {
    let followed = 0;
    await fc.assert(
      fc.asyncProperty(documents, query, async (all, plain) => {
        const index = await indexOf(all);
        const typed = print(plain);
        const parsed = parseQuery(typed, { segment: segmenterOf(index) });
        const clauses = all.flatMap((document) =>
          document.clauses.map(({ text }): Clause => ({ folded: foldText(text), document })),
        );
        const verbatim = clauses.some(({ folded }) =>
          parsed.forms.some((form) => folded.includes(form)),
        );
        if (!parsed.usesSyntax || verbatim) return;
        followed++;
        const result = find(index, typed, { match: 'all' });
        expect(result.syntax).toMatchObject({ used: true, verbatim: false });
        const by = (manner: 'exact' | 'all'): number[] =>
          [...clauses.keys()].filter((i) => {
            const clause = clauses[i];
            return clause !== undefined && satisfies(clause, parsed.expression, manner);
          });
        const inTier = (tier: string): number[] =>
          result.hits
            .filter((hit) => hit.tier === tier)
            .map((hit) => hit.ordinal)
            .sort((a, b) => a - b);
        const exact = by('exact');
        expect([typed, inTier('exact')]).toEqual([typed, exact]);
        expect([typed, inTier('all')]).toEqual([
          typed,
          by('all').filter((i) => !exact.includes(i)),
        ]);
        expect(result.counts.clauses).toBe(result.hits.length);
      }),
      { numRuns: 150 },
    );
    expect(followed).toBeGreaterThan(30);
  });

  it('are no operators where the text has them', async () => {
    const index = await indexOf([plainDocument('a', ['甲 | 乙', '甲', '乙 -丙', '丙'])]);
    expect(find(index, '甲 | 乙').syntax).toMatchObject({ used: false, verbatim: true });
    expect(find(index, '甲 | 乙', { match: 'exact' }).counts.exact).toBe(1);
    expect(find(index, '甲 | 丙', { match: 'exact' }).counts.exact).toBe(4);
  });

  it('leave nothing excluded in the lowest tier either', async () => {
    const index = await indexOf([
      plainDocument('a', ['人才，培养', '人才，教育', '人才，上海', '培养，上海']),
    ]);
    const { hits } = find(index, '人才 培养 医疗 -上海');
    expect(hits.map(({ ordinal }) => ordinal).sort()).toEqual([0, 1]);
  });
});
