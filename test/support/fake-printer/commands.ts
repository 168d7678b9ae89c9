import { sized, unknown, type Read } from './command';
import { readEscape } from './read-escape';
import { readGroup } from './read-group';

/**
 * Reads the command at `at` by Epson's reference, not by our own encoder's tables; `null` when its bytes have not
 * all arrived yet.
 */
export function readCommand(bytes: Uint8Array, at: number): Read | null {
  const first = bytes[at];
  switch (first) {
    case undefined:
      return null;
    // Nothing stands for it there: a printer passes over it.
    case 0x00:
      return { command: { kind: 'no_change' }, next: at + 1 };
    case 0x0a:
      return { command: { kind: 'line_feed' }, next: at + 1 };
    case 0x10:
      return sized(bytes, at, 3, (topic) =>
        bytes[at + 1] === 0x04
          ? { kind: 'ask_status', about: topic }
          : unknown(first, bytes[at + 1] ?? 0, topic),
      );
    case 0x1b:
      return readEscape(bytes, at);
    case 0x1c:
      return readChinese(bytes, at);
    case 0x1d:
      return readGroup(bytes, at);
    default:
      return {
        command: first < 0x20 || first === 0x7f ? unknown(first) : { kind: 'letter', byte: first },
        next: at + 1,
      };
  }
}

/** `FS …`: the modes of Chinese letters, which this printer lacks. Leaving them changes nothing. */
function readChinese(bytes: Uint8Array, at: number): Read | null {
  const second = bytes[at + 1];
  switch (second) {
    case undefined:
      return null;
    case 0x2e:
      return { command: { kind: 'no_change' }, next: at + 2 };
    // No line below, no space around, the code of the letters.
    case 0x2d:
    case 0x43:
      return sized(bytes, at, 3, () => ({ kind: 'no_change' }));
    case 0x53:
      return sized(bytes, at, 4, (left, right) =>
        left + right === 0 ? { kind: 'no_change' } : unknown(0x1c, second, left, right),
      );
    default:
      return { command: unknown(0x1c, second), next: at + 2 };
  }
}
