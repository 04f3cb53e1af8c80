import { defineConfig } from 'vitest/config';

/** Engines against servers that nobody here wrote: .ci/nightly brings them, and says in PEERS where. */
export default defineConfig({
  test: {
    include: ['tests/peers/**/*.test.ts'],
    reporters: ['default', './tests/support/last-line-reporter.ts'],
    maxWorkers: 1,
    testTimeout: 600_000,
    hookTimeout: 180_000,
  },
});
