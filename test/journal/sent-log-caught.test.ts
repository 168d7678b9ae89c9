import { expect, test } from 'vitest';
import {
  writeCopyMark,
  writeGivenUp,
  writeHead,
  writeMark,
  writeSentLine,
} from '../../src/main/journal/sent-log/sent-line';
import { contentsOf } from '../../src/main/journal/sent-log/sent-log-text';
import { aRefId, aSentLine } from './support/builders';

test('a log that is read while a line is being written says nothing of that line, wherever it is caught: it is no damage', () => {
  const head = { n: 12, h: '0123456789abcdef'.repeat(2) };
  const mark = { counter: 'KDRW', epoch: 1, n: null } as const;
  const written = Buffer.from(
    [
      writeSentLine(aSentLine(1)),
      writeHead({ ...mark, head }, 1),
      writeSentLine(aSentLine(2, { number: 'काक12345' })),
      writeSentLine(aSentLine(3, { sold: null })),
      writeGivenUp(aRefId(1), 1),
      writeMark(mark, 1),
      writeMark({ ...mark, move: 3 }, 1),
      writeCopyMark('a.db', 1),
    ].join(''),
  );
  const told = Array.from({ length: written.length }, (_, read) =>
    contentsOf({ bytes: written.subarray(0, read), skipped: 0 }),
  );
  expect(told.filter(({ damaged, mended }) => damaged + mended > 0)).toEqual([]);
});
