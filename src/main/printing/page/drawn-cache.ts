import type { SlipLanguage, SlipLine } from '../../../preload/contract/printing/slip';
import type { Bitmap } from '../../slips/drawing/bitmap';

/** Pictures of lines that were drawn before: most lines of a shop's slips are the same all day. */
export interface DrawnCache {
  get(line: SlipLine, language: SlipLanguage, dots: number): Bitmap | undefined;
  put(line: SlipLine, language: SlipLanguage, dots: number, picture: Bitmap): void;
  clear(): void;
}

/** A picture has 2 to 6 kB: this many are 2 MB at most. */
const LINES = 400;

/** Makes a cache that forgets what was not used for longest. */
export function createDrawnCache(): DrawnCache {
  const pictures = new Map<string, Bitmap>();
  const keyOf = (...what: readonly [SlipLine, SlipLanguage, number]): string => JSON.stringify(what);

  return {
    get(line, language, dots) {
      const key = keyOf(line, language, dots);
      const picture = pictures.get(key);
      if (picture !== undefined) {
        // A Map keeps the order of insertion: the first is the one not used for longest.
        pictures.delete(key);
        pictures.set(key, picture);
      }
      return picture;
    },
    put(line, language, dots, picture) {
      pictures.set(keyOf(line, language, dots), picture);
      for (const key of pictures.keys()) {
        if (pictures.size <= LINES) break;
        pictures.delete(key);
      }
    },
    clear: () => pictures.clear(),
  };
}
