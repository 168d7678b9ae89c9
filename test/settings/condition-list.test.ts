import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  defaultConditionPhrases,
  MAX_PHRASES,
  type ConditionPhrase,
} from '../../src/preload/contract/settings/condition-phrases';
import { requests } from '../../src/preload/contract/bridge/requests';
import { createConditionList } from '../../src/main/settings/condition-list';
import { openSettings } from '../../src/main/settings/settings-store';

// Outside of Electron the package `electron` is the path of an executable, if it is told one.
vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= '/nowhere';
});

const own: readonly ConditionPhrase[] = [{ condition: 'low_balance', phrase: 'शेष कम' }];
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galla-conditions-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function aList() {
  const changed = vi.fn<(phrases: readonly ConditionPhrase[]) => void>();
  return { changed, list: createConditionList(openSettings(folder, Date.now), changed) };
}

describe('the shop’s phrases for conditions', () => {
  test('are Galla’s own until the owner keeps others, which are there at the next start', () => {
    const { list, changed } = aList();
    expect(list.phrases()).toBe(defaultConditionPhrases);
    expect([list.areDefaults(), list.canUndo()]).toEqual([true, false]);
    expect(list.keep(own).ok).toBe(true);
    expect(changed).toHaveBeenCalledExactlyOnceWith(own);
    const { list: later } = aList();
    expect(later.phrases()).toEqual(own);
    expect([later.areDefaults(), later.canUndo()]).toEqual([false, true]);
  });

  test('go one step back, once, also after a restart and after going back to the defaults', () => {
    const { list, changed } = aList();
    expect(list.undo()).toEqual({ ok: false, failure: { code: 'nothing_to_undo' } });
    list.keep(own);
    list.keep(null);
    expect(list.phrases()).toBe(defaultConditionPhrases);
    const { list: later } = aList();
    expect(later.undo().ok).toBe(true);
    expect(later.phrases()).toEqual(own);
    expect(later.undo()).toEqual({ ok: false, failure: { code: 'nothing_to_undo' } });
    expect(changed).toHaveBeenCalledTimes(2);
  });

  test('keep their way back when saving changed nothing', () => {
    const { list, changed } = aList();
    list.keep(own);
    list.keep([...own]);
    expect(list.undo().ok).toBe(true);
    expect(list.areDefaults()).toBe(true);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  test('that cannot be used in the file cost nothing else', () => {
    const shop = { name: 'Shree Mobile', address: '', phone: '' };
    const bad = { own: [{ condition: 'low_balance', phrase: ' * ' }], before: null };
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ shop, conditions: bad }));
    const settings = openSettings(folder, Date.now);
    expect(createConditionList(settings, () => undefined).phrases()).toBe(defaultConditionPhrases);
    expect(settings.read().shop).toEqual(shop);
    expect(readFileSync(settings.setAside ?? '', 'utf8')).toContain(' * ');
  });
});

describe('main lets in', () => {
  const save = requests['conditions:save'];
  const phrase = (text: unknown) => ({ phrases: [{ condition: 'low_balance', phrase: text }] });

  test.each([
    ['no phrase at all', { phrases: [] }, true],
    ['Galla’s own', { phrases: [...defaultConditionPhrases] }, true],
    ['a phrase of the longest', phrase('a'.repeat(100)), true],
    ['an empty phrase', phrase(''), false],
    ['a phrase of signs', phrase(' * !! '), false],
    ['a phrase that is too long', phrase('a'.repeat(101)), false],
    ['a phrase that is no text', phrase(7), false],
    ['a condition that there is not', { phrases: [{ condition: 'success', phrase: 'ok' }] }, false],
    ['another key', { phrases: [{ condition: 'low_balance', phrase: 'low', state: 'failed' }] }, false],
    ['too many', { phrases: Array.from({ length: MAX_PHRASES + 1 }, () => own[0]) }, false],
    ['a text', { phrases: 'low balance' }, false],
  ])('%s or not', (_what, request, allowed) => {
    expect(save.safeParse(request).success).toBe(allowed);
  });
});
