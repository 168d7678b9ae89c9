import {
  closeSync,
  copyFileSync,
  cpSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** How a journal is lost. `isLogLost`: the log of sent requests with it. */
export interface WayToLose {
  readonly name: string;
  readonly isLogLost: boolean;
  /** @param older an older journal of the same shop, closed */
  lose(folder: string, older: string): void;
}

function write(file: string, at: number, bytes: Buffer): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, bytes, 0, bytes.length, at);
  closeSync(handle);
}

function way(name: string, lose: WayToLose['lose'], isLogLost = false): WayToLose {
  return { name, lose, isLogLost };
}

const of = (folder: string): string => join(folder, 'journal.db');

/** Ten of them. */
export const waysToLose: readonly WayToLose[] = [
  way('deleted', (folder) => rmSync(of(folder))),
  way('emptied', (folder) => writeFileSync(of(folder), '')),
  way('its header overwritten', (folder) => write(of(folder), 0, Buffer.alloc(100, 0xff))),
  way('cut in half', (folder) => {
    const handle = openSync(of(folder), 'r+');
    ftruncateSync(handle, Math.floor(statSync(of(folder)).size / 2));
    closeSync(handle);
  }),
  way('pages of it zeroed', (folder) => write(of(folder), 8192, Buffer.alloc(65_536))),
  way('rubbish in its place', (folder) => writeFileSync(of(folder), Buffer.alloc(50_000, 'rubbish '))),
  way('a folder in its place', (folder) => {
    rmSync(of(folder));
    mkdirSync(of(folder));
  }),
  way('deleted, but not its log', (folder) => {
    writeFileSync(`${of(folder)}-wal`, Buffer.alloc(40_000, 1));
    rmSync(of(folder));
  }),
  way('an older one put in its place by hand', (folder, older) => copyFileSync(older, of(folder))),
  way(
    'deleted with the log of sent requests',
    (folder) => {
      rmSync(of(folder));
      rmSync(join(folder, 'sent.log'));
    },
    true,
  ),
];

/** A closed journal with all that belongs to it, elsewhere. */
export function setApart(folder: string, name: string): string {
  const place = join(folder, name);
  cpSync(of(folder), place);
  if (existsSync(`${of(folder)}-wal`)) cpSync(`${of(folder)}-wal`, `${place}-wal`);
  return place;
}
