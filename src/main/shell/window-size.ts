/** Width and height in device-independent pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const SMALLEST: Size = { width: 1024, height: 768 };
const WANTED: Size = { width: 1366, height: 860 };

/** How much of the screen a title bar takes away, at most. */
const TITLE_BAR = 40;

/**
 * The content's size at the start and the smallest it can be made: 1024×768, or less where the screen itself
 * is smaller: 1366×768 with a task bar is the commonest screen in a shop.
 */
export function windowSize(workArea: Size): { readonly start: Size; readonly smallest: Size } {
  const room = { width: workArea.width, height: workArea.height - TITLE_BAR };
  return { start: within(WANTED, room), smallest: within(SMALLEST, room) };
}

function within(wanted: Size, room: Size): Size {
  return { width: Math.min(wanted.width, room.width), height: Math.min(wanted.height, room.height) };
}
