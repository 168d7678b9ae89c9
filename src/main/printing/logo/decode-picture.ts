import { nativeImage, type NativeImage } from 'electron';
import { readPictureHeader } from './picture-header';

/** No logo needs more; decoded it is 64 MB. */
const MAX_PIXELS = 16_000_000;

/** Why a picture was not decoded. */
export type PictureProblem = 'not_a_picture' | 'too_many_pixels';

/**
 * Decodes a PNG or a JPEG.
 *
 * SECURITY: the bytes are a stranger's. Its own head must say that it is one of the two formats and not too
 * large, before Chromium's decoder sees it; what the decoder makes of it must have the size that the head said.
 */
export function decodePicture(bytes: Buffer): NativeImage | PictureProblem {
  const said = readPictureHeader(bytes);
  if (said === null) return 'not_a_picture';
  if (said.width * said.height > MAX_PIXELS) return 'too_many_pixels';
  const image = nativeImage.createFromBuffer(bytes, { scaleFactor: 1 });
  const { width, height } = image.getSize();
  const isWhole = !image.isEmpty() && width === said.width && height === said.height;
  return isWhole ? image : 'not_a_picture';
}
