import type { Size } from '../../slips/drawing/logo-size';

/**
 * What a picture file says of itself, read from its first bytes without decoding it: a picture of a few kilobytes
 * may claim gigabytes of dots. `null`: neither a PNG nor a JPEG, or its head is broken.
 */
export function readPictureHeader(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return readPng(view) ?? readJpeg(view);
}

const PNG_SIGNATURE = [0x89504e47, 0x0d0a1a0a] as const;
const IHDR = 0x49484452;

/** PNG, 5.2 and 11.2.1: the signature, then IHDR with width and height. */
function readPng(view: DataView): Size | null {
  if (view.byteLength < 24) return null;
  const isPng = view.getUint32(0) === PNG_SIGNATURE[0] && view.getUint32(4) === PNG_SIGNATURE[1];
  if (!isPng || view.getUint32(12) !== IHDR) return null;
  return sized(view.getUint32(16), view.getUint32(20));
}

/** JPEG, annex B: segments, each with its length, up to the frame header (SOF), which has the size. */
function readJpeg(view: DataView): Size | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      // A fill byte before the marker.
      at += 1;
      continue;
    }
    if (isFrame(marker)) return sized(view.getUint16(at + 7), view.getUint16(at + 5));
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** C0 … CF are frame headers, but for three: tables of Huffman codes, an extension, arithmetic coding. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function sized(width: number, height: number): Size | null {
  return width > 0 && height > 0 ? { width, height } : null;
}
