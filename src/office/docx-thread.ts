/**
 * Writes Word files on a thread of its own where they are large: docx takes
 * seconds and much memory for thousands of cells, and a server must go on
 * answering meanwhile.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type OfficeDocument, writeDocument } from './docx.ts';
import type { Table } from './table.ts';
import { writeTableDocument } from './table-docx.ts';

/** What is to be written. */
export type WordTask = { readonly document: OfficeDocument } | { readonly table: Table };

/** Runs of text from which on a thread pays: to start it takes as long as to write so many. */
const WORTH_THREAD = 1000;
/** The compiled thread; there is none beside the sources. */
const WORKER = fileURLToPath(new URL('./docx-worker.js', import.meta.url));
const HAS_WORKER = existsSync(WORKER);

/** Writes a Word file in this thread. */
export function writeWord(task: WordTask): Promise<Uint8Array> {
  return 'document' in task ? writeDocument(task.document) : writeTableDocument(task.table);
}

/** About how many runs of text a file will have. */
function sizeOf(task: WordTask): number {
  let size = 0;
  if ('table' in task) {
    for (const row of task.table.rows) {
      for (const cell of row) size += typeof cell === 'string' ? 1 : cell.length;
    }
    return size;
  }
  for (const block of task.document.blocks) {
    if (block.kind === 'table') {
      for (const row of block.rows) for (const cell of row) size += cell.length;
    } else size += block.kind === 'heading' ? 1 : block.content.length;
  }
  return size;
}

/** The last large file that was begun: one at a time, or a few requests would fill the memory. */
let last: Promise<unknown> = Promise.resolve();

/** Writes a Word file, a large one on a thread. */
export function wordFile(task: WordTask): Promise<Uint8Array> {
  if (!HAS_WORKER || sizeOf(task) < WORTH_THREAD) return writeWord(task);
  const written = last.then(() => onThread(task));
  // Whether it fails is for its own request to know.
  last = written.catch(() => undefined);
  return written;
}

function onThread(task: WordTask): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
    // After a message or an error this changes nothing.
    worker.once('exit', (code) => reject(new Error(`the thread that writes ended with ${code}`)));
  });
}
