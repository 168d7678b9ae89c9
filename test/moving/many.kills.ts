import { expect } from '@playwright/test';
import { test } from '../support/counter-test';
import { killMoves } from './kill-moves';

const KILLS = Number(process.env['MOVE_KILLS'] ?? 50);

test(`${KILLS} kills in the middle of moving: one computer sells, or the owner says which`, async ({
  launch,
  gateway,
  dataFolder,
}) => {
  const told = await killMoves({ launch, gateway, folder: dataFolder }, KILLS);
  console.log(told.said);
  expect(told.faults).toEqual([]);
});
