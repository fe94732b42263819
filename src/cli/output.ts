/** How does a command speak? Results on stdout, everything else on stderr. */
import { ERROR_TITLES, TiaowenError } from '../model/index.ts';

/** Writes lines to stdout. */
export function print(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Control characters of a document or a file name must not reach a terminal. */
export function printable(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}/gu, '\ufffd');
}

/** Writes lines to stderr. */
export function note(...lines: readonly string[]): void {
  process.stderr.write(`${printable(lines.join('\n'))}\n`);
}

/** Says what went wrong, and ends with exit code 1 once output is written. */
export function fail(error: unknown): void {
  process.exitCode = 1;
  if (error instanceof TiaowenError) {
    note(`tiaowen: ${ERROR_TITLES[error.code]}. ${error.message}`);
    return;
  }
  note(`tiaowen: ${ERROR_TITLES.internal}. Please report this:`);
  note(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

/** Shows how far a task is: redrawn in place on a terminal, a line for each stage elsewhere. */
export function createProgress(): (stage: string, done: number, total: number | null) => void {
  const terminal = process.stderr.isTTY;
  let last = '';
  let drawn = 0;
  return (stage, done, total) => {
    const finished = done === total;
    const count = total === null ? String(done) : `${done}/${total}`;
    if (terminal) {
      if (!finished && performance.now() - drawn < 100) return;
      drawn = performance.now();
      process.stderr.write(`\r\u001b[K${stage} ${count}${finished ? '\n' : ''}`);
    } else if (stage !== last || finished) {
      if (stage !== last && !finished) note(`${stage} …`);
      if (finished) note(`${stage} ${count}`);
      last = stage;
    }
  };
}
