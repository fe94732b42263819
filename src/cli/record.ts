import { readFile } from 'node:fs/promises';
import { TiaowenError } from '../model/index.ts';
import { RECORDED, searchAgain } from '../server/index.ts';
import type { WireRecordComparison } from '../wire/types.ts';
import { print, printable } from './output.ts';
import { today } from './settings.ts';
import { type IndexOptions, openCurrentIndex } from './state.ts';

/** The largest file that is read for a record, in UTF-16 units. */
const LONGEST = 5_000_000;

/**
 * Does a recorded search again, with the query and the filters of the record,
 * and says what differs.
 *
 * @throws TiaowenError `file-unreadable`; `parameter-invalid` for a file that is no record.
 */
export async function searchRecorded(
  file: string,
  options: IndexOptions & { readonly json?: boolean },
): Promise<void> {
  const recorded = RECORDED.safeParse(await jsonIn(file));
  if (!recorded.success) {
    const [issue] = recorded.error.issues;
    const where = issue?.path.length ? `${issue.path.join('.')}: ` : '';
    throw refusal(file, `${where}${issue?.message ?? 'not valid'}`);
  }
  const index = await openCurrentIndex(options);
  const answer = searchAgain(index, recorded.data, today());
  if (options.json === true) print(JSON.stringify(answer, null, 2));
  else print(...described(answer));
}

async function jsonIn(file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    const detail = `${file} cannot be read. Check the path and the permissions.`;
    throw new TiaowenError('file-unreadable', detail, { cause });
  }
  if (text.length > LONGEST) throw refusal(file, `more than ${LONGEST} characters`);
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    throw refusal(file, 'it is not JSON');
  }
}

function refusal(file: string, why: string): TiaowenError {
  const detail = `${file} is no record of a search: ${why}. Take one from /api/v1/search/record or from the page.`;
  return new TiaowenError('parameter-invalid', detail);
}

function described(answer: WireRecordComparison): string[] {
  const { recorded, now, sameCorpus, sameAnswer, documents } = answer;
  const corpus = sameCorpus
    ? `the same corpus (${now.corpus.digest})`
    : `another corpus (${recorded.corpus.digest} then, ${now.corpus.digest} now)`;
  const counts = (['clauses', 'documents', 'exact', 'all', 'any'] as const).map(
    (name) => `${name.padEnd(10)}${recorded.counts[name]} then, ${now.counts[name]} now`,
  );
  return [
    printable(`${now.query.text}: recorded on ${recorded.date}, searched again on ${now.date}`),
    corpus,
    sameAnswer ? 'the same answer, document by document' : 'another answer',
    ...counts,
    ...documents.map((one) => {
      const gone = one.inCorpus ? '' : ', no longer in the corpus';
      return printable(`${one.id}: ${one.before} then, ${one.after} now${gone} (${one.title})`);
    }),
  ];
}
