import { beforeEach, describe, expect, test, vi } from 'vitest';
import { slipHandlers } from '../../src/main/bridge/handlers/printing/slip-handlers';
import type { SettingsStore } from '../../src/main/settings/settings-store';
import type { SlipDocument } from '../../src/preload/contract/printing/slip';
import { fail, ok } from '../../src/preload/contract/result';
import { deskFixture } from '../support/desk/desk-fixture';
import { slipCalls, slipParts } from '../support/desk/slip-parts';
import { says, thenBecomes } from '../support/scripted-gateway/behaviour';
import { anybody } from '../../src/main/recharge/state/moment';

// Outside of Electron the package `electron` is the path of an executable, if it is told one.
vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= '/nowhere';
});

const at = deskFixture();

/** A file that was drawn, and what of. */
interface Drawn {
  readonly as: 'pdf' | 'picture';
  readonly file: string;
  readonly slip: SlipDocument;
}

let settings: SettingsStore;
let chosen: string | null;
let suggested: string[];
let drawn: Drawn[];
let isWritable: boolean;
/** What happens while the dialog of the system is open. */
let meanwhile: () => Promise<unknown>;
let handlers: ReturnType<typeof slipHandlers>;

beforeEach(async () => {
  [chosen, suggested, drawn, isWritable] = ['/home/shop/slip', [], [], true];
  meanwhile = async () => undefined;
  const draw = (as: Drawn['as']) => async (slip: SlipDocument, _width: 58 | 80, file: string) => {
    if (!isWritable) return fail('not_writable' as const);
    drawn.push({ as, file, slip });
    return ok(null);
  };
  const parts = slipParts(at);
  ({ settings } = parts);
  const files = { ...parts.files, savePdf: draw('pdf'), savePicture: draw('picture') };
  handlers = slipHandlers({
    ...(await slipCalls(at.desk, { ...parts, files })),
    chooseFile: async (name) => {
      suggested.push(name);
      await meanwhile();
      return chosen;
    },
  });
});

const ways = [
  ['slip:save-pdf', 'pdf', 'pdf', 'pdf_not_saved'],
  ['slip:save-picture', 'picture', 'png', 'picture_not_saved'],
] as const;

describe.each(ways)('%s', (call, as, extension, notSaved) => {
  test('is one more slip of the sale, and the next one is a duplicate', async () => {
    const { refId } = await at.sold();
    const wanted = { refId, language: null };
    expect(await handlers[call](wanted, anybody)).toEqual(
      ok({ kind: 'saved', file: '/home/shop/slip', copy: 0 }),
    );
    expect(await handlers[call](wanted, anybody)).toEqual(
      ok({ kind: 'saved', file: '/home/shop/slip', copy: 1 }),
    );
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
    meanwhile = () => at.desk.followUp.check(refId, 'by_hand', anybody);
    await handlers[call]({ refId, language: null }, anybody);
    expect(drawn[0]?.slip.state).toBe('success');
  });

  test('pressed twice at once it makes one original', async () => {
    const { refId } = await at.sold();
    const wanted = { refId, language: null };
    await Promise.all([handlers[call](wanted, anybody), handlers[call](wanted, anybody)]);
    expect(drawn.map(({ slip }) => slip.copy)).toEqual([0, 1]);
  });

  test('counts nothing when nobody chose a file, or it cannot be written', async () => {
    const { refId } = await at.sold();
    const wanted = { refId, language: null };
    chosen = null;
    expect(await handlers[call](wanted, anybody)).toEqual(fail({ code: 'cancelled' }));
    chosen = '/nowhere/slip';
    isWritable = false;
    expect(await handlers[call](wanted, anybody)).toEqual(fail({ code: notSaved, cause: 'not_writable' }));
    expect(await handlers['slip:preview'](wanted, anybody)).toMatchObject(ok({ copy: 0 }));
  });

  test('says that there is no such sale', async () => {
    expect(await handlers[call]({ refId: 'NOSUCHSALE1234', language: null }, anybody)).toEqual(
      fail({ code: 'no_such_recharge' }),
    );
  });
});

describe('the language of a slip', () => {
  const language = async (refId: string) => {
    const slip = await handlers['slip:preview']({ refId, language: null }, anybody);
    return slip.ok ? slip.value.language : null;
  };

  test('is the one of the shop, until one is chosen for the sale', async () => {
    const { refId } = await at.sold();
    expect(await language(refId)).toBe('en');
    settings.update({ printing: { ...settings.read().printing, language: 'ta' } });
    expect(await language(refId)).toBe('ta');
    const text = await handlers['slip:text']({ refId, language: 'hi' }, anybody);
    expect(text.ok ? text.value.text : '').toContain('सफल');
    expect(await language(refId)).toBe('ta');
  });

  test('once a slip was made in it, the next one of this sale speaks it, and no other sale', async () => {
    const { refId } = await at.sold();
    await handlers['slip:save-picture']({ refId, language: 'hi' }, anybody);
    expect(await language(refId)).toBe('hi');
    await handlers['slip:save-picture']({ refId, language: 'bn' }, anybody);
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
    const lines = async (hasLogo: boolean) => {
      const sample = await handlers['slip:sample']({ ...typed, hasLogo }, anybody);
      return sample.ok ? sample.value.lines : [];
    };
    const texts = (await lines(false)).flatMap((line) => ('text' in line ? [line.text] : []));
    expect(texts).toEqual(expect.arrayContaining(['New name', 'First', 'Last', 'सफल']));
    expect(await lines(false)).not.toContainEqual({ kind: 'logo' });
    expect(await lines(true)).toContainEqual({ kind: 'logo' });
  });
});
