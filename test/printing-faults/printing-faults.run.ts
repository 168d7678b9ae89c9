import { expect } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '../support/counter-test';
import { call } from '../support/electron-app';
import { startFakePrinter } from '../support/fake-printer/fake-printer';
import { plainProfile } from '../support/slips/plain-profile';
import { says } from '../support/scripted-gateway/behaviour';
import { allPrintFaults, expectedOf, playPrintFaults, seenOf } from './all-print-faults';
import type { PlayedPrint } from './play-print-fault';
import { printingFaultsDoc } from './printing-faults-doc';
import { measureSalePace } from './sale-pace';
import { openWorkshop } from './workshop';

const file = join(import.meta.dirname, '../../docs/printing-faults.md');
/** Of each kind. */
const SALES = 10;

async function playAll(): Promise<readonly PlayedPrint[]> {
  const workshop = await openWorkshop();
  try {
    return await playPrintFaults(allPrintFaults(workshop.cups !== null), workshop);
  } finally {
    await workshop.close();
  }
}

/** The long form, `npm run test:printing`. What it sees goes to the document, right or wrong. */
test('every fault × every way to a printer ends as it must, and the counter goes on', async ({
  counter,
  gateway,
}) => {
  gateway.setDefault(() => says('Success'));
  const printer = await startFakePrinter();
  const target = { kind: 'network', host: '127.0.0.1', port: printer.port } as const;
  const saved = await call(counter.page, 'printers:save', {
    printer: { id: '', label: 'Counter', target, profile: plainProfile(58) },
  });
  expect(saved.ok).toBe(true);
  const pace = await measureSalePace(counter, printer, SALES);
  await printer.close();

  const played = await playAll();
  writeFileSync(file, printingFaultsDoc(played, pace));
  console.log(`${played.length} faults; sales: ${JSON.stringify(pace)}`);
  expect(played.map(seenOf)).toEqual(played.map(({ fault }) => expectedOf(fault)));
  // Normal speed: what a busy machine scatters, and no more.
  expect(pace.stalls.median).toBeLessThan(pace.works.median * 1.5 + 20);
});
