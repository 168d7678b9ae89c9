import { expect } from '@playwright/test';
import { test } from '../../support/electron-app';
import { RoomLooker } from '../../support/room/room-looker';
import { whatIsCramped } from '../../support/room/room-table';
import { fewLanguages, fewPlaces, fewRooms } from '../../support/room/rooms';
import { walkShop } from '../../support/room/walk-shop';

/** All languages, sizes and places: `npm run test:room`. */
test('no text is cut or lies over another where there is least room', async ({ galla }, testInfo) => {
  test.setTimeout(240_000);
  const looker = new RoomLooker(galla, {
    languages: fewLanguages,
    rooms: fewRooms,
    places: fewPlaces,
    pictures: testInfo.outputPath('pictures'),
  });
  await walkShop(looker);
  expect(looker.looks).toHaveLength(fewPlaces.size * fewLanguages.length * fewRooms.length);
  expect(whatIsCramped(looker.looks)).toEqual([]);
});
