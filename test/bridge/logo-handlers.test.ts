import { beforeEach, describe, expect, test } from 'vitest';
import { logoHandlers } from '../../src/main/bridge/handlers/printing/logo-handlers';
import type { LogoProblem } from '../../src/main/printing/logo/logo';
import { blankBitmap, type Bitmap } from '../../src/main/slips/drawing/bitmap';
import { storedSettingsSchema, type StoredSettings } from '../../src/main/settings/stored-settings';
import { fail, ok } from '../../src/preload/contract/result';
import { anybody } from '../../src/main/recharge/state/moment';

let stored: StoredSettings;
let diskIsFull: boolean;
let chosen: string | null;
let refusal: LogoProblem | null;
let picture: Bitmap | null;
let kept: string[];
let handlers: ReturnType<typeof logoHandlers>;

beforeEach(() => {
  stored = storedSettingsSchema.parse({});
  [diskIsFull, refusal, kept] = [false, null, []];
  chosen = '/home/shop/Pictures/our logo.png';
  picture = blankBitmap(100, 50);
  handlers = logoHandlers({
    settings: {
      read: () => stored,
      update(change) {
        if (diskIsFull) return fail({ code: 'settings_not_saved' });
        stored = { ...stored, ...change };
        return ok(null);
      },
      setAside: null,
    },
    logo: {
      async keep(file) {
        if (refusal !== null) return fail(refusal);
        kept.push(file);
        return ok(null);
      },
      onPage: async () => null,
      isPicture: async () => false,
      onPaper: async () => picture,
      lookAgain: () => undefined,
    },
    chooseExisting: async () => chosen,
  });
});

const read = () => handlers['logo:read']({ width: 58 }, anybody);

describe('the logo in the settings', () => {
  test('a shop begins without one', async () => {
    expect(await read()).toEqual(ok({ kind: 'none', canPutBack: false }));
  });

  test('the one that was chosen is shown by the name of its file, never by its folder', async () => {
    expect(await handlers['logo:choose']({}, anybody)).toEqual(ok({}));
    expect(kept).toEqual(['/home/shop/Pictures/our logo.png']);
    expect(await read()).toEqual(ok({ kind: 'shown', name: 'our logo.png', picture }));
    expect(JSON.stringify(stored)).not.toContain('Pictures');
  });

  test('one whose file is gone or spoilt is named as such', async () => {
    await handlers['logo:choose']({}, anybody);
    picture = null;
    expect(await read()).toEqual(ok({ kind: 'unreadable', name: 'our logo.png' }));
  });

  test('it is removed, and put back once', async () => {
    await handlers['logo:choose']({}, anybody);
    expect(await handlers['logo:remove']({}, anybody)).toEqual(ok({}));
    expect(await read()).toEqual(ok({ kind: 'none', canPutBack: true }));
    expect(await handlers['logo:put-back']({}, anybody)).toEqual(ok({}));
    expect(await read()).toMatchObject(ok({ kind: 'shown' }));
    expect(await handlers['logo:put-back']({}, anybody)).toEqual(fail({ code: 'nothing_to_undo' }));
  });

  test('another one takes the place of a removed one for good', async () => {
    await handlers['logo:choose']({}, anybody);
    await handlers['logo:remove']({}, anybody);
    await handlers['logo:choose']({}, anybody);
    expect(await handlers['logo:put-back']({}, anybody)).toEqual(fail({ code: 'nothing_to_undo' }));
  });

  test('nothing changes when no file is chosen, or a bad one, or the disk is full', async () => {
    chosen = null;
    expect(await handlers['logo:choose']({}, anybody)).toEqual(fail({ code: 'cancelled' }));
    chosen = '/tmp/virus.png';
    refusal = 'not_a_picture';
    expect(await handlers['logo:choose']({}, anybody)).toEqual(
      fail({ code: 'logo_refused', cause: 'not_a_picture' }),
    );
    refusal = null;
    diskIsFull = true;
    expect(await handlers['logo:choose']({}, anybody)).toEqual(fail({ code: 'settings_not_saved' }));
    expect(await read()).toEqual(ok({ kind: 'none', canPutBack: false }));
  });
});
