import { open } from 'node:fs/promises';
import { comparablesOf, compare as compareClauses } from '../compare/index.ts';
import { displayTitle, type Language, TiaowenError } from '../model/index.ts';
import type { TableFormat } from '../office/index.ts';
import { segmenterOf } from '../search/index.ts';
import {
  comparisonFile,
  DAY,
  documentById,
  parseValue,
  tableContext,
  toWireComparison,
} from '../server/index.ts';
import type { WireComparison, WireDiffPiece, WirePair } from '../wire/types.ts';
import { note, print, printable } from './output.ts';
import { today } from './settings.ts';
import { type IndexOptions, openCurrentIndex } from './state.ts';

/** The flags of `tiaowen compare`. */
export interface CompareOptions extends IndexOptions {
  readonly json?: boolean;
  readonly format?: TableFormat;
  readonly out?: string;
  readonly lang: Language;
  readonly style: string;
  readonly accessed?: string;
}

/** Compares two documents: prints what changed, or writes a table with citations. */
export async function compare(left: string, right: string, options: CompareOptions): Promise<void> {
  const { format, out, lang, style } = options;
  const accessed =
    options.accessed === undefined ? undefined : parseValue(DAY, '--accessed', options.accessed);
  if (format === 'docx' && out === undefined && process.stdout.isTTY) {
    throw new TiaowenError('parameter-invalid', 'A Word file needs a name: --out FILE.docx.');
  }
  if (format === undefined && out !== undefined) {
    throw new TiaowenError('parameter-invalid', '--out needs --format md, csv or docx.');
  }
  const index = await openCurrentIndex(options);
  const context = tableContext(index, { lang, style, accessed }, today());
  const [a, b] = [documentById(index, left), documentById(index, right)];
  const sides = [comparablesOf(index, a), comparablesOf(index, b)] as const;
  const comparison = compareClauses(...sides, segmenterOf(index));
  if (format !== undefined) {
    const bytes = await comparisonFile(context, a, b, comparison, format);
    if (out === undefined) process.stdout.write(bytes);
    else await writeNew(out, bytes);
    return;
  }
  const answer = toWireComparison(index, a, b, comparison);
  if (options.json === true) print(JSON.stringify(answer, null, 2));
  else print(...summary(answer), ...answer.pairs.flatMap(describe));
}

/** Writes a file that does not exist yet. @throws TiaowenError `file-exists`, `file-unwritable`. */
async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  try {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(bytes);
    } finally {
      await file.close();
    }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') {
      throw new TiaowenError('file-exists', `${path} exists. Name another file.`, { cause });
    }
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new TiaowenError('file-unwritable', `${path} cannot be written (${reason}).`, { cause });
  }
  note(`Wrote ${path}.`);
}

function summary({ left, right, counts }: WireComparison): string[] {
  const kinds = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
  return [printable(`${displayTitle(left)} → ${displayTitle(right)}`), kinds.join(', ')];
}

/** A pair as a reader would mark it; what is the same is not printed. */
function describe({ left, right, relation, similarity, diff }: WirePair): string[] {
  if (relation === 'same') return [];
  const pinpoints = [left, right].flatMap((clause) => clause?.pinpoint['zh-Hans'] ?? []);
  const [open, close] = relation === 'removed' ? ['[-', '-]'] : ['{+', '+}'];
  const alone = left === null || right === null;
  const text = alone
    ? open + (left ?? right)?.text + close
    : diff.map((piece) => marked(piece, left.text, right.text)).join('');
  const score = alone ? '' : ` ${similarity.toFixed(2)}`;
  return ['', printable(`${relation}${score}  ${pinpoints.join(' → ')}`), printable(text)];
}

/** [-only on the left-]{+only on the right+}, as wdiff has it. */
function marked({ op, left, right }: WireDiffPiece, a: string, b: string): string {
  if (left !== null && op === 'delete') return `[-${a.slice(...left)}-]`;
  const text = right === null ? '' : b.slice(...right);
  return op === 'insert' ? `{+${text}+}` : text;
}
