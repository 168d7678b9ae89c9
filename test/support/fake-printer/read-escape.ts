import { little, sized, unknown, type Command, type Read } from './command';

/** `ESC …` */
export function readEscape(bytes: Uint8Array, at: number): Read | null {
  const second = bytes[at + 1];
  switch (second) {
    case undefined:
      return null;
    case 0x40:
      return { command: { kind: 'initialise' }, next: at + 2 };
    // The line height of the printer's own.
    case 0x32:
      return { command: { kind: 'no_change' }, next: at + 2 };
    case 0x74:
      return sized(bytes, at, 3, (number) => ({ kind: 'code_page', number }));
    case 0x61:
      return sized(bytes, at, 3, (where) => ({ kind: 'align', where: where & 0x03 }));
    case 0x45:
      return sized(bytes, at, 3, (on) => ({ kind: 'bold', on: (on & 1) === 1 }));
    case 0x64:
      return sized(bytes, at, 3, (lines) => ({ kind: 'feed', lines }));
    case 0x70:
      return sized(bytes, at, 5, (pin, steps) => ({ kind: 'drawer', pin: pin === 1 ? 5 : 2, ms: steps * 2 }));
    case 0x24:
      return sized(bytes, at, 4, () => ({ kind: 'move', from: 'edge', dots: little(bytes, at + 2) }));
    case 0x5c:
      return sized(bytes, at, 4, () => ({ kind: 'move', from: 'here', dots: signed(little(bytes, at + 2)) }));
    // A line below, the font, space between letters, upside down, the line height: only what is so already.
    case 0x2d:
    case 0x4d:
    case 0x20:
    case 0x7b:
      return sized(bytes, at, 3, (mode) => plainOnly(second, mode));
    // How long and how many dots are heated at once.
    case 0x37:
      return sized(bytes, at, 5, () => ({ kind: 'no_change' }));
    case 0x33:
      return sized(bytes, at, 3, () => ({ kind: 'no_change' }));
    default:
      return { command: unknown(0x1b, second), next: at + 2 };
  }
}

function plainOnly(second: number, mode: number): Command {
  return mode === 0 || mode === 0x30 ? { kind: 'no_change' } : unknown(0x1b, second, mode);
}

/** Two bytes as a number from −32,768. */
function signed(dots: number): number {
  return dots < 0x8000 ? dots : dots - 0x10000;
}
