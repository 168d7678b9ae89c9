import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fail } from '../../src/preload/contract/result';
import { openSettings } from '../../src/main/settings/settings-store';
import { createTextSizing } from '../../src/main/settings/text-sizing';

function opened(refuses = false) {
  const folder = mkdtempSync(join(tmpdir(), 'galla-text-size-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const store = openSettings(folder, Date.now);
  const applied: number[] = [];
  let told = 0;
  const sizing = createTextSizing({
    settings: refuses ? { ...store, update: () => fail({ code: 'settings_not_saved' }) } : store,
    apply: (size) => applied.push(size),
    changed: () => (told += 1),
  });
  return { sizing, applied, told: () => told, kept: () => openSettings(folder, Date.now).read().textSize };
}

test('each step is applied, told and kept; past the largest and the smallest there is none', () => {
  const { sizing, applied, told, kept } = opened();
  sizing.turn('smaller');
  expect(applied).toEqual([]);
  for (let press = 0; press < 5; press += 1) sizing.turn('larger');
  expect([applied, told(), kept()]).toEqual([[125, 150, 200], 3, 200]);
  sizing.turn('smaller');
  sizing.turn('usual');
  expect([applied.slice(3), kept()]).toEqual([[150, 100], 100]);
});

test('a size that cannot be kept holds all the same, and says so', () => {
  const { sizing, applied, kept } = opened(true);
  expect(sizing.turn(150)).toEqual({ ok: false, failure: { code: 'settings_not_saved' } });
  expect([sizing.now(), applied, kept()]).toEqual([150, [150], 100]);
});
