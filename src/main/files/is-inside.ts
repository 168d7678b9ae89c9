import { realpath } from 'node:fs/promises';
import { sep } from 'node:path';

/** Whether a path is a folder or leads into it, whatever either is called: links are followed where they can be. Never rejects. */
export async function isInside(path: string, folder: string): Promise<boolean> {
  const [inner, outer] = await Promise.all([path, folder].map((each) => realpath(each).catch(() => each)));
  return `${inner}${sep}`.startsWith(`${outer}${sep}`);
}
