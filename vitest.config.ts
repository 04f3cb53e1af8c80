import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,contract,infra,e2e}/**/*.test.{ts,tsx}'],
    reporters: ['default', './tests/support/last-line-reporter.ts'],
    setupFiles: './tests/support/seed-properties.ts',
    globalSetup: './tests/support/build-programs.ts',
    // Two cores; the runs of e2e are processes of their own.
    maxWorkers: 2,
    // No test changes a module, so a worker loads each once and not once for every file.
    isolate: false,
    // No test asserts speed: these end what hangs, on a slow and busy machine too.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 120_000 } },
    coverage: { include: ['functions/**', 'cli/**', 'local/**', 'cdk/**'] },
  },
});
