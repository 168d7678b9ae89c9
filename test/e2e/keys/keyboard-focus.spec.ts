import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { test } from '../../support/counter-test';
import { SettingsPage } from '../../support/pages/settings-page';

/** The same walk every time; another number is another walk. */
const SEED = 20_261_122;
const MOVES = 90;
/** Slower than a scanner, whose digits would be taken back from every field but Number. */
const PERSONS_PACE_MS = 40;

/** What people do, a few keys at a time. Words in quotes are typed, all else is pressed. */
const moves = [
  // A sale that goes through, one that waits for ever, one that fails, a bill, and what follows a sale.
  'Escape "9876500000" Alt+1 "199" Enter',
  'Escape "9876500004" Alt+2 "239" Enter',
  'Escape "9876500010" Alt+1 "99" Enter',
  'Escape "123456789012" F2 "mse" Enter "1250" Enter "4321" Enter',
  'Enter Enter Enter',
  'Escape Escape',
  '"zzz" Enter',
  '"-5" Enter',
  '"u" Tab "ai" Enter',
  'Backspace Delete Home End',
  // Along the controls, and pressing whatever is there.
  'Tab Tab Tab Enter',
  'Tab Space',
  'Tab Tab',
  'Shift+Tab Shift+Tab Space',
  'Shift+Tab Enter',
  'ArrowDown ArrowDown Enter',
  'ArrowUp PageDown ArrowLeft ArrowRight',
  // From screen to screen and into what opens over them.
  'F1 Tab',
  'F2 ArrowDown',
  'F4 ArrowDown Enter Tab Tab',
  'F4 "98" Tab Enter Escape',
  'F12 Tab Escape',
  'F9 F1',
  'F1 Escape Shift+Tab Shift+Tab Enter Tab Tab Tab',
  'Alt+3 Alt+9',
] as const;

test('wherever one goes by keys, exactly one control has the focus', async ({ galla, practice }) => {
  test.setTimeout(240_000);
  const { page } = practice;
  // A file dialog of the system would take the keyboard away from the page.
  await galla.app.evaluate(({ dialog }) => {
    Object.assign(dialog, {
      showSaveDialog: () => Promise.resolve({ canceled: true, filePath: '' }),
      showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] }),
    });
  });
  const random = randomFrom(SEED);
  const walked: string[] = [];
  const seen = new Set<string>();
  for (let step = 0; step < MOVES; step += 1) {
    for (const key of moves[Math.floor(random() * moves.length)]?.split(' ') ?? []) {
      walked.push(key);
      if (key.startsWith('"')) await page.keyboard.type(key.slice(1, -1), { delay: PERSONS_PACE_MS });
      else await page.keyboard.press(key);
      await expect
        .poll(() => focusProblem(page), {
          message: `after ${walked.slice(-25).join(' ')}`,
          intervals: [0, 20, 100],
        })
        .toBeNull();
      seen.add(
        await page.evaluate(
          () =>
            `${location.hash} ${document.activeElement?.closest('[role]')?.role ?? ''} ${document.activeElement?.tagName ?? ''}`,
        ),
      );
    }
  }
  // The walk was worth something: it came around.
  expect(seen.size).toBeGreaterThan(8);
});

test('a button that takes itself away leaves the focus where one goes on', async ({ practice }) => {
  const { page } = practice;
  await page.keyboard.press('F4');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('nobody');
  const showEverything = page.getByRole('button', { name: 'Show everything' });
  await showEverything.press('Enter');
  await expect(showEverything).toBeHidden();
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('who does not connect after all comes back to a screen that has the focus', async ({ practice }) => {
  const { page } = practice;
  await page.keyboard.press('F10');
  await new SettingsPage(page).choose('Practice');
  await page.getByRole('button', { name: 'Connect your account' }).press('Enter');
  await page.getByRole('button', { name: 'Back' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await expect.poll(() => focusProblem(page)).toBeNull();
});

/** Why the focus is not on exactly one control that can be seen; `null` when it is. */
function focusProblem(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const focused = document.querySelectorAll(':focus');
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) return 'nothing has the focus';
    if (focused.length !== 1) return `${focused.length} elements have the focus`;
    if (!activeElement.matches('a[href], button, input, select, summary, textarea, [tabindex]')) {
      return `${activeElement.outerHTML.slice(0, 100)} is no control`;
    }
    const { width, height } = activeElement.getBoundingClientRect();
    const hidden = activeElement.closest('[aria-hidden="true"], [inert]') !== null || width * height === 0;
    return hidden ? `${activeElement.outerHTML.slice(0, 100)} cannot be seen` : null;
  });
}

/** Mulberry32: small, and the same on every machine. Numbers from 0 up to 1. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
