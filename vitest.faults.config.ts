import { defineConfig } from 'vitest/config';

/** Storms, kills, broken objects: what they leave is compared with what a calm run leaves. Seeds are fixed. */
export default defineConfig({
  test: {
    include: ['tests/faults/**/*.test.ts'],
    reporters: ['default', './tests/support/last-line-reporter.ts'],
    setupFiles: './tests/support/seed-properties.ts',
    globalSetup: './tests/support/build-programs.ts',
    maxWorkers: 2,
    isolate: false,
    // These end what hangs, on a slow and busy machine too.
    testTimeout: 900_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 120_000 } },
  },
});
