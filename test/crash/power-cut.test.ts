import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cutPower, rememberDisk, repeatableChance } from './power-cut';

let folder: string;
let shadow: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galla-power-'));
  shadow = join(folder, 'shadow');
  writeFileSync(join(folder, 'sent.log'), 'synced\n');
  rememberDisk(folder, shadow);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const logNow = () => readFileSync(join(folder, 'sent.log'), 'utf8');

describe('a power cut of the crash matrix', () => {
  test('takes back what was written and not synced', () => {
    writeFileSync(join(folder, 'sent.log'), 'synced\nonly written\n');
    cutPower(folder, shadow, 'lost', () => 0);
    expect(logNow()).toBe('synced\n');
  });

  test('keeps a new file only when its folder was synced too', () => {
    for (const name of ['journal.db', 'journal.db-wal']) {
      writeFileSync(join(folder, name), 'written');
      writeFileSync(join(shadow, `synced.${name}`), 'written');
    }
    writeFileSync(join(shadow, 'named.journal.db'), '');
    cutPower(folder, shadow, 'lost', () => 0);
    expect(readdirSync(folder)).toContain('journal.db');
    expect(readdirSync(folder)).not.toContain('journal.db-wal');
  });

  test('tears what was not synced by sectors, and never touches what was', () => {
    const synced = 'a'.repeat(512);
    writeFileSync(join(folder, 'sent.log'), synced);
    rememberDisk(folder, shadow);
    const outcomes = new Set<string>();
    for (let seed = 0; seed < 40; seed += 1) {
      writeFileSync(join(folder, 'sent.log'), `${synced}${'b'.repeat(512)}${'c'.repeat(512)}`);
      cutPower(folder, shadow, 'torn', repeatableChance(seed));
      expect(logNow().slice(0, 512)).toBe(synced);
      const sectors = logNow().match(/[^]{512}/g) ?? [];
      outcomes.add(sectors.map((sector) => sector.charAt(0).replace('\0', '.')).join(''));
    }
    expect([...outcomes].sort()).toEqual(['a', 'a..', 'a.c', 'ab.', 'abc']);
  });
});
