import { type ImportReport, importFile } from '../corpus/index.ts';
import { TiaowenError } from '../model/index.ts';
import { fail, note, print } from './output.ts';
import { corpusDirectory } from './settings.ts';

/** The flags of `tiaowen import`. */
export interface ImportOptions {
  readonly out?: string;
  readonly id?: string;
  readonly json?: boolean;
}

/**
 * Imports files one after the other. A file that is refused does not keep the
 * others from being imported; the exit code tells.
 */
export async function importFiles(files: readonly string[], options: ImportOptions): Promise<void> {
  const directory = corpusDirectory(options.out);
  if (directory === null) {
    throw new TiaowenError('parameter-invalid', 'Name the corpus folder with --out.');
  }
  if (options.id !== undefined && files.length > 1) {
    throw new TiaowenError('parameter-invalid', '--id is for one file at a time.');
  }
  const id = options.id === undefined ? {} : { id: options.id };
  for (const file of files) {
    try {
      const report = await importFile(file, { directory, ...id });
      if (options.json === true) print(JSON.stringify(report));
      else describe(file, report);
    } catch (error) {
      // Wrong usage is wrong for every file.
      if (error instanceof TiaowenError && error.code === 'parameter-invalid') throw error;
      fail(error);
    }
  }
}

function describe(file: string, report: ImportReport): void {
  print(`${report.file}: ${report.title}, ${report.clauses} clauses`);
  for (const { line, reason, text } of report.dropped) {
    note(`${file}:${line}: dropped (${reason}): ${[...text].slice(0, 60).join('')}`);
  }
  for (const { line, message } of report.doubts) {
    note(`${file}${line === null ? '' : `:${line}`}: ${message}`);
  }
}
