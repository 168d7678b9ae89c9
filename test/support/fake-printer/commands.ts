/** What a thermal printer is told, read from its bytes by Epson's reference: not by our own encoder's tables. */
export type Command =
  | { readonly kind: 'letter'; readonly byte: number }
  | { readonly kind: 'line_feed' }
  | { readonly kind: 'feed'; readonly lines: number }
  | { readonly kind: 'initialise' }
  | { readonly kind: 'leave_chinese' }
  | { readonly kind: 'code_page'; readonly number: number }
  | { readonly kind: 'align'; readonly where: number }
  | { readonly kind: 'bold'; readonly on: boolean }
  | { readonly kind: 'size'; readonly across: number; readonly down: number }
  | { readonly kind: 'raster'; readonly stride: number; readonly height: number; readonly rows: Uint8Array }
  | { readonly kind: 'qr'; readonly step: number; readonly data: Uint8Array }
  | { readonly kind: 'barcode'; readonly system: number; readonly data: Uint8Array }
  | { readonly kind: 'cut' }
  | { readonly kind: 'drawer'; readonly pin: number }
  | { readonly kind: 'ask_status'; readonly about: number }
  | { readonly kind: 'unknown'; readonly bytes: readonly number[] };

/** A command and where the next one begins. */
export interface Read {
  readonly command: Command;
  readonly next: number;
}

/** Reads the command at `at`; `null` when its bytes have not all arrived yet. */
export function readCommand(bytes: Uint8Array, at: number): Read | null {
  const first = bytes[at];
  if (first === undefined) return null;
  switch (first) {
    case 0x0a:
      return { command: { kind: 'line_feed' }, next: at + 1 };
    case 0x10:
      return sized(bytes, at, 3, (_, second, third) =>
        second === 0x04 ? { kind: 'ask_status', about: third } : unknown(first, second, third),
      );
    case 0x1b:
      return readEscape(bytes, at);
    case 0x1c:
      return sized(bytes, at, 2, (_, second) =>
        second === 0x2e ? { kind: 'leave_chinese' } : unknown(first, second),
      );
    case 0x1d:
      return readGroup(bytes, at);
    default:
      return {
        command: first < 0x20 || first === 0x7f ? unknown(first) : { kind: 'letter', byte: first },
        next: at + 1,
      };
  }
}

function readEscape(bytes: Uint8Array, at: number): Read | null {
  switch (bytes[at + 1]) {
    case undefined:
      return null;
    case 0x40:
      return { command: { kind: 'initialise' }, next: at + 2 };
    case 0x74:
      return sized(bytes, at, 3, (_, __, number) => ({ kind: 'code_page', number }));
    case 0x61:
      return sized(bytes, at, 3, (_, __, where) => ({ kind: 'align', where }));
    case 0x45:
      return sized(bytes, at, 3, (_, __, on) => ({ kind: 'bold', on: (on & 1) === 1 }));
    case 0x64:
      return sized(bytes, at, 3, (_, __, lines) => ({ kind: 'feed', lines }));
    case 0x70:
      return sized(bytes, at, 5, (_, __, pin) => ({ kind: 'drawer', pin }));
    default:
      return sized(bytes, at, 2, (first, second) => unknown(first, second));
  }
}

function readGroup(bytes: Uint8Array, at: number): Read | null {
  switch (bytes[at + 1]) {
    case undefined:
      return null;
    case 0x21:
      return sized(bytes, at, 3, (_, __, size) => ({
        kind: 'size',
        across: (size >> 4) + 1,
        down: (size & 0x0f) + 1,
      }));
    case 0x56:
      // Functions A have no more bytes, B and C one.
      return sized(bytes, at, (bytes[at + 2] ?? 0) >= 65 ? 4 : 3, () => ({ kind: 'cut' }));
    case 0x76:
      return readRaster(bytes, at);
    case 0x28:
      return readQr(bytes, at);
    case 0x6b:
      return readBarcode(bytes, at);
    default:
      return sized(bytes, at, 2, (first, second) => unknown(first, second));
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

/** `GS ( k pL pH cn fn …` */
function readQr(bytes: Uint8Array, at: number): Read | null {
  if (bytes.length < at + 5) return null;
  const next = at + 5 + little(bytes, at + 3);
  if (bytes.length < next) return null;
  return { command: { kind: 'qr', step: bytes[at + 6] ?? 0, data: bytes.slice(at + 7, next) }, next };
}

/** `GS k m n d…`, the form with a length. */
function readBarcode(bytes: Uint8Array, at: number): Read | null {
  const next = at + 4 + (bytes[at + 3] ?? 0);
  if (bytes.length < at + 4 || bytes.length < next) return null;
  return { command: { kind: 'barcode', system: bytes[at + 2] ?? 0, data: bytes.slice(at + 4, next) }, next };
}

function sized(
  bytes: Uint8Array,
  at: number,
  length: number,
  make: (first: number, second: number, third: number) => Command,
): Read | null {
  if (bytes.length < at + length) return null;
  return { command: make(bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), next: at + length };
}

function little(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;
}

function unknown(...bytes: readonly number[]): Command {
  return { kind: 'unknown', bytes };
}
