import { fromBufferPromise } from 'yauzl';
import { buffer } from 'node:stream/consumers';

/** The files of a zip by their names, unpacked by another program than the one that packed it. */
export async function unzip(bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await fromBufferPromise(bytes);
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  return files;
}
