import { little, sized, unknown, type Read } from './command';

/** `GS …` */
export function readGroup(bytes: Uint8Array, at: number): Read | null {
  const second = bytes[at + 1];
  switch (second) {
    case undefined:
      return null;
    case 0x21:
      return sized(bytes, at, 3, (size) => ({
        kind: 'size',
        across: ((size >> 4) & 0x07) + 1,
        down: (size & 0x07) + 1,
      }));
    case 0x56:
      // Functions A have no more bytes, B and C one.
      return sized(bytes, at, (bytes[at + 2] ?? 0) >= 65 ? 4 : 3, () => ({ kind: 'cut' }));
    case 0x76:
      return readRaster(bytes, at);
    case 0x28:
      return readSetting(bytes, at);
    case 0x6b:
      return readBarcode(bytes, at);
    case 0x68:
      return sized(bytes, at, 3, (dots) => ({ kind: 'bar_height', dots }));
    case 0x77:
      return sized(bytes, at, 3, (dots) => ({ kind: 'bar_width', dots }));
    case 0x48:
      return sized(bytes, at, 3, (where) => ({ kind: 'bar_text', where: where & 0x03 }));
    // White on black: only off. A status that nobody waits for, once or always.
    case 0x42:
      return sized(bytes, at, 3, (mode) =>
        mode === 0 ? { kind: 'no_change' } : unknown(0x1d, second, mode),
      );
    case 0x72:
    case 0x61:
      return sized(bytes, at, 3, () => ({ kind: 'no_change' }));
    // The left margin: only none. The width of the area: the paper's.
    case 0x4c:
      return sized(bytes, at, 4, (low, high) =>
        low + high === 0 ? { kind: 'no_change' } : unknown(0x1d, second, low, high),
      );
    case 0x57:
      return sized(bytes, at, 4, () => ({ kind: 'no_change' }));
    default:
      return { command: unknown(0x1d, second), next: at + 2 };
  }
}

/** `GS v 0 m xL xH yL yH d…` */
function readRaster(bytes: Uint8Array, at: number): Read | null {
  if (bytes.length < at + 8) return null;
  const stride = little(bytes, at + 4);
  const height = little(bytes, at + 6);
  const next = at + 8 + stride * height;
  if (bytes.length < next) return null;
  return { command: { kind: 'raster', stride, height, rows: bytes.slice(at + 8, next) }, next };
}

/** `GS ( k pL pH cn fn …`, a QR code, and `GS ( K pL pH fn m`, how dark it burns. */
function readSetting(bytes: Uint8Array, at: number): Read | null {
  if (bytes.length < at + 5) return null;
  const next = at + 5 + little(bytes, at + 3);
  if (bytes.length < next) return null;
  if (bytes[at + 2] === 0x4b && bytes[at + 5] === 0x31) return { command: { kind: 'no_change' }, next };
  if (bytes[at + 2] !== 0x6b) return { command: unknown(0x1d, 0x28, bytes[at + 2] ?? 0), next };
  return { command: { kind: 'qr', step: bytes[at + 6] ?? 0, data: bytes.slice(at + 7, next) }, next };
}

/** `GS k m d… NUL` for systems 0 … 6, `GS k m n d…` for those from 65 on. */
function readBarcode(bytes: Uint8Array, at: number): Read | null {
  const system = bytes[at + 2];
  if (system === undefined) return null;
  if (system <= 6) {
    const end = bytes.indexOf(0, at + 3);
    if (end < 0) return null;
    return {
      command: { kind: 'barcode', system: system + 65, data: bytes.slice(at + 3, end) },
      next: end + 1,
    };
  }
  const next = at + 4 + (bytes[at + 3] ?? 0);
  if (bytes.length < at + 4 || bytes.length < next) return null;
  return { command: { kind: 'barcode', system, data: bytes.slice(at + 4, next) }, next };
}
