import { expect, type Page } from '@playwright/test';
import { call } from '../electron-app';
import type { FakePrinter } from '../fake-printer/fake-printer';

/** A thermal printer of 58 mm with a drawer is the shop's printer from now on. */
export async function useNetworkPrinter(page: Page, printer: FakePrinter): Promise<void> {
  const profile = { width: 58, dots: 384, columns: 32, codePage: 'ascii' } as const;
  const saved = await call(page, 'printers:save', {
    printer: {
      id: '',
      label: 'Counter printer',
      target: { kind: 'network', host: '127.0.0.1', port: printer.port },
      profile: {
        ...profile,
        nativeQr: false,
        cutter: false,
        drawer: true,
        drawerPulse: { pin: 2, ms: 50 },
        darkness: null,
      },
    },
  });
  expect(saved.ok).toBe(true);
}
