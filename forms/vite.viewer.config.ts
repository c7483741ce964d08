import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** One script that a test puts into an empty page. */
export default defineConfig({
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: resolve(import.meta.dirname, 'target/viewer'),
    emptyOutDir: true,
    minify: false,
    lib: {
      entry: resolve(import.meta.dirname, 'src/test/viewer.ts'),
      name: 'viewer',
      formats: ['iife'],
      fileName: () => 'viewer.js',
    },
  },
});
