import { expect } from '@playwright/test';
import { join } from 'node:path';
import { appFolder, test } from '../support/electron-app';
import { RoomLooker } from '../support/room/room-looker';
import { roomTable, whatIsCramped } from '../support/room/room-table';
import { allLanguages, allRooms } from '../support/room/rooms';
import { walkShop } from '../support/room/walk-shop';

/** Those that are asked for by name; without a word of it, all. */
function asked<T>(all: readonly T[], nameOf: (each: T) => string, wanted = ''): readonly T[] {
  const names = wanted.split(',').filter((name) => name !== '');
  return names.length === 0 ? all : all.filter((each) => names.includes(nameOf(each)));
}

test('every text has its room on every screen, in ten languages, from the smallest panel to the largest', async ({
  galla,
}) => {
  const { ROOM_LANGUAGES, ROOM_ROOMS, ROOM_PLACES } = process.env;
  const rooms = asked(allRooms, ({ named }) => named, ROOM_ROOMS);
  const looker = new RoomLooker(galla, {
    languages: asked(allLanguages, (language) => language, ROOM_LANGUAGES),
    rooms,
    places: ROOM_PLACES === undefined ? null : new Set(ROOM_PLACES.split(';')),
    pictures: join(appFolder, 'test-results/room-pictures'),
  });
  try {
    await walkShop(looker);
  } finally {
    process.stdout.write(`${roomTable(looker.looks, rooms)}\n`);
  }
  expect(whatIsCramped(looker.looks)).toEqual([]);
});
