import { expect, test } from 'vitest';
import { oneDialog } from '../../src/main/shell/one-dialog';

/** A person who answers when told to; counts the dialogs that were shown. */
function person() {
  const waiting: ((file: string | null) => void)[] = [];
  const shown: string[] = [];
  const ask = (what: string) => {
    shown.push(what);
    return new Promise<string | null>((resolve) => {
      waiting.push(resolve);
    });
  };
  const chooser = oneDialog({
    chooseFile: (name) => ask(name),
    chooseExisting: ([ending = '']) => ask(ending),
    chooseFolder: () => ask('a folder'),
  });
  return { chooser, shown, answers: (file: string | null) => waiting.shift()?.(file) };
}

test('while a dialog is open no other one opens, of either kind, and the first is not disturbed', async () => {
  const { chooser, shown, answers } = person();
  const first = chooser.chooseFile('history.csv');
  const others = await Promise.all([
    ...Array.from({ length: 50 }, () => chooser.chooseFile('again.csv')),
    chooser.chooseExisting(['png']),
    chooser.chooseFolder(),
  ]);
  expect(others.filter((file) => file !== null)).toEqual([]);
  expect(shown).toEqual(['history.csv']);
  answers('/home/shop/history.csv');
  expect(await first).toBe('/home/shop/history.csv');
});

test('a closed dialog makes room for the next, also where the system could not show it', async () => {
  const { chooser, shown, answers } = person();
  const first = chooser.chooseExisting(['csv']);
  answers(null);
  expect(await first).toBeNull();
  const second = chooser.chooseFile('history.csv');
  answers('/tmp/history.csv');
  expect(await second).toBe('/tmp/history.csv');
  expect(shown).toEqual(['csv', 'history.csv']);

  let tries = 0;
  const broken = oneDialog({
    chooseFile() {
      tries += 1;
      return Promise.reject(new Error('no window'));
    },
    chooseExisting: () => Promise.resolve(null),
    chooseFolder: () => Promise.resolve(null),
  });
  await expect(broken.chooseFile('a')).rejects.toThrow('no window');
  await expect(broken.chooseFile('a')).rejects.toThrow('no window');
  expect(tries).toBe(2);
});
