import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { SAMTYCKE_VERSION: '"0.0.0-test"' },
  test: { include: ['test/**/*.test.{ts,mjs}'], testTimeout: 20_000, hookTimeout: 60_000, fileParallelism: false, sequence: { shuffle: true } },
});
