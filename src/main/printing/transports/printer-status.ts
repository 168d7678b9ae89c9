import type { PrintCause } from '../../../preload/contract/printing/print-task';

/** What `DLE EOT n` was asked about: 1 the printer, 2 why it is offline, 4 the paper sensor. */
export type StatusTopic = 1 | 2 | 4;

/**
 * Whether a byte is an answer to `DLE EOT`: they all have the fixed bits `0xx1xx10`. Other bytes are said unasked
 * or are another printer's idea of an answer: they prove nothing.
 */
export function isStatus(byte: number): boolean {
  return (byte & 0x93) === 0x12;
}

/** Why a printer cannot print, from one byte of its status; `null` when nothing hinders. */
export function hindrance(topic: StatusTopic, byte: number): PrintCause | null {
  if (!isStatus(byte)) return null;
  switch (topic) {
    case 1:
      // Bit 3 says offline: topics 2 and 4 tell why, where they are known.
      return (byte & 0x08) === 0 ? null : 'offline';
    case 2:
      if ((byte & 0x04) !== 0) return 'cover_open';
      if ((byte & 0x20) !== 0) return 'paper_out';
      return (byte & 0x40) === 0 ? null : 'printer_error';
    case 4:
      // Bits 5 and 6: the roll has ended. Bits 2 and 3, "near the end", hinder nothing.
      return (byte & 0x60) === 0 ? null : 'paper_out';
  }
}
