/** A thread that writes the one Word file that it is given. */
import { parentPort, workerData } from 'node:worker_threads';
import { type WordTask, writeWord } from './docx-thread.ts';

const bytes = await writeWord(workerData as WordTask);
parentPort?.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
