// Builds what the browser loads, when something of it has changed since the last time. Maven runs this in every build.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

process.chdir(import.meta.dirname);

const SETTINGS = ['build.mjs', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];
const VIEWER = ['src/test', 'vite.viewer.config.ts', 'package-lock.json'];
const SOURCES = ['src/main/islands', 'src/main/styles'];
const BUILT = 'target/classes/static/.vite/manifest.json';

function filesBelow(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).sort().flatMap((name) => filesBelow(join(path, name)));
}

function digest(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesBelow)) hash.update(file).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

/** Runs the work unless it was done for the same input; a stamp tells. */
function once(stamp, input, isThere, work) {
  const current = digest(input);
  if (existsSync(isThere) && existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return;
  work();
  writeFileSync(stamp, current);
}

function npm(...words) {
  execFileSync('npm', words, { stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
}

function install() {
  once('node_modules/.stamp', ['package.json', 'package-lock.json'], 'node_modules/vite', () =>
    npm('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'),
  );
}

mkdirSync('target', { recursive: true });
once('target/browser.stamp', [...SETTINGS, ...SOURCES], BUILT, () => {
  install();
  npm('run', '--silent', 'build');
});
once('target/regions.stamp', ['regions.mjs', 'package-lock.json'], 'target/classes/regions.csv', () => {
  install();
  execFileSync('node', ['regions.mjs'], { stdio: ['ignore', 'inherit', 'inherit'] });
});
once('target/calendars.stamp', ['calendars.mjs', 'package-lock.json'], 'target/calendars/holiday-calendar.csv', () => {
  install();
  execFileSync('node', ['calendars.mjs'], { stdio: ['ignore', 'inherit', 'inherit'] });
});
once('target/font.stamp', ['document-font.mjs', 'package-lock.json'], 'target/classes/documents/font/rare.ttf', () => {
  install();
  execFileSync('node', ['document-font.mjs'], { stdio: ['ignore', 'inherit', 'inherit'] });
});
once('target/viewer.stamp', VIEWER, 'target/viewer/viewer.js', () => {
  install();
  npm('run', '--silent', 'build-viewer');
});
