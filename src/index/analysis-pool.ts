/**
 * Analyses clauses on as many threads as pay.
 *
 * A few documents are analysed here: a thread would have to load jieba first.
 * From some amount of text on, batches go to threads by turns.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Script } from '../model/index.ts';
import { type Analysis, Analyzer, type Batch, type FoldedBatch } from './analysis.ts';
import type { FromWorker, ToWorker } from './analysis-worker.ts';

/** UTF-16 units of text from which on threads are started: analysed here, they take a second. */
const WORTH_THREADS = 2_000_000;
const BATCH_UNITS = 1 << 16;
/** Batches that a thread may have before it; more would only fill memory. */
const BATCHES_AHEAD = 6;
const MOST_THREADS = 8;
/** The compiled thread; there is none beside the sources. */
const WORKER = fileURLToPath(new URL('./analysis-worker.js', import.meta.url));

export interface PoolOptions {
  /** Takes the folded batches, in the order of their ordinals. */
  readonly onFolded: (batch: FoldedBatch) => void;
  /** How many threads; by default one a core, or none for a small corpus. */
  readonly threads?: number;
}

/** Takes clauses in order, gives folded texts in order and in the end what was gathered. */
export class AnalysisPool {
  readonly #onFolded: (batch: FoldedBatch) => void;
  readonly #threads: number | undefined;
  #texts: string[] = [];
  #scripts: Script[] = [];
  #units = 0;
  #first = 0;
  /** Batches that wait until it is known whether threads pay; null once it is. */
  #waiting: Batch[] | null = [];
  #waitingUnits = 0;
  #workers: AnalysisThread[] = [];
  #analyzer: Analyzer | undefined;
  #turn = 0;
  /** Folded batches that came before their turn. */
  readonly #folded = new Map<number, FoldedBatch>();
  #nextFolded = 0;

  constructor({ onFolded, threads }: PoolOptions) {
    this.#onFolded = onFolded;
    this.#threads = existsSync(WORKER) ? threads : 0;
  }

  /** Takes the next clause. Resolves when there is room for more. */
  async add(text: string, script: Script): Promise<void> {
    this.#texts.push(text);
    this.#scripts.push(script);
    this.#units += text.length;
    if (this.#units >= BATCH_UNITS) await this.#send();
  }

  /** Analyses what is left. Nothing may be added afterwards. */
  async finish(): Promise<Analysis[]> {
    await this.#send();
    if (this.#waiting !== null) await this.#start(this.#threads ?? 0);
    if (this.#analyzer !== undefined) return [this.#analyzer.finish()];
    return Promise.all(this.#workers.map((worker) => worker.finish()));
  }

  /** Ends the threads, whatever is left to do. */
  async end(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.end()));
  }

  async #send(): Promise<void> {
    if (this.#texts.length === 0) return;
    const batch = { first: this.#first, texts: this.#texts, scripts: this.#scripts };
    this.#first += this.#texts.length;
    this.#waitingUnits += this.#units;
    this.#texts = [];
    this.#scripts = [];
    this.#units = 0;
    if (this.#waiting === null) return this.#analyse(batch);
    this.#waiting.push(batch);
    if (this.#threads !== undefined) await this.#start(this.#threads);
    else if (this.#waitingUnits >= WORTH_THREADS) {
      await this.#start(Math.min(availableParallelism(), MOST_THREADS));
    }
  }

  async #start(threads: number): Promise<void> {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    if (threads === 0) this.#analyzer = new Analyzer();
    const onFolded = (batch: FoldedBatch): void => this.#takeFolded(batch);
    this.#workers = Array.from({ length: threads }, () => new AnalysisThread(onFolded));
    for (const batch of waiting) await this.#analyse(batch);
  }

  async #analyse(batch: Batch): Promise<void> {
    if (this.#analyzer !== undefined) {
      this.#takeFolded(this.#analyzer.add(batch));
      return;
    }
    await this.#workers[this.#turn]?.send(batch);
    this.#turn = (this.#turn + 1) % this.#workers.length;
  }

  #takeFolded(batch: FoldedBatch): void {
    this.#folded.set(batch.first, batch);
    for (;;) {
      const next = this.#folded.get(this.#nextFolded);
      if (next === undefined) return;
      this.#folded.delete(this.#nextFolded);
      this.#nextFolded += next.lengths.length;
      this.#onFolded(next);
    }
  }
}

/** One thread, with what is on its way to it. */
class AnalysisThread {
  readonly #worker: Worker = new Worker(WORKER);
  readonly #onFolded: (batch: FoldedBatch) => void;
  #ahead = 0;
  #room: (() => void) | undefined;
  readonly #analysis: Promise<Analysis>;
  readonly #ended: Promise<void>;
  #failed = false;

  constructor(onFolded: (batch: FoldedBatch) => void) {
    this.#onFolded = onFolded;
    this.#ended = new Promise((resolve) => {
      this.#worker.once('exit', () => resolve());
    });
    this.#analysis = new Promise((resolve, reject) => {
      const fail = (error: unknown): void => {
        this.#failed = true;
        reject(error);
        this.#room?.();
      };
      this.#worker.on('message', (message: FromWorker) => {
        try {
          if ('analysis' in message) resolve(message.analysis);
          else this.#take(message.folded);
        } catch (error) {
          fail(error);
        }
      });
      this.#worker.once('error', fail);
      this.#worker.once('exit', () => fail(new Error('an analysis thread ended early')));
    });
    // It is awaited at the end; until then a failure shows at the next batch.
    this.#analysis.catch(() => undefined);
  }

  async send(batch: Batch): Promise<void> {
    if (this.#failed) await this.#analysis;
    this.#worker.postMessage(batch satisfies ToWorker);
    this.#ahead++;
    if (this.#ahead < BATCHES_AHEAD) return;
    await new Promise<void>((room) => {
      this.#room = room;
    });
    if (this.#failed) await this.#analysis;
  }

  /** Resolves once the thread is gone: a process that ends before it may crash in its last moment. */
  async finish(): Promise<Analysis> {
    this.#worker.postMessage('finish' satisfies ToWorker);
    const analysis = await this.#analysis;
    await this.#ended;
    return analysis;
  }

  /** Ends after what it is at: a thread that is torn down within jieba takes the process with it. */
  async end(): Promise<void> {
    this.#worker.postMessage('stop' satisfies ToWorker);
    await this.#ended;
  }

  #take(folded: FoldedBatch): void {
    this.#ahead--;
    this.#room?.();
    this.#room = undefined;
    this.#onFolded(folded);
  }
}
