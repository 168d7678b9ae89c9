/** Width and height, in whatever unit the caller has. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** 24 mm: a logo is a head, not a poster. */
const MAX_HEIGHT_DOTS = 192;

/**
 * How many dots a picture gets on paper `headDots` wide: whole, in its own proportions, never enlarged, at most
 * the width of the head and 24 mm high; at least one dot each way.
 */
export function logoSize({ width, height }: Size, headDots: number): Size {
  return fitInto({ width, height }, { width: headDots, height: MAX_HEIGHT_DOTS });
}

/** A size made smaller, where it has to be, to fit into another one. Both sides are 1 or more. */
export function fitInto({ width, height }: Size, room: Size): Size {
  const scale = Math.min(1, room.width / width, room.height / height);
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
