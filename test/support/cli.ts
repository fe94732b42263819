import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const MAIN = resolve(import.meta.dirname, '../../dist/cli/main.js');

/** How a run of the program ended. */
export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and how the program runs; the environment adds to that of the tests. */
export interface CliOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

function environment(env: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { CORPUS_DIR: _corpus, INDEX_DIR: _index, PORT: _port, HOST: _host, ...rest } = process.env;
  return { ...rest, NO_COLOR: '1', ...env };
}

/** Runs the compiled program to its end. */
export function tiaowen(
  args: readonly string[],
  { cwd, env }: CliOptions = {},
): Promise<CliResult> {
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args], { cwd, env: environment(env) });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      stderr += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => done({ code, stdout, stderr }));
  });
}

/** A server started from the command line. */
export interface ServedCli {
  readonly url: string;
  readonly stderr: () => string;
  /** Ends it as Ctrl-C does. @returns its exit code. */
  stop(): Promise<number | null>;
}

/** Starts `tiaowen serve` on a free port and waits until it says that it is ready. */
export function serveCli(
  args: readonly string[],
  { cwd, env }: CliOptions = {},
): Promise<ServedCli> {
  return new Promise((ready, reject) => {
    const child = spawn(process.execPath, [MAIN, 'serve', '--port', '0', ...args], {
      cwd,
      env: environment(env),
    });
    let stdout = '';
    let stderr = '';
    const closed = new Promise<number | null>((ended) => child.once('close', ended));
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      stdout += chunk;
      const url = /http:\/\/\S+/u.exec(stdout)?.[0];
      if (url === undefined) return;
      ready({
        url,
        stderr: () => stderr,
        stop: () => {
          child.kill('SIGINT');
          return closed;
        },
      });
    });
    void closed.then((code) => reject(new Error(`serve ended with ${code}: ${stderr}`)));
  });
}
