/** The moment from which the counter is on screen. */
export interface FirstDrawing {
  /** Resolves at that moment, or when a page that does not draw has been waited for long enough. */
  readonly drawn: Promise<void>;
  /** The page says that it has drawn. Said again, it changes nothing. */
  tell(): void;
}

/** A page that does not draw holds nothing up for longer. In milliseconds. */
const DRAWN_AT_LATEST = 3_000;

/** Waits for the page to say that it has drawn its first screen, three seconds at most. */
export function createFirstDrawing(): FirstDrawing {
  let tell = (): void => undefined;
  const drawn = new Promise<void>((resolve) => {
    const latest = setTimeout(resolve, DRAWN_AT_LATEST);
    tell = () => {
      clearTimeout(latest);
      resolve();
    };
  });
  return { drawn, tell };
}
