import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allFaults } from './all-faults';
import { connectionFaults } from './connection-faults';
import { playConnection, playFaults } from './fault-matrix';

/** The short form of `npm run test:faults`: every reply over http, every connection with three replies. */
test('whatever comes back, the recharge ends in the state that is known, and was asked for once', async () => {
  const played = await playFaults('none', allFaults);
  expect(played).toMatchObject(
    allFaults.map(({ name, state, cause, asStatus }) => ({ name, state, cause, asStatus, requests: 1 })),
  );
  expect(played.filter((row) => !row.agrees)).toEqual([]);
}, 60_000);

describe('whatever was planned, a recharge whose connection never stood was not sent', () => {
  test.each(connectionFaults.map((fault) => [fault.name, fault] as const))('%s', async (_name, fault) => {
    const outcomes = await playConnection(fault, allFaults.slice(0, 3));
    expect(outcomes).toEqual(
      Array.from({ length: 3 }, () => ({ state: 'not_sent', cause: fault.cause, requests: 0 })),
    );
  });
});

test('docs/faults.md is of this matrix', () => {
  const doc = readFileSync(join(import.meta.dirname, '../../docs/faults.md'), 'utf8');
  const rows = doc
    .split('\n')
    .filter((line) => /^\| .* \| (?:success|failed|refunded|pending|unknown) +\| /.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, name, http, https, cause, requests, , asStatus]) => ({
      name,
      http,
      https,
      cause,
      requests,
      asStatus,
    }));
  expect(rows).toEqual(
    allFaults.map(({ name, state, cause, asStatus }) => ({
      name,
      http: state,
      https: state,
      cause: cause ?? '',
      requests: '1 + 1',
      asStatus,
    })),
  );
});
