// @ts-check
/** Work in processes of its own: started with a task, ended at a limit, answered by one message. */
import { fork } from 'node:child_process';
import { join } from 'node:path';

/** @typedef {{ failed: string }} Failed */

/**
 * @template T
 * @param {string} script - in lib/.
 * @param {object} task
 * @param {{ limitMs: number, heapMB?: number }} options - heapMB: null keeps Node's own limit.
 * @returns {Promise<T | Failed>}
 */
export function inChild(script, task, { limitMs, heapMB }) {
  return new Promise((resolve) => {
    const heap = heapMB === undefined ? [] : [`--max-old-space-size=${heapMB}`];
    const child = fork(join(import.meta.dirname, script), {
      execArgv: ['--expose-gc', ...heap],
    });
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, limitMs);
    /** @type {T | Failed | undefined} */
    let answer;
    child.once('message', (message) => {
      const { result, error } = /** @type {{ result?: T, error?: string }} */ (message);
      answer = result ?? { failed: error ?? 'no result' };
    });
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      const why = late
        ? `did not finish in ${limitMs / 1000} s`
        : `ended by ${signal ?? `code ${code}`}, perhaps out of memory`;
      resolve(answer ?? { failed: why });
    });
    child.send(task);
  });
}

/** Waits, in such a process, for the task, does it and sends back what came of it. @param {(task: unknown) => Promise<object>} work */
export function reportTo(work) {
  // Imported by a test there is nobody to report to.
  if (process.send === undefined) return;
  const send = process.send.bind(process);
  // Whoever asked is gone: nothing is left to do.
  process.once('disconnect', () => process.exit(1));
  process.once('message', async (task) => {
    try {
      const result = await work(task);
      send({ result }, () => process.exit(0));
    } catch (error) {
      send({ error: String(error) }, () => process.exit(0));
    }
  });
}

/** @param {object | undefined} out @returns {out is Failed} */
export function isFailed(out) {
  return out !== undefined && 'failed' in out && typeof out.failed === 'string';
}
