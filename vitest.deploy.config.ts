import { defineConfig } from 'vitest/config';

/** `npm run test:deploy`: the stack and its rights against emulators of AWS (tests/deploy). */
export default defineConfig({
  test: {
    include: ['tests/deploy/**/*.test.ts'],
    globalSetup: './tests/deploy/support/install-tools.ts',
    reporters: ['default', './tests/support/last-line-reporter.ts'],
    maxWorkers: 2,
    testTimeout: 300_000,
    hookTimeout: 600_000,
  },
});
