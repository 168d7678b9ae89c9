import type { NativeImage } from 'electron';
import { join } from 'node:path';
import { fail, type Result } from '../../../preload/contract/result';
import type { Bitmap } from '../../slips/drawing/bitmap';
import { dither } from '../../slips/drawing/dither';
import type { PageLogo } from '../../slips/html/logo-html';
import { fitInto, logoSize } from '../../slips/drawing/logo-size';
import { readBounded } from '../../files/read-bounded';
import { replaceFile, type FileFailure } from '../../files/replace-file';
import { decodePicture, type PictureProblem } from './decode-picture';
import { greysOf, onWhite } from './picture-dots';

/** Why a file did not become the logo. */
export type LogoProblem = PictureProblem | FileFailure | 'not_readable' | 'too_large';

/** The shop's own picture. Nothing here throws or rejects: a slip never waits for its logo in vain. */
export interface Logo {
  /** Takes a picture file over: checked, made smaller, written anew as `logo.png` of the data folder. */
  keep(file: string): Promise<Result<null, LogoProblem>>;
  /** Whether a file could be taken over. */
  isPicture(file: string): Promise<boolean>;
  /** The logo for a page; `null` when there is none that can be read. */
  onPage(): Promise<PageLogo | null>;
  /** The logo as a print head of `headDots` burns it, not yet in the middle; `null` as above. */
  onPaper(headDots: number): Promise<Bitmap | null>;
  /** Forgets what was read, so that the file is looked at again. */
  lookAgain(): void;
}

/** A phone's photo has less. */
const MAX_FILE_BYTES = 5_000_000;
/** Twice the dots of the widest head and of 24 mm: sharp on a screen, too. */
const KEPT = { width: 1152, height: 384 } as const;
/** A slip's page is handed over as an address of 2 MB at most, with its fonts. */
const MAX_KEPT_BYTES = 300_000;

/** The logo of a data folder. */
export function createLogo(folder: string): Logo {
  const kept = join(folder, 'logo.png');
  let read: Promise<NativeImage | null> | null = null;
  const burnt = new Map<number, Bitmap>();

  function lookAgain(): void {
    read = null;
    burnt.clear();
  }

  function image(): Promise<NativeImage | null> {
    read ??= load(kept);
    return read;
  }

  return {
    async keep(file) {
      const bytes = await readBounded(file, MAX_FILE_BYTES);
      if (!bytes.ok) return fail(bytes.failure === 'too_large' ? 'too_large' : 'not_readable');
      const decoded = decodePicture(bytes.value);
      if (typeof decoded === 'string') return fail(decoded);
      const written = await replaceFile(kept, small(onWhite(decoded)));
      lookAgain();
      return written;
    },
    isPicture: async (file) => (await load(file)) !== null,
    async onPage() {
      const found = await image();
      return found === null ? null : { png: found.toPNG(), ...found.getSize() };
    },
    async onPaper(headDots) {
      const found = await image();
      if (found === null) return null;
      const before = burnt.get(headDots);
      if (before !== undefined) return before;
      const dots = dither(greysOf(found.resize({ ...logoSize(found.getSize(), headDots), quality: 'best' })));
      burnt.set(headDots, dots);
      return dots;
    },
    lookAgain,
  };
}

/**
 * SECURITY: the file in the data folder passes the same gate as the one that was chosen: somebody may have put
 * another one there.
 */
async function load(file: string): Promise<NativeImage | null> {
  const bytes = await readBounded(file, MAX_KEPT_BYTES);
  if (!bytes.ok) return null;
  const decoded = decodePicture(bytes.value);
  return typeof decoded === 'string' ? null : onWhite(decoded);
}

/** A picture as a PNG that is small enough to be part of every slip. */
function small(image: NativeImage): Buffer {
  let smaller = image.resize({ ...fitInto(image.getSize(), KEPT), quality: 'best' });
  let png = smaller.toPNG();
  while (png.length > MAX_KEPT_BYTES) {
    const { width, height } = smaller.getSize();
    const room = { width: Math.round(width * 0.8), height: Math.round(height * 0.8) };
    smaller = smaller.resize({ ...fitInto({ width, height }, room), quality: 'best' });
    png = smaller.toPNG();
  }
  return png;
}
