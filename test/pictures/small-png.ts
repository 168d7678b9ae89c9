import { Buffer } from 'node:buffer';
import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

/** A PNG with a palette holds no more. */
const MOST_COLOURS = 256;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** How often a colour is in a picture; `rgb`: 24 bits. */
interface Seen {
  readonly rgb: number;
  readonly count: number;
}

/**
 * The same picture in 256 colours at most: a third of the bytes, and a screen of this program looks the same. Transparent
 * pictures are not meant.
 */
export function smallPng(png: Buffer): Buffer {
  const { width, height, data } = PNG.sync.read(png);
  const rgbAt = (at: number): number => data.readUIntBE(at * 4, 3);
  const counts = new Map<number, number>();
  for (let at = 0; at < width * height; at += 1) counts.set(rgbAt(at), (counts.get(rgbAt(at)) ?? 0) + 1);
  const boxes = inBoxes([...counts].map(([rgb, count]) => ({ rgb, count })));
  const placeOf = new Map(boxes.flatMap((box, place) => box.map(({ rgb }) => [rgb, place] as const)));
  // One byte before each row: it is not filtered, as rows of a palette pack best.
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = placeOf.get(rgbAt(y * width + x)) ?? 0;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  const palette = Buffer.from(boxes.flatMap((box) => channels.map((channel) => meanOf(box, channel))));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Bits to the right of red, green and blue. */
const channels = [16, 8, 0] as const;
type Channel = (typeof channels)[number];

/** Median cut: the box whose colours differ most, weighed by how much of the picture they are, is halved until there are enough. */
function inBoxes(colours: readonly Seen[]): readonly (readonly Seen[])[] {
  const boxes = [measured(colours)];
  while (boxes.length < MOST_COLOURS) {
    const widest = boxes.reduce((most, each) => (each.spread > most.spread ? each : most));
    if (widest.spread === 0) break;
    boxes.splice(boxes.indexOf(widest), 1, ...halves(widest).map(measured));
  }
  return boxes.map(({ box }) => box);
}

interface Box {
  readonly box: readonly Seen[];
  /** The channel in which its colours lie furthest apart. */
  readonly channel: Channel;
  /** How far, and of how much of the picture. */
  readonly spread: number;
}

function measured(box: readonly Seen[]): Box {
  const weight = Math.sqrt(box.reduce((sum, { count }) => sum + count, 0));
  const spreads = channels.map((channel) => {
    const values = box.map(({ rgb }) => valueOf(rgb, channel));
    const low = values.reduce((least, value) => Math.min(least, value), 255);
    const high = values.reduce((most, value) => Math.max(most, value), 0);
    return { channel, spread: (high - low) * weight };
  });
  return { box, ...spreads.reduce((most, each) => (each.spread > most.spread ? each : most)) };
}

function halves({ box, channel }: Box): readonly (readonly Seen[])[] {
  const sorted = box.toSorted((a, b) => valueOf(a.rgb, channel) - valueOf(b.rgb, channel));
  const half = sorted.reduce((sum, { count }) => sum + count, 0) / 2;
  let passed = 0;
  const at = sorted.findIndex(({ count }) => (passed += count) >= half);
  const cut = Math.min(Math.max(at, 1), sorted.length - 1);
  return [sorted.slice(0, cut), sorted.slice(cut)];
}

function meanOf(box: readonly Seen[], channel: Channel): number {
  const all = box.reduce((sum, { count }) => sum + count, 0);
  return Math.round(box.reduce((sum, { rgb, count }) => sum + valueOf(rgb, channel) * count, 0) / all);
}

function valueOf(rgb: number, channel: Channel): number {
  return (rgb >> channel) & 0xff;
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}
