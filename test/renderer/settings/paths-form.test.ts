import { expect, test } from 'vitest';
import { readPaths } from '../../../src/renderer/src/screens/settings/shop/paths-form';
import { say } from '../../support/say';

const paths = {
  recharge: '/webservices/api/recharge',
  status: '/webservices/api/statusByRefId',
  balance: '/webservices/api/balance',
  complaint: '/webservices/api/complain',
};

test('the default paths can be saved', () => {
  expect(readPaths(say, { ...paths, status: ` ${paths.status} ` })).toEqual({ ok: true, value: paths });
});

test.each([
  '',
  'webservices/api/x',
  '//evil.example/x',
  '/a//b',
  '/a/../recharge',
  '/a?b=c',
  '/a#b',
  '/a\\b',
  '/a b',
  'https://evil.example/x',
  '/a%2e%2e',
  '/पथ',
])('the path %j gets a sentence', (status) => {
  const read = readPaths(say, { ...paths, status });
  expect(read.ok ? '' : read.failure.status).toMatch(/\.$/);
});

test('a status check can never be sent to the recharge path', () => {
  const read = readPaths(say, { ...paths, status: paths.recharge });
  expect(read.ok ? [] : Object.keys(read.failure)).toEqual(['recharge', 'status']);
});
