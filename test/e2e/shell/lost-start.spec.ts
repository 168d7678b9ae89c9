import { expect } from '@playwright/test';
import { readFileSync, readlinkSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { startedAgain } from '../../../scripts/testing/started-again.mjs';
import { call, test } from '../../support/electron-app';
import { listen, shut } from '../../support/scripted-gateway/listening';
import { electronWithAlteredOutput } from '../../support/starting/altered-output';
import { groupMembers } from '../../support/starting/process-group';

test('a Galla that Playwright does not get hold of is ended, and the next one finds the data folder free', async ({
  launch,
  electronPath,
  dataFolder,
}, testInfo) => {
  const sockets = new Set<Socket>();
  const silent = createServer((socket) => sockets.add(socket));
  const port = await listen(silent, 0);
  const [data, program] = [join(dataFolder, 'data'), join(dataFolder, 'program')];
  const executable = electronWithAlteredOutput(
    program,
    electronPath,
    // Only the first start: it leaves no lock behind for itself.
    `  if ! [ -s '${program}/locks' ] && [[ $line =~ ^('DevTools listening on ws://127.0.0.1:')[0-9]+(/.*)$ ]]; then
    line="\${BASH_REMATCH[1]}${port}\${BASH_REMATCH[2]}"
  fi`,
    `echo "$$" >> '${program}/started'; readlink '${data}/SingletonLock' >> '${program}/locks'
    ls '${data}' >> '${program}/files'`,
  );
  const galla = await launch({ executable, dataFolder: data, attachMs: 8_000 });
  expect(await call(galla.page, 'app:status', {})).toMatchObject({ ok: true });

  const [lost = 0, ...next] = readFileSync(join(program, 'started'), 'utf8')
    .trimEnd()
    .split('\n')
    .map(Number);
  expect(next).toEqual([galla.app.process().pid]);
  // It was well, and had the folder: the link is what is left of its lock.
  expect(readFileSync(join(program, 'locks'), 'utf8')).toMatch(new RegExp(`^.*-${lost}\n$`));
  // But no window: it waits for Playwright, which would else come while the page is loading and miss that.
  const files = readFileSync(join(program, 'files'), 'utf8').split('\n');
  expect(files).toContain('SingletonLock');
  expect(files).not.toContain('Code Cache');
  expect(groupMembers(lost)).toEqual([]);
  expect(readlinkSync(join(data, 'SingletonLock'))).toMatch(new RegExp(`-${next[0]}$`));

  // This one was meant to be lost: the totals of the run are to tell of the others.
  const notes = testInfo.annotations.filter(({ type }) => type === startedAgain);
  expect(notes.map(({ description }) => description)).toEqual([
    'Playwright did not get hold of it within 8000 ms',
  ]);
  testInfo.annotations.splice(
    testInfo.annotations.findIndex(({ type }) => type === startedAgain),
    1,
  );
  await shut(silent, sockets);
});
