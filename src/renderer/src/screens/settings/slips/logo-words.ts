/** Why a file did not become the logo, by the cause that main gives, and what to do. */
const sentences: Readonly<Record<string, string>> = {
  not_a_picture: 'This is not a PNG or JPEG picture, or it is damaged. Choose another file.',
  too_many_pixels: 'This picture has too many pixels. Save it at 4,000 by 4,000 or smaller.',
  too_large: 'This file is larger than 5 MB. Save the picture smaller.',
  not_readable: 'This file could not be read. Look whether it is still there.',
  disk_full: 'The disk is full. Free some space and choose it again.',
  not_writable: 'The data folder could not be written. Choose it again.',
  io: 'The data folder could not be written. Choose it again.',
};

/** The sentence for a refused logo; `null` for a cause that is not known. */
export function logoProblem(cause: string | undefined): string | null {
  return sentences[cause ?? ''] ?? null;
}
