import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allFaults } from './all-faults';
import { connectionFaults } from './connection-faults';
import { playConnection, playFaults } from './fault-matrix';
import { faultsDoc, type PlayedConnection } from './faults-doc';

const file = join(import.meta.dirname, '../../docs/faults.md');

/** The long form, `npm run test:faults`. What it sees goes to the document, right or wrong. */
test(
  'every fault of the connection × every fault of the reply ends as it must',
  async () => {
    const overHttp = await playFaults('none', allFaults);
    const overHttps = await playFaults('right', allFaults);
    const connections: PlayedConnection[] = [];
    for (const fault of connectionFaults) {
      connections.push({ fault, outcomes: await playConnection(fault, allFaults) });
    }
    writeFileSync(file, faultsDoc(overHttp, overHttps, connections));

    const expected = allFaults.map(({ name, state, cause, asStatus }) => ({ name, state, cause, asStatus }));
    const sent = [...overHttp, ...overHttps];
    const unsent = connections.flatMap(({ outcomes }) => outcomes);
    const doubled = sent.filter((row) => row.requests > 1).length;
    console.log(`combinations ${sent.length + unsent.length}, doubled ${doubled}`);

    expect(overHttp).toMatchObject(expected);
    expect(overHttps).toMatchObject(expected);
    expect(sent.filter((row) => row.requests !== 1)).toEqual([]);
    expect(sent.filter((row) => !row.agrees)).toEqual([]);
    for (const { fault, outcomes } of connections) {
      const all = allFaults.map(() => ({ state: 'not_sent', cause: fault.cause, requests: 0 }));
      expect({ name: fault.name, outcomes }).toEqual({ name: fault.name, outcomes: all });
    }
  },
  10 * 60_000,
);
