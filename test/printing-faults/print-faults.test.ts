import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasElectron } from '../support/printing-lab/printing-lab';
import { allPrintFaults, expectedOf, playPrintFaults, seenOf } from './all-print-faults';
import { openWorkshop } from './workshop';

/** The short form of `npm run test:printing`: without the printers that are only slow. */
describe.skipIf(!hasElectron)('whatever is wrong with a printer', () => {
  let workshop: Awaited<ReturnType<typeof openWorkshop>>;
  beforeAll(async () => {
    workshop = await openWorkshop();
  }, 60_000);
  afterAll(() => workshop.close());

  test('a slip is sent once, ends in what is known of it, and a person is told within ten seconds', async () => {
    const faults = allPrintFaults(workshop.cups !== null).filter(({ isSlow }) => isSlow !== true);
    const played = await playPrintFaults(faults, workshop);
    expect(played.map(seenOf)).toEqual(faults.map(expectedOf));
  }, 120_000);
});

test('docs/printing-faults.md is of these faults', () => {
  const doc = readFileSync(join(import.meta.dirname, '../../docs/printing-faults.md'), 'utf8');
  const missing = allPrintFaults(true).filter(
    ({ name, ends, cause, cameOut }) =>
      !doc
        .split('\n')
        .map((line) => line.split('|').map((cell) => cell.trim()))
        .some((row) => [name, ends, cause ?? '–', cameOut].every((cell, at) => row[at + 1] === cell)),
  );
  expect(missing.map(({ way, name }) => `${way}: ${name}`)).toEqual([]);
});
