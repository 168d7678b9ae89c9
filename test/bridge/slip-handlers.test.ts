import { beforeEach, describe, expect, test } from 'vitest';
import { slipHandlers } from '../../src/main/bridge/handlers/slip-handlers';
import { createSlipPrinter } from '../../src/main/bridge/handlers/slip-printer';
import { createDesks } from '../../src/main/desk/desks';
import { systemClock } from '../../src/main/desk/system-clock';
import { makeCatalogue } from '../../src/main/operators/catalogue';
import { storedSettingsSchema, type StoredSettings } from '../../src/main/settings/stored-settings';
import type { SlipDocument } from '../../src/preload/contract/receipt';
import { fail, ok } from '../../src/preload/contract/result';
import { deskFixture } from '../support/desk-fixture';
import { says, thenBecomes } from '../support/scripted-gateway/behaviour';

const at = deskFixture();

/** A file that was drawn, and what of. */
interface Drawn {
  readonly as: 'pdf' | 'picture';
  readonly file: string;
  readonly slip: SlipDocument;
}

let stored: StoredSettings;
let chosen: string | null;
let suggested: string[];
let drawn: Drawn[];
let isWritable: boolean;
/** What happens while the dialog of the system is open. */
let meanwhile: () => Promise<unknown>;
let handlers: ReturnType<typeof slipHandlers>;

beforeEach(async () => {
  stored = storedSettingsSchema.parse({ shop: { name: 'Sharma Mobile', address: '', phone: '' } });
  [chosen, suggested, drawn, isWritable] = ['/home/shop/slip', [], [], true];
  meanwhile = async () => undefined;
  const desks = createDesks(async () => ok(at.desk));
  await desks.workOn('real');
  const draw = (as: Drawn['as']) => async (slip: SlipDocument, _width: 58 | 80, file: string) => {
    if (!isWritable) return fail('not_writable' as const);
    drawn.push({ as, file, slip });
    return ok(null);
  };
  const parts = {
    desks,
    operators: { current: () => makeCatalogue([]) },
    settings: { read: () => stored, update: () => ok(null), setAside: null },
    clock: systemClock,
    printing: {
      find: async () => ({ queues: [], devices: [] }),
      print: async () => fail('no_such_printer' as const),
      savePdf: draw('pdf'),
      savePicture: draw('picture'),
    },
    printerOf: () => null,
    slipFolder: '/slips',
    testGateway: () => false,
    chooseFile: async (name: string) => {
      suggested.push(name);
      await meanwhile();
      return chosen;
    },
    changed: () => undefined,
  };
  handlers = slipHandlers({ ...parts, slipPrinter: createSlipPrinter(parts) });
});

const ways = [
  ['slip:save-pdf', 'pdf', 'pdf', 'pdf_not_saved'],
  ['slip:save-picture', 'picture', 'png', 'picture_not_saved'],
] as const;

describe.each(ways)('%s', (call, as, extension, notSaved) => {
  test('is one more slip of the sale, and the next one is a duplicate', async () => {
    const { refId } = await at.sold();
    const wanted = { refId, language: null };
    expect(await handlers[call](wanted)).toEqual(ok({ kind: 'saved', file: '/home/shop/slip', copy: 0 }));
    expect(await handlers[call](wanted)).toEqual(ok({ kind: 'saved', file: '/home/shop/slip', copy: 1 }));
    expect(drawn).toMatchObject([
      { as, slip: { copy: 0 } },
      { as, slip: { copy: 1 } },
    ]);
    expect(suggested).toEqual([
      `slip-${refId}-success.${extension}`,
      `slip-${refId}-success-copy-1.${extension}`,
    ]);
  });

  test('shows the state of the moment when it is saved, not of the question for a file', async () => {
    const { refId } = await at.sold(thenBecomes(says('Pending'), 'Success', 0));
    meanwhile = () => at.desk.followUp.check(refId);
    await handlers[call]({ refId, language: null });
    expect(drawn[0]?.slip.state).toBe('success');
  });

  test('pressed twice at once it makes one original', async () => {
    const { refId } = await at.sold();
    const wanted = { refId, language: null };
    await Promise.all([handlers[call](wanted), handlers[call](wanted)]);
    expect(drawn.map(({ slip }) => slip.copy)).toEqual([0, 1]);
  });

  test('counts nothing when nobody chose a file, or it cannot be written', async () => {
    const { refId } = await at.sold();
    const wanted = { refId, language: null };
    chosen = null;
    expect(await handlers[call](wanted)).toEqual(fail({ code: 'cancelled' }));
    chosen = '/nowhere/slip';
    isWritable = false;
    expect(await handlers[call](wanted)).toEqual(fail({ code: notSaved, cause: 'not_writable' }));
    expect(await handlers['slip:preview'](wanted)).toMatchObject(ok({ copy: 0 }));
  });

  test('says that there is no such sale', async () => {
    expect(await handlers[call]({ refId: 'NOSUCHSALE1234', language: null })).toEqual(
      fail({ code: 'no_such_recharge' }),
    );
  });
});

describe('the language of a slip', () => {
  const language = async (refId: string) => {
    const slip = await handlers['slip:preview']({ refId, language: null });
    return slip.ok ? slip.value.language : null;
  };

  test('is the one of the shop, until one is chosen for the sale', async () => {
    const { refId } = await at.sold();
    expect(await language(refId)).toBe('en');
    stored = { ...stored, printing: { ...stored.printing, language: 'ta' } };
    expect(await language(refId)).toBe('ta');
    const text = await handlers['slip:text']({ refId, language: 'hi' });
    expect(text.ok ? text.value.text : '').toContain('सफल');
    expect(await language(refId)).toBe('ta');
  });

  test('once a slip was made in it, the next one of this sale speaks it, and no other sale', async () => {
    const { refId } = await at.sold();
    await handlers['slip:save-picture']({ refId, language: 'hi' });
    expect(await language(refId)).toBe('hi');
    await handlers['slip:save-picture']({ refId, language: 'bn' });
    expect(await language(refId)).toBe('bn');
    const other = await at.sold(says('Success'), { number: '9876500000' });
    expect(await language(other.refId)).toBe('en');
  });
});

describe('the sample in the settings', () => {
  test('has what is being typed, and the logo when there is one', async () => {
    const typed = {
      shop: { name: 'New name', address: '', phone: '' },
      slips: { header: 'First', footer: 'Last', hidden: ['qr'] },
      language: 'hi',
    } as const;
    const lines = async () => {
      const sample = await handlers['slip:sample'](typed);
      return sample.ok ? sample.value.lines : [];
    };
    const texts = (await lines()).flatMap((line) => ('text' in line ? [line.text] : []));
    expect(texts).toEqual(expect.arrayContaining(['New name', 'First', 'Last', 'सफल']));
    expect(await lines()).not.toContainEqual({ kind: 'logo' });
    stored = { ...stored, logo: { name: 'logo.png' } };
    expect(await lines()).toContainEqual({ kind: 'logo' });
  });
});
