import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { notKnown } from '../../src/main/printing/transports/delivery';
import { sendToWindowsRaw, windowsSpooler } from '../../src/main/printing/transports/windows-raw';

/**
 * Stands in for PowerShell: reads its input as one does whose console has an old code page of one byte a letter, and
 * does with the first line what the script it was given says.
 */
const standIn = `#!${process.execPath}
const { readFileSync, writeFileSync } = require('node:fs');
const at = process.argv.indexOf('-EncodedCommand');
const script = Buffer.from(process.argv[at + 1], 'base64').toString('utf16le');
const [first, ...rest] = readFileSync(0).toString('latin1').split('\\n');
const decoders = {
  '[Console]::In.ReadLine()': (line) => line,
  '[Text.Encoding]::Unicode.GetString([Convert]::FromBase64String([Console]::In.ReadLine()))': (line) =>
    Buffer.from(line, 'base64').toString('utf16le'),
};
const name = decoders[/^\\$name = (.*)$/m.exec(script)[1]](first);
writeFileSync(__dirname + '/saw.json', JSON.stringify({ name, bytes: rest.join('') }));
process.stdout.write('0');
`;

const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);

let folder = '';
let shell = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galla-powershell-'));
  shell = join(folder, 'powershell.cjs');
  await writeFile(shell, standIn, { mode: 0o755 });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

// The stand-in is started by its first line, which only Unix reads.
test
  .skipIf(process.platform === 'win32')
  .each([
    'POS-58 (Copy 1)',
    '-POS',
    'प्रिंटर',
    "Sharma's printer",
    '₹ slips',
    '\\\\counter-2\\POS 58',
    '"; Remove-Item C:\\ -Recurse; $(calc) `calc`',
  ])('Windows is asked for the printer %s by exactly this name', async (name) => {
  expect(await sendToWindowsRaw(name, bytes, windowsSpooler(shell))).toEqual(notKnown('spooled'));
  expect(JSON.parse(await readFile(join(folder, 'saw.json'), 'utf8'))).toEqual({
    name,
    bytes: Buffer.from(bytes).toString('base64'),
  });
});
