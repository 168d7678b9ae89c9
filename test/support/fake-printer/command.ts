/** What a thermal printer is told. Numbers as in Epson's command reference. */
export type Command =
  | { readonly kind: 'letter'; readonly byte: number }
  | { readonly kind: 'line_feed' }
  | { readonly kind: 'feed'; readonly lines: number }
  | { readonly kind: 'initialise' }
  | { readonly kind: 'code_page'; readonly number: number }
  | { readonly kind: 'align'; readonly where: number }
  | { readonly kind: 'bold'; readonly on: boolean }
  | { readonly kind: 'size'; readonly across: number; readonly down: number }
  /** In dots, from the left edge or from where the next letter would stand. */
  | { readonly kind: 'move'; readonly from: 'edge' | 'here'; readonly dots: number }
  | { readonly kind: 'raster'; readonly stride: number; readonly height: number; readonly rows: Uint8Array }
  | { readonly kind: 'qr'; readonly step: number; readonly data: Uint8Array }
  | { readonly kind: 'bar_height'; readonly dots: number }
  | { readonly kind: 'bar_width'; readonly dots: number }
  | { readonly kind: 'bar_text'; readonly where: number }
  | { readonly kind: 'barcode'; readonly system: number; readonly data: Uint8Array }
  | { readonly kind: 'cut' }
  | { readonly kind: 'drawer'; readonly pin: number; readonly ms: number }
  | { readonly kind: 'ask_status'; readonly about: number }
  /** Known, and without an effect on what this printer shows: modes that are its own already. */
  | { readonly kind: 'no_change' }
  | { readonly kind: 'unknown'; readonly bytes: readonly number[] };

/** A command and where the next one begins. */
export interface Read {
  readonly command: Command;
  readonly next: number;
}

/** A command of a fixed length; `null` when its bytes have not all arrived. */
export function sized(
  bytes: Uint8Array,
  at: number,
  length: number,
  make: (third: number, fourth: number) => Command,
): Read | null {
  if (bytes.length < at + length) return null;
  return { command: make(bytes[at + 2] ?? 0, bytes[at + 3] ?? 0), next: at + length };
}

/** A number of two bytes, the low one first. */
export function little(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;
}

/** What this printer does not know. */
export function unknown(...bytes: readonly number[]): Command {
  return { kind: 'unknown', bytes };
}
