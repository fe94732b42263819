import type { ViteUserConfig } from 'vitest/config';

// Each test file runs in a process of its own: nodejieba is a native module
// and is not made to be loaded in several threads of one process.
const config: ViteUserConfig = {
  test: {
    include: ['test/**/*.test.ts', 'bench/test/**/*.test.js'],
    globalSetup: 'test/support/compile.ts',
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The usual second is too short on a machine that is busy.
    expect: { poll: { timeout: 10_000 } },
  },
};

export default config;
