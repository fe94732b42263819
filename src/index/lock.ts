/**
 * One build at a time: a file in the index folder that holds the pid of the
 * build. A build that was killed leaves it behind; the next one takes it over.
 */
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { TiaowenError } from '../model/index.ts';
import { isFileError, writing } from './files.ts';

const LOCK_NAME = 'build.lock';
/** A lock without a pid is being written this very moment, unless its writer died in that moment. */
const EMPTY_LOCK_RETRIES = 10;
const EMPTY_LOCK_DELAY_MS = 50;

/** Locks of this process: its own pid in a lock means nothing if it is not among them. */
const held = new Set<string>();

/**
 * Locks an index folder.
 *
 * @returns a function that unlocks it.
 * @throws TiaowenError `build-running` when another build holds the lock,
 *   `index-unwritable` when it cannot be written.
 */
export async function lockDirectory(directory: string): Promise<() => void> {
  const path = resolve(join(directory, LOCK_NAME));
  if (held.has(path)) throw running(path, process.pid);
  held.add(path);
  try {
    await takeLock(path);
  } catch (error) {
    held.delete(path);
    throw error;
  }
  return () => {
    rmSync(path, { force: true });
    held.delete(path);
  };
}

async function takeLock(path: string): Promise<void> {
  for (let retries = 0; !createLock(path); ) {
    const holder = writing(path, () => readHolder(path));
    if (holder === null) continue;
    if (Number.isNaN(holder) && retries < EMPTY_LOCK_RETRIES) {
      retries++;
      await delay(EMPTY_LOCK_DELAY_MS);
      continue;
    }
    if (isAlive(holder)) throw running(path, holder);
    writing(path, () => rmSync(path, { force: true }));
  }
}

/** Creates the lock; false when there is one. */
function createLock(path: string): boolean {
  return writing(path, () => {
    let handle: number;
    try {
      handle = openSync(path, 'wx');
    } catch (error) {
      if (isFileError(error) && error.code === 'EEXIST') return false;
      throw error;
    }
    try {
      writeSync(handle, `${process.pid}\n`);
    } finally {
      closeSync(handle);
    }
    return true;
  });
}

/** The pid in the lock: null when the lock is gone, NaN when it holds none. */
function readHolder(path: string): number | null {
  try {
    const text = readFileSync(path, 'utf8').trim();
    return /^[1-9]\d*$/.test(text) ? Number(text) : Number.NaN;
  } catch (error) {
    if (isFileError(error) && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Whether a process with this pid runs. A lock with our own pid is an earlier process's. */
function isAlive(pid: number): boolean {
  if (Number.isNaN(pid) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isFileError(error) && error.code === 'EPERM';
  }
}

function running(path: string, pid: number): TiaowenError {
  return new TiaowenError(
    'build-running',
    `Process ${pid} is building in this folder. Wait for it to end; if it is no build, delete ${path}.`,
  );
}
