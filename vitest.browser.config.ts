import { defineConfig } from 'vitest/config';

/** Needs Chromium and, for the HTML validator, Java. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    reporters: ['default', './tests/support/last-line-reporter.ts'],
    // Each file runs the program and a browser.
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 120_000,
  },
});
