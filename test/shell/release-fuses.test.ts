import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const config = readFileSync(resolve(import.meta.dirname, '../../electron-builder.yml'), 'utf8');

/** The keys right below `electronFuses:` and their values. */
function fuses(): Record<string, string> {
  const section = /^electronFuses:\n((?:[ #].*\n?|\n)*)/m.exec(config)?.[1] ?? '';
  const lines = [...section.matchAll(/^ {2}([A-Za-z]+): (true|false)$/gm)];
  return Object.fromEntries(lines.map(([, key = '', value = '']) => [key, value]));
}

test('a release cannot be turned into a plain Node, debugged, or fed other code', () => {
  expect(fuses()).toMatchObject({
    runAsNode: 'false',
    enableNodeOptionsEnvironmentVariable: 'false',
    enableNodeCliInspectArguments: 'false',
    grantFileProtocolExtraPrivileges: 'false',
    enableCookieEncryption: 'true',
    onlyLoadAppFromAsar: 'true',
    enableEmbeddedAsarIntegrityValidation: 'true',
  });
});

test('a release is packed into an archive', () => {
  expect(config).not.toMatch(/^asar: *false/m);
});
