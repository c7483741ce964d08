import { readdirSync } from 'node:fs';
import { parse, resolve } from 'node:path';
import { defineConfig } from 'vite';

const sources = resolve(import.meta.dirname, 'src/main');

/** Every file directly in islands/ is an island, every sheet directly in styles/ without a leading underscore a style sheet. */
function entries(folder: string, ending: string): Record<string, string> {
  const files = readdirSync(resolve(sources, folder)).filter((file) => file.endsWith(ending) && !file.startsWith('_'));
  return Object.fromEntries(files.map((file) => [parse(file).name, resolve(sources, folder, file)]));
}

export default defineConfig({
  root: sources,
  base: './',
  publicDir: false,
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
  build: {
    outDir: resolve(import.meta.dirname, 'target/classes/static'),
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { ...entries('styles', '.scss'), ...entries('islands', '.ts') } },
  },
});
