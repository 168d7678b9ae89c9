import { nativeImage, type NativeImage } from 'electron';
import type { GreyPicture } from '../../slips/drawing/dither';

/** A picture on white paper: what is transparent in it becomes white. */
export function onWhite(image: NativeImage): NativeImage {
  const pixels = image.toBitmap();
  for (let at = 0; at < pixels.length; at += 4) {
    const white = 255 - (pixels[at + 3] ?? 255);
    // Chromium's colours are multiplied by their alpha already.
    for (let channel = at; channel < at + 3; channel += 1) {
      pixels[channel] = Math.min(255, (pixels[channel] ?? 0) + white);
    }
    pixels[at + 3] = 255;
  }
  return nativeImage.createFromBitmap(pixels, image.getSize());
}

/** The greys of a picture without transparency, by the lightness of its colours (ITU-R BT.601). */
export function greysOf(image: NativeImage): GreyPicture {
  const pixels = image.toBitmap();
  const { width, height } = image.getSize();
  const greys = Uint8Array.from({ length: width * height }, (_, dot) => {
    const [blue = 255, green = 255, red = 255] = pixels.subarray(dot * 4, dot * 4 + 3);
    return Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
  });
  return { width, height, greys };
}
