// Draws the icons of the app at every size from one drawing: node tools/packaging/make-icons.mjs. PNG for Linux and macOS, and one ICO for
// Windows, which holds the same PNGs (the head of an ICO is six bytes, then sixteen for each picture).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { inRoot } from '../paths.mjs';

const folder = inRoot('tools', 'packaging', 'icons');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const inIco = [16, 24, 32, 48, 64, 128, 256];

/** @param {Buffer} svg @param {number} size @returns {Promise<Buffer>} */
async function draw(svg, size) {
  const canvas = createCanvas(size, size);
  const image = await loadImage(svg);
  canvas.getContext('2d').drawImage(image, 0, 0, size, size);
  return canvas.toBuffer('image/png');
}

/** @param {{size: number, png: Buffer}[]} pictures @returns {Buffer} */
function writeIco(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, png }, at) => {
    const entry = 6 + 16 * at;
    head.writeUInt8(size === 256 ? 0 : size, entry);
    head.writeUInt8(size === 256 ? 0 : size, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

mkdirSync(folder, { recursive: true });
const source = readFileSync(inRoot('src', 'renderer', 'public', 'icon.svg'), 'utf8');
/** @type {{size: number, png: Buffer}[]} */
const pictures = [];
for (const size of sizes) {
  const svg = Buffer.from(source.replace('<svg ', `<svg width="${String(size)}" height="${String(size)}" `));
  pictures.push({ size, png: await draw(svg, size) });
}
for (const { size, png } of pictures.filter((one) => one.size < 1024))
  writeFileSync(join(folder, `${String(size)}x${String(size)}.png`), png);
writeFileSync(join(folder, 'icon.png'), pictures.find(({ size }) => size === 1024)?.png ?? '');
writeFileSync(join(folder, 'icon.ico'), writeIco(pictures.filter(({ size }) => inIco.includes(size))));
console.log(`${String(pictures.length)} sizes in tools/packaging/icons`);
