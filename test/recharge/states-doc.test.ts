import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { gatewayWords, rechargeStates } from '../../src/preload/contract/sale/recharge';
import type { Fact } from '../../src/preload/contract/sale/entries/entry-schemas';
import { next } from '../../src/main/recharge/state/next';
import type { Status } from '../../src/main/recharge/state/status';
import { aFinal, aReply, aStatus } from '../support/builders/recharge-builders';

/** Every status of the table's first line, in its order. */
const statuses: readonly (readonly [string, Status])[] = [
  ...rechargeStates.map((state): [string, Status] => [state, aStatus(state)]),
  ...(['success', 'failed', 'refunded'] as const).map((state): [string, Status] => [
    `${state} by hand`,
    aFinal(state, 'hand'),
  ]),
];

const matches = { kind: 'matches' } as const;

/** Every fact of the table's first column, in its order. */
const facts: readonly (readonly [string, Fact])[] = [
  ['about to leave', { kind: 'sending' }],
  ['ended before a connection', { kind: 'not_sent', cause: 'connection_refused' }],
  ['the app stopped, no line in sent.log', { kind: 'interrupted', sentLog: 'no_line' }],
  ['the app stopped, a whole line in sent.log', { kind: 'interrupted', sentLog: 'line' }],
  ['the app stopped, the line was given up', { kind: 'interrupted', sentLog: 'given_up' }],
  ['the app stopped, a line is damaged', { kind: 'interrupted', sentLog: 'damaged' }],
  [
    'recharge call: no clear word',
    { kind: 'recharge_unclear', cause: 'timed_out', httpStatus: null, message: null },
  ],
  ...gatewayWords.map((word): [string, Fact] => [
    `recharge call: ${word}`,
    { kind: 'recharge_reply', reply: { ...aReply(word), call: 'recharge' }, echo: matches },
  ]),
  [
    'recharge call: foreign echo',
    {
      kind: 'recharge_reply',
      reply: { ...aReply('Success'), call: 'recharge' },
      echo: { kind: 'foreign', field: 'number' },
    },
  ],
  [
    'recharge call: only the operator is foreign',
    {
      kind: 'recharge_reply',
      reply: { ...aReply('Success'), call: 'recharge' },
      echo: { kind: 'foreign_operator', code: 'VF' },
    },
  ],
  [
    'recharge call: Success without any id',
    {
      kind: 'recharge_reply',
      reply: { ...aReply('Success'), call: 'recharge', txnId: null },
      echo: { kind: 'bare' },
    },
  ],
  ...gatewayWords.map((word): [string, Fact] => [
    `status check: ${word}`,
    { kind: 'status_reply', reply: { ...aReply(word), call: 'status' }, echo: matches },
  ]),
  [
    'status check: no or foreign ref id',
    { kind: 'status_reply', reply: { ...aReply('Success'), call: 'status' }, echo: { kind: 'no_ref_id' } },
  ],
  [
    'status check: no clear word',
    { kind: 'status_unclear', cause: 'not_json', httpStatus: 200, message: null },
  ],
  ['settled by hand as success', { kind: 'settled', to: 'success', reason: 'confirmed by phone' }],
];

/** One cell: the new state, `·` for no move, `!` where an alarm is raised. */
function cell(status: Status, fact: Fact): string {
  const step = next(status, fact);
  return `${step.moved ? step.status.state : '·'}${step.alarm === null ? '' : ' !'}`;
}

function table(): string {
  const rows = [
    ['fact', ...statuses.map(([name]) => name)],
    ['---', ...statuses.map(() => '---')],
    ...facts.map(([name, fact]) => [name].concat(statuses.map(([, status]) => cell(status, fact)))),
  ];
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

test('docs/states.md holds the table that the code obeys', async () => {
  const text = await readFile('docs/states.md', 'utf8');
  const inDoc = text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((part) => part.trim().replace(/^-+$/, '---'))
        .join(' | '),
    )
    .map((line) => `| ${line} |`)
    .join('\n');
  expect(inDoc).toBe(table());
});
