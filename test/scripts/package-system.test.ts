import { expect, test } from 'vitest';
import { whyNotForThatSystem } from '../../scripts/packaging/why-not-for-that-system.mjs';

const here = { platform: 'linux', arch: 'x64' };

test.each([
  ['--win', 'Windows'],
  ['-w', 'Windows'],
  ['--windows', 'Windows'],
  ['--win=nsis', 'Windows'],
  ['-lw', 'Windows'],
  ['--mac', 'macOS'],
  ['-m', 'macOS'],
])('a package for another system (%s) is refused, not built with Linux inside', (word, system) => {
  expect(whyNotForThatSystem([word], here)).toContain(`A package for ${system} is built on ${system}`);
});

test('a package for another processor is refused', () => {
  expect(whyNotForThatSystem(['--arm64'], here)).toContain('arm64');
});

test('what this computer can build is built', () => {
  expect(whyNotForThatSystem([], here)).toBeUndefined();
  expect(whyNotForThatSystem(['-l', '--x64', '--config.compression=store'], here)).toBeUndefined();
  expect(whyNotForThatSystem(['--win'], { platform: 'win32', arch: 'x64' })).toBeUndefined();
});
