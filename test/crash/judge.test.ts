import { get } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { says } from '../support/scripted-gateway/behaviour';
import { startScriptedGateway, type ScriptedGateway } from '../support/scripted-gateway/scripted-gateway';
import { createJudge, type Judge, type Verdict } from './judge';
import type { Claim } from './messages';

const NUMBER = '9876543210';
const REF_ID = 'A0000000000001';
const claim: Claim = { refId: REF_ID, number: NUMBER, state: 'success', amountPaise: 199_00 };

let gateway: ScriptedGateway;
let findings: Verdict;
let judge: Judge;

beforeEach(async () => {
  gateway = await startScriptedGateway();
  findings = { lost: [], doubled: [], wrong: [] };
  judge = createJudge(gateway, findings);
  judge.sold(NUMBER);
});
afterEach(() => gateway.close());

async function requested(refId = REF_ID): Promise<void> {
  const query = new URLSearchParams({ number: NUMBER, amount: '199', ref_id: refId });
  await new Promise((resolve, reject) => {
    get(`${gateway.address}${gateway.paths.recharge}?${query}`, (reply) => {
      reply.resume().once('end', resolve);
    }).once('error', reject);
  });
}

describe('the judge of the crash matrix', () => {
  test('finds nothing when the journal and the gateway agree', async () => {
    await requested();
    judge.hear([claim], 'at_start');
    judge.hear([claim], 'after_follow_up');
    expect(findings).toEqual({ lost: [], doubled: [], wrong: [] });
  });

  test('lets a row be unknown at a start, but not after follow-up', async () => {
    await requested();
    judge.hear([{ ...claim, state: 'unknown' }], 'at_start');
    expect(findings.wrong).toEqual([]);
    judge.hear([{ ...claim, state: 'unknown' }], 'after_follow_up');
    expect(findings.wrong).toHaveLength(1);
  });

  test('finds a request without a row, and a row that is gone', async () => {
    await requested();
    judge.hear([], 'at_start');
    expect(findings.lost).toEqual([`${REF_ID} was requested and has no row`]);
    judge.hear([claim], 'at_start');
    judge.hear([], 'after_follow_up');
    expect(findings.lost).toContain(`the row of ${REF_ID} is gone`);
  });

  test('finds a ref id that was sent twice, and a sale that was sent under two', async () => {
    await requested();
    await requested();
    judge.hear([claim], 'at_start');
    expect(findings.doubled).toContain(`${REF_ID} was requested 2 times`);
    await requested('A0000000000002');
    judge.hear([claim], 'at_start');
    expect(findings.doubled).toContain(`${NUMBER} was recharged 3 times`);
  });

  test('finds claims that the gateway did not make', async () => {
    gateway.setDefault(() => says('Failure'));
    judge.hear([claim], 'at_start');
    expect(findings.wrong).toEqual([`${REF_ID} is success, but nothing was requested`]);
    await requested();
    judge.hear([claim, { ...claim, state: 'failed', amountPaise: 99_00 }], 'at_start');
    expect(findings.wrong.slice(1)).toEqual([
      `${REF_ID} is success at_start, the gateway says Failure`,
      `${REF_ID} has another amount than was requested`,
    ]);
  });

  test('finds a request that the journal calls not sent', async () => {
    await requested();
    judge.hear([{ ...claim, state: 'not_sent' }], 'at_start');
    expect(findings.wrong).toHaveLength(1);
  });
});
