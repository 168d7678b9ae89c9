import { posix } from 'node:path';
import { importsOf } from './imports-of.mjs';

/** @typedef {import('./rooms.mjs').Room} Room */

/**
 * Holds every import of the sources against the table of rooms.
 *
 * @param {readonly Room[]} rooms
 * @param {ReadonlyMap<string, string>} sources path from the repository, with slashes → text
 * @returns {readonly string[]} a sentence for each fault, none when all is well
 */
export function checkLayers(rooms, sources) {
  /** @type {Map<string, Set<string>>} */
  const used = new Map(rooms.map(({ name }) => [name, new Set()]));
  /** @type {Set<string>} */
  const faults = new Set(rooms.flatMap((room, place) => upward(rooms, room, place)));
  const lived = new Set();
  for (const [path, text] of sources) {
    const room = roomOf(rooms, path);
    if (room === undefined) {
      faults.add(`${path} is in no room of the table`);
      continue;
    }
    lived.add(room.name);
    for (const specifier of importsOf(text)) {
      const target = specifier.startsWith('.')
        ? roomOf(rooms, fileAt(sources, posix.join(posix.dirname(path), specifier)))?.name
        : packageOf(specifier);
      if (target === room.name) continue;
      used.get(room.name)?.add(target ?? '');
      if (!mayImport(room, target))
        faults.add(`${path} may not import ${specifier} (${room.name} → ${target ?? 'no room'})`);
    }
  }
  for (const room of rooms) {
    if (!lived.has(room.name)) faults.add(`nothing is in the room ${room.name}`);
    for (const arrow of [...room.may, ...(room.packages ?? [])]) {
      const isUsed = [...(used.get(room.name) ?? [])].some((target) => fits(arrow, target));
      if (lived.has(room.name) && !isUsed) faults.add(`${room.name} → ${arrow} is allowed and never used`);
    }
  }
  return [...faults].sort();
}

/** @param {readonly Room[]} rooms @param {Room} room @param {number} place */
function upward(rooms, room, place) {
  const above = new Set(rooms.slice(0, place).map(({ name }) => name));
  return room.may
    .filter((name) => !above.has(name))
    .map((name) => `${room.name} → ${name}: a room may only import rooms that stand above it in the table`);
}

/**
 * The room of a file: of those whose folder it is in, the innermost; there, one that names its files before the rest.
 *
 * @param {readonly Room[]} rooms @param {string} path
 */
function roomOf(rooms, path) {
  return rooms
    .filter(
      ({ folder, named }) => path.startsWith(`${folder}/`) && (named?.test(posix.basename(path)) ?? true),
    )
    .sort(
      (a, b) =>
        b.folder.length - a.folder.length || Number(b.named !== undefined) - Number(a.named !== undefined),
    )[0];
}

/** @param {ReadonlyMap<string, string>} sources @param {string} path as imported, often without its ending */
function fileAt(sources, path) {
  return ['', '.ts', '.tsx'].map((ending) => path + ending).find((each) => sources.has(each)) ?? path;
}

/** @param {string} specifier */
function packageOf(specifier) {
  if (specifier.startsWith('node:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** @param {Room} room @param {string | undefined} target */
function mayImport(room, target) {
  if (target === undefined) return false;
  return [...room.may, ...(room.packages ?? [])].some((arrow) => fits(arrow, target));
}

/** @param {string} arrow @param {string} target */
function fits(arrow, target) {
  return arrow.endsWith('*') ? target.startsWith(arrow.slice(0, -1)) : arrow === target;
}
