// @ts-check
/**
 * Loaded into the server with `--import`: tells, whenever asked, for how long
 * the event loop has been blocked at worst since the last time it was asked,
 * and how much memory the process has. The delay is that of a timer of 1 ms,
 * which is part of it.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

/** @typedef {{ longestMs: number, p99Ms: number, rssBytes: number }} LoopReport */

if (isMainThread && process.send !== undefined) {
  const send = process.send.bind(process);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  process.on('message', () => {
    const report = {
      longestMs: delay.max / 1e6,
      p99Ms: delay.percentile(99) / 1e6,
      rssBytes: process.memoryUsage().rss,
    };
    delay.reset();
    send(report);
  });
  // Whoever only builds and ends must not be kept alive by this.
  process.channel?.unref();
}
