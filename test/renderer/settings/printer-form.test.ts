import { describe, expect, test } from 'vitest';
import { savedPrinterSchema } from '../../../src/preload/contract/printing/printing-schemas';
import type { SavedPrinter } from '../../../src/preload/contract/printing/saved-printer';
import {
  newPrinter,
  printerForm,
  withPaper,
} from '../../../src/renderer/src/screens/settings/printers/printer-form';
import {
  offersFor,
  placeOf,
  readPlace,
  ways,
} from '../../../src/renderer/src/screens/settings/printers/printer-place';
import { readPrinter } from '../../../src/renderer/src/screens/settings/printers/read-printer';
import { say } from '../../support/say';

const typed = { ...newPrinter, id: 'p1', label: ' Counter ', place: ' 192.168.1.50 ' };

function printerAt(label: string, host: string): SavedPrinter {
  const read = readPrinter(say, { ...typed, label, place: host });
  if (!read.ok) throw new Error('not read');
  return read.value;
}

describe('a printer as it is typed', () => {
  test('is one that main takes, and reads back as it was typed', () => {
    for (const darkness of ['as_is', 'lighter', 'darkest'] as const) {
      const form = { ...typed, columns: '42', dots: '512', width: '80', nativeQr: true, darkness } as const;
      const read = readPrinter(say, form);
      expect(read.ok && savedPrinterSchema.parse(read.value)).toMatchObject({
        profile: {
          columns: 42,
          dots: 512,
          nativeQr: true,
          darkness: darkness === 'as_is' ? null : { command: 'heat', level: darkness },
        },
      });
      expect(read.ok && printerForm(read.value)).toMatchObject({ columns: '42', dots: '512', darkness });
    }
  });

  test('says what is wrong with each field', () => {
    const wrong = readPrinter(say, { ...typed, label: '', place: 'a b', columns: '70', dots: '385' });
    expect(wrong.ok ? [] : Object.keys(wrong.failure)).toEqual(['label', 'place', 'columns', 'dots']);
    for (const dots of ['', '384.5', '184', '840', '12345', 'x']) {
      expect(readPrinter(say, { ...typed, dots }).ok).toBe(false);
    }
  });

  test('takes what hangs on the paper when the paper changes, and nothing when it does not', () => {
    expect(withPaper(typed, '80')).toMatchObject({ width: '80', columns: '48', dots: '576' });
    const own = { ...typed, columns: '42' };
    expect(withPaper(own, '58')).toBe(own);
  });
});

describe('places of printers', () => {
  test('are read back from what the settings show', () => {
    const places = {
      network: '10.0.0.9:9101',
      driver: 'EPSON TM-T82 Receipt',
      cups_raw: 'thermal',
      windows_raw: 'POS-58',
      device: '/dev/usb/lp0',
      pdf_folder: '/home/shop/slips',
    } as const;
    for (const way of ways) {
      const target = readPlace(way, places[way]);
      expect(target === null ? null : placeOf(target)).toBe(places[way]);
    }
  });

  test('a device is one in the folder of devices', () => {
    for (const place of ['/etc/passwd', '/dev/../etc/passwd', '/dev/', 'lp0']) {
      expect(readPlace('device', place)).toBeNull();
    }
  });

  test('what is there need not be typed, by the way it is connected', () => {
    const found = {
      queues: [{ name: 'thermal', description: 'Counter', isDefault: true }],
      devices: ['/dev/usb/lp0'],
    };
    const printers = [
      printerAt('Front', '10.0.0.9'),
      printerAt('Back', '10.0.0.9'),
      printerAt('Store', '10.0.0.7'),
    ];
    const places = (way: (typeof ways)[number]): readonly string[] =>
      offersFor(way, found, printers).map(({ place }) => place);
    expect(places('network')).toEqual(['10.0.0.9', '10.0.0.7']);
    expect(places('cups_raw')).toEqual(['thermal']);
    expect(places('driver')).toEqual(['thermal']);
    expect(places('device')).toEqual(['/dev/usb/lp0']);
    expect(places('pdf_folder')).toEqual([]);
  });
});
