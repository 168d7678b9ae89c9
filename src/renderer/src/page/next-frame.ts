/** Waits for the next frame: what goes on then runs before it is drawn. A window that is hidden draws none. */
export function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });
}

/**
 * Looks now and then once a frame, until it is there or not waited for any longer. Answers whether it came.
 *
 * @param isWaitedFor asked before each look, with the frames that have passed
 */
export async function comesInFrames(
  isThere: () => boolean,
  isWaitedFor: (frames: number) => boolean,
): Promise<boolean> {
  for (let frames = 0; isWaitedFor(frames); frames += 1) {
    if (isThere()) return true;
    await nextFrame();
  }
  return false;
}
