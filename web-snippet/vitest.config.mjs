import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { SAMTYCKE_VERSION: '"0.0.0-test"' },
  test: {
    include: ['test/**/*.test.{ts,mjs}'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    sequence: { shuffle: true },
    // Shared machines stall a browser for seconds: there a test may try once more, and the report says that it did.
    retry: process.env.CI ? 1 : 0,
  },
});
