/** A thread that analyses the batches it is sent and, told to finish, gives what it gathered. */
import { parentPort } from 'node:worker_threads';
import { type Analysis, Analyzer, type Batch, type FoldedBatch } from './analysis.ts';

/** What the thread is sent; told to stop, it ends without an answer. */
export type ToWorker = Batch | 'finish' | 'stop';
/** What it answers: a folded batch for each batch, in order; in the end the analysis. */
export type FromWorker = { readonly folded: FoldedBatch } | { readonly analysis: Analysis };

const analyzer = new Analyzer();

parentPort?.on('message', (message: ToWorker) => {
  if (message === 'stop') {
    parentPort?.close();
    return;
  }
  if (message === 'finish') {
    const analysis = analyzer.finish();
    const { counts, ends, bytes } = analysis.terms;
    parentPort?.postMessage({ analysis } satisfies FromWorker, [
      counts.buffer as ArrayBuffer,
      ends.buffer as ArrayBuffer,
      bytes.buffer as ArrayBuffer,
    ]);
    parentPort?.close();
    return;
  }
  const folded = analyzer.add(message);
  parentPort?.postMessage({ folded } satisfies FromWorker, [
    folded.units.buffer as ArrayBuffer,
    folded.lengths.buffer as ArrayBuffer,
  ]);
});
