#!/usr/bin/env node
/** The commands: what they take, and which function does the work. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { STYLES } from '../cite/index.ts';
import { TiaowenError } from '../model/index.ts';
import type { BuildOptions } from './build.ts';
import type { CheckOptions } from './check.ts';
import type { CiteOptions } from './cite.ts';
import type { CompareOptions } from './compare.ts';
import type { ImportOptions } from './import.ts';
import { fail, note } from './output.ts';
import type { SearchOptions } from './search.ts';
import type { ServeOptions } from './serve.ts';

const HELP = `
Examples:
  tiaowen search 长三角一体化 --year 2016..2021
  tiaowen cite 'hangzhou-2019-yangtze-delta-integration#n7' --style footnote
  tiaowen compare hangzhou-2016-internationalization hangzhou-2020-fourteenth-five-year-plan --format docx --out table.docx
  tiaowen import notice.txt --id hangzhou-2021-notice
  tiaowen build --jsonl laws.jsonl.gz --out laws && INDEX_DIR=laws CORPUS_DIR= tiaowen serve

CORPUS_DIR and INDEX_DIR name the folders for every command; a flag beats them.
An empty CORPUS_DIR means: no corpus, take the index as it is.

Exit codes: 0 done, 1 refused or failed, 2 wrong usage.`;

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const n = Number(text);
    if (/^\d{1,15}$/u.test(text) && n >= least && n <= most) return n;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}

/** Gathers the values of a flag that may be repeated. One that takes several at once would swallow the query. */
function gather(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

const json = (): Option => new Option('--json', 'print JSON');
const index = (): Option => new Option('--index <dir>', 'the index folder');
const corpus = (): Option => new Option('--corpus <dir>', 'the corpus folder');
const choice = (flags: string, what: string, ...values: readonly [string, ...string[]]): Option =>
  new Option(flags, what).choices(values).default(values[0]);

const program = new Command('tiaowen')
  .description('Clause-level full-text search over Chinese policy documents.')
  .addHelpText('after', HELP)
  .exitOverride()
  .showHelpAfterError('(tiaowen --help lists the commands)');

// Each command loads its own modules: `tiaowen --help` needs none of them.
program
  .command('build')
  .description('build the index of the corpus, or of JSONL files')
  .addOption(corpus())
  .option('--jsonl <file...>', 'documents already split, one a line; .gz is read too')
  .option('--skip-bad-lines', 'leave out JSONL lines that cannot be taken, and name them')
  .option('--out <dir>', 'the index folder')
  .action(async (options: BuildOptions) => (await import('./build.ts')).build(options));

program
  .command('serve')
  .description('serve the page and the API; builds an index that is missing or stale')
  .option('--port <port>', 'default: PORT, else 3000; 0 takes any', wholeNumber(0, 65_535))
  .option('--host <host>', 'default: HOST, else 127.0.0.1, this machine alone')
  .addOption(corpus())
  .addOption(index())
  .action(async (options: ServeOptions) => (await import('./serve.ts')).serve(options));

program
  .command('search')
  .description('search, and print clauses with their ids')
  .argument('<query>', 'in either script')
  .addOption(json())
  .addOption(choice('--match <tiers>', 'the tiers to fill', 'auto', 'exact', 'all', 'any'))
  .addOption(choice('--scope <scope>', 'words together in one', 'clause', 'sentence', 'document'))
  .addOption(choice('--sort <order>', 'order within each tier', 'relevance', 'oldest', 'newest'))
  .option('--year <years>', '2016, 2016..2021, 2016.. or ..2021')
  .option('--issuer <name>', 'only of this issuer; may be repeated, as the next three', gather)
  .option('--region <name>', 'only of this region', gather)
  .option('--type <name>', 'only of this type', gather)
  .option('--document <id>', 'only in this document', gather)
  .option('--limit <n>', 'how many hits, 1 to 100', wholeNumber(1, 100), 20)
  .option('--offset <n>', 'how many to skip', wholeNumber(0, Number.MAX_SAFE_INTEGER), 0)
  .addOption(index())
  .addOption(corpus())
  .action(async (query: string, options: SearchOptions) =>
    (await import('./search.ts')).search(query, options),
  );

program
  .command('import')
  .description('turn text files, as taken from web pages, into corpus files')
  .argument('<file...>', 'UTF-8 text')
  .option('--out <dir>', 'the corpus folder')
  .option('--id <id>', 'the id of the document; by default made from the file name')
  .addOption(json())
  .action(async (files: string[], options: ImportOptions) =>
    (await import('./import.ts')).importFiles(files, options),
  );

program
  .command('cite')
  .description('print clauses or whole documents as cited: one by itself, several as a list')
  .argument('<clause...>', 'their ids, as search prints them; a document’s is what stands before #')
  .addOption(choice('--style <style>', 'the citation style', ...(STYLES as [string, ...string[]])))
  .addOption(choice('--script <script>', 'the script of the quote', 'source', 'hans', 'hant'))
  .option('--accessed <date>', 'the day of access, YYYY-MM-DD; default: today')
  .option('--quote', 'the words of the clause too')
  .option('--no-pinpoint', 'without naming the clause')
  .option('--no-url', 'without the address and the day of access')
  .addOption(json())
  .addOption(index())
  .addOption(corpus())
  .action(async (ids: string[], options: CiteOptions) =>
    (await import('./cite.ts')).cite(ids, options),
  );

program
  .command('compare')
  .description('compare two documents clause by clause')
  .argument('<left>', 'the id of a document, as search prints it before #')
  .argument('<right>', 'the id of another')
  .addOption(json())
  .addOption(
    new Option('--format <format>', 'a table with citations').choices(['md', 'csv', 'docx']),
  )
  .option('--out <file>', 'write the table to a new file; default: stdout')
  .addOption(choice('--lang <language>', 'the words of the table', 'zh-Hans', 'zh-Hant', 'en'))
  .addOption(
    new Option('--style <style>', 'the citation style').choices(STYLES).default('footnote'),
  )
  .option('--accessed <date>', 'the day of access, YYYY-MM-DD; default: today')
  .addOption(index())
  .addOption(corpus())
  .action(async (left: string, right: string, options: CompareOptions) =>
    (await import('./compare.ts')).compare(left, right, options),
  );

program
  .command('check')
  .description('name every fault of the corpus files and of the index')
  .addOption(corpus())
  .addOption(index())
  .addOption(json())
  .action(async (options: CheckOptions) => (await import('./check.ts')).check(options));

// A reader that closes the pipe early (| head) has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof TiaowenError && error.code === 'parameter-invalid') {
    note(`error: ${error.message}`);
    process.exitCode = 2;
  } else fail(error);
}
