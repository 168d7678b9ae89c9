import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Source files of the main process whose text matches, with `/` between folders. */
function filesWith(pattern: RegExp): readonly string[] {
  return globSync('src/main/**/*.ts', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => pattern.test(readFileSync(join(root, file), 'utf8')))
    .sort();
}

describe('the wire has one door', () => {
  test('only the sender and the practice server speak HTTP', () => {
    expect(filesWith(/from 'node:(?:http|https|http2|tls)'/)).toEqual([
      'src/main/gateway/bundled-trust.ts',
      'src/main/gateway/client.ts',
      'src/main/gateway/send-once.ts',
      'src/main/practice/play.ts',
      'src/main/practice/practice-counter.ts',
      'src/main/practice/practice-gateway.ts',
    ]);
  });

  test('nothing uses a stack that sends twice', () => {
    expect(filesWith(/\bfetch\(|from '(?:undici|ky|got|axios|ofetch)'|\bnet\.request\(/)).toEqual([]);
  });

  test('the app trusts nobody beside the bundled authorities', () => {
    expect(filesWith(/\btrustOnly\b/)).toEqual(['src/main/gateway/bundled-trust.ts']);
    expect(filesWith(/\btrust\s*[:?]/)).toEqual([
      'src/main/gateway/client.ts',
      'src/main/gateway/send-once.ts',
    ]);
    expect(filesWith(/rejectUnauthorized: false|checkServerIdentity/)).toEqual([]);
  });

  test('only the sender reads the path of a request', () => {
    expect(filesWith(/\brevealPath\b/)).toEqual([
      'src/main/gateway/gateway-request.ts',
      'src/main/gateway/send-once.ts',
    ]);
  });
});
