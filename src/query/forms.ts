/** In which forms may what was typed be printed? */
import { foldedForms } from '../text/index.ts';

/** At least one folded string, the plain fold first. */
export type Forms = readonly [plain: string, ...others: string[]];

/** More forms than this are not worth a search; a query of one 文号 has four. */
const FORMS_LIMIT = 64;

/** The brackets that web pages put around the year of a 文号; GB/T 9704 has the first. */
const YEAR_BRACKETS = ['〔〕', '[]', '()', '【】'] as const;
const BRACKETED_YEAR = /[〔[(【]((?:19|20)\d{2})[〕\])】]/gu;

/**
 * All forms of what was typed: those of its words (计划, 计画), each with every
 * kind of bracket around the year of a 文号.
 *
 * @param text - source text or what a user typed.
 */
export function queryForms(text: string): Forms {
  const [plain, ...others] = foldedForms(text);
  const forms = new Set([plain, ...others]);
  for (const form of [plain, ...others]) {
    for (const variant of bracketForms(form)) {
      if (forms.size >= FORMS_LIMIT) break;
      forms.add(variant);
    }
  }
  forms.delete(plain);
  return [plain, ...forms];
}

/** Each kind of bracket at each bracketed year: the same at all of them first. */
function bracketForms(form: string): string[] {
  const years = [...form.matchAll(BRACKETED_YEAR)];
  const uniform = YEAR_BRACKETS.map(([open, close]) =>
    form.replaceAll(BRACKETED_YEAR, `${open}$1${close}`),
  );
  if (years.length === 0) return [];
  let mixed = [form];
  for (const { 1: year, index } of years) {
    if (mixed.length >= FORMS_LIMIT) break;
    mixed = mixed.flatMap((variant) =>
      YEAR_BRACKETS.map(
        ([open, close]) =>
          `${variant.slice(0, index)}${open}${year}${close}${variant.slice(index + 6)}`,
      ),
    );
  }
  return [...uniform, ...mixed];
}
