import { expect, test } from 'vitest';
import { maskedLine } from '../../src/main/support/masked-line';

const at = '2026-01-10T04:30:00.000Z';

test.each([
  // What the program writes stays.
  ['info desk opened mode=real notSent=0 unknown=2 found=0 damagedLines=1', null],
  [
    'info desk not opened mode=real code=journal_corrupt file=journal.db',
    'info desk not opened mode=real code=journal_corrupt file=…',
  ],
  ['error saving error=SqliteError: database or disk is full', null],
  ['error people error=Error: SQLITE_CONSTRAINT_UNIQUE', null],
  ['error recharge:submit error=TypeError: Cannot read properties of undefined', null],
  ['error page error=crashed', null],
  ['error slip error=Error: ENOSPC: no space left on device, write', null],
  // Places in the program stay, and the folders around them go, with blanks in them or not.
  [
    'error sale error=TypeError: x at go (file:///home/ramesh/galla/out/main/open-counter-BQvH9Kwz.cjs:120:33) at async C:\\Users\\Ramesh Kumar\\out\\main\\journal-worker.cjs:9:1',
    'error sale error=TypeError: … at … (open-counter:120:33) at async … (journal-worker:9:1)',
  ],
  [
    'error page-fault error=history TypeError index-CORL8GZt.js:1:2345',
    'error page-fault error=history TypeError (index:1:2345)',
  ],
  // Nothing that was sold, typed or answered does.
  ['error sale error=Error: 98765 43210 is held', 'error sale error=Error: … is …'],
  ['error sale error=Error: number:9876543210,', 'error sale error=Error: …'],
  ['error sale error=Error: ९८७६५४३२१०', 'error sale error=Error: …'],
  ['error sale error=Error: Paid to Ramesh Kumar by ramesh@okaxis', 'error sale error=Error: … to … by …'],
  [
    'error row error=Error: does not read: ref id RGABCDEFGH1234, seq 17',
    'error row error=Error: does not read: ref id … seq …',
  ],
  [
    'info set aside file=/home/ramesh/.config/Galla/settings.corrupt-1767000000000.json',
    'info set aside file=…',
  ],
  ['info desk opened mode=real notSent=98765 unknown=0', 'info desk opened mode=real … unknown=0'],
  ['error ramesh-9876543210.cjs:1:1', 'error …'],
  ['error at (ramesh.cjs:1:1)', 'error at …'],
  ['error unknown=four', 'error …'],
] as const)('%s', (line, masked) => {
  expect(maskedLine(`${at} ${line}`)).toBe(`${at} ${masked ?? line}`);
});

test.each([
  'Ramesh Kumar',
  '98765 43210 info',
  `${at} warn all is well`,
  `x${at} info page`,
  '2026-13 info page',
  '',
])('what is no line of the log is nothing: %s', (line) => expect(maskedLine(line)).toBe('…'));

test('a line that is longer than the log writes one is not looked at', () => {
  const begun = performance.now();
  expect(maskedLine(`${at} info page ${'.'.repeat(100_000)}x`)).toBe('…');
  expect(performance.now() - begun).toBeLessThan(1000);
});
