import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { countPlaywright } from '../../scripts/testing/playwright.mjs';
import { readReport } from '../../scripts/testing/report.mjs';
import { repository } from '../../scripts/set-up/places.mjs';
import { startedAgain } from '../../scripts/testing/started-again.mjs';
import { resultOfCode } from '../../scripts/testing/step.mjs';
import { countVitest } from '../../scripts/testing/vitest.mjs';

describe('the totals of vitest', () => {
  const report = (over: object = {}) => ({
    numPassedTests: 12,
    numFailedTests: 0,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [{ status: 'passed', assertionResults: [{}] }],
    ...over,
  });

  test('are what it reports', () => {
    expect(countVitest(report({ numFailedTests: 3 }))).toEqual({
      passed: 12,
      failed: 3,
      skipped: 3,
      failures: [],
    });
  });

  test('count a file that could not be loaded as failed', () => {
    const broken = { status: 'failed', assertionResults: [] };
    expect(countVitest(report({ testResults: [broken] }))).toMatchObject({ failed: 1 });
  });

  test('do not count a file twice when its tests failed', () => {
    const failed = { status: 'failed', assertionResults: [{}] };
    expect(countVitest(report({ numFailedTests: 1, testResults: [failed] }))).toMatchObject({ failed: 1 });
  });

  test('refuse a report without results', () => {
    expect(() => countVitest({})).toThrow(TypeError);
  });
});

test('a Playwright test that passed at a second try has failed', () => {
  const stats = { expected: 70, unexpected: 1, flaky: 2, skipped: 3 };
  expect(countPlaywright({ stats })).toMatchObject({ passed: 70, failed: 3, skipped: 3 });
});

test('every start of Galla that had to be made again is counted, wherever in the report it stands', () => {
  const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };
  const annotations = [{ type: startedAgain, description: 'lost' }, { type: 'slow' }];
  const twice = { tests: [{ annotations: [...annotations, ...annotations], results: [{ annotations }] }] };
  const suites = [
    { specs: [{ tests: [{ annotations }] }], suites: [{ specs: [twice] }] },
    { specs: [{ tests: [{ annotations: [] }] }] },
  ];
  expect(countPlaywright({ stats, suites })).toMatchObject({ passed: 3, failed: 0, startedAgain: 3 });
});

test('a step that is no test adds nothing to what passed', () => {
  expect(resultOfCode(0)).toEqual({ passed: 0, failed: 0, skipped: 0 });
  expect(resultOfCode(2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

describe('what failed is said in a line, for whoever sees only the end', () => {
  test('by vitest, with the file that could not be loaded', () => {
    const report = {
      numPassedTests: 1,
      numFailedTests: 1,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [
        {
          name: join(repository, 'test/a.test.ts'),
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'is well', failureMessages: [] },
            {
              status: 'failed',
              fullName: 'is not',
              failureMessages: ['\u001B[31mno paise\u001B[39m\n at x'],
            },
          ],
        },
        {
          name: join(repository, 'test/b.test.ts'),
          status: 'failed',
          message: 'no such file',
          assertionResults: [],
        },
      ],
    };
    expect(countVitest(report).failures).toEqual([
      'test/a.test.ts › is not: no paise',
      'test/b.test.ts: no such file',
    ]);
  });

  test('by Playwright, wherever it stands', () => {
    const stats = { expected: 1, unexpected: 1, flaky: 0, skipped: 0 };
    const failed = {
      title: 'sells',
      file: 'counter.spec.ts',
      line: 12,
      tests: [{ status: 'unexpected', results: [{ error: { message: 'sent twice\nReceived: 2' } }] }],
    };
    const well = { title: 'waits', file: 'counter.spec.ts', line: 30, tests: [{ status: 'expected' }] };
    const suites = [{ specs: [well], suites: [{ specs: [failed] }] }];
    expect(countPlaywright({ stats, suites }).failures).toEqual(['counter.spec.ts:12 › sells: sent twice']);
  });
});

describe('the report of a runner', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'galla-totals-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const written = (text: string): string => {
    const path = join(folder, 'report.json');
    writeFileSync(path, text);
    return path;
  };
  const count = () => ({ passed: 5, failed: 0, skipped: 0 });

  test('that was never written is a failure', () => {
    expect(readReport(join(folder, 'absent.json'), 0, count)).toMatchObject({ passed: 0, failed: 1 });
  });

  test('that broke off half way is a failure', () => {
    expect(readReport(written('{"stats": {'), 0, count)).toMatchObject({ passed: 0, failed: 1 });
  });

  test('without failures is one when the runner ended badly', () => {
    expect(readReport(written('{}'), 1, count)).toMatchObject({ passed: 5, failed: 1 });
  });

  test('counts as it is when the runner ended well', () => {
    expect(readReport(written('{}'), 0, count)).toEqual({ passed: 5, failed: 0, skipped: 0 });
  });
});
