import { expect } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningGalla } from '../support/electron-app';

/** The screens of shops: an old panel, the commonest one, a big one. */
export const sizes = { small: [1024, 768], usual: [1366, 768], large: [1920, 1080] } as const;

/** How a picture is to look. */
export interface Look {
  readonly size?: keyof typeof sizes;
  readonly theme?: 'light' | 'dark';
}

const folder = join(process.cwd(), 'docs/pictures');

/** Gives the window its size and the page its colours, and waits until it is drawn so. */
export async function frame(
  { app, page }: RunningGalla,
  { size = 'usual', theme = 'light' }: Look,
): Promise<void> {
  const [width, height] = sizes[size];
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  const isSo = () =>
    page.evaluate(([w, h]) => innerWidth === w && innerHeight === h, [width, height] as const);
  // A list that is open would be closed by a change of size, even by one to the same.
  if (!(await isSo())) {
    await app.evaluate(
      ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h),
      [width, height] as const,
    );
    await expect.poll(isSo).toBe(true);
    // Nothing under the pointer looks different from the rest.
    await page.mouse.move(width - 2, height - 2);
  }
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
}

/** Takes `docs/pictures/<name>.png` of the window as it is now. */
export async function picture(galla: RunningGalla, name: string, look: Look = {}): Promise<void> {
  const { page } = galla;
  await frame(galla, look);
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), caret: 'initial' });
  expect(await whatOverflows(page), `${name}: nothing is cut off or scrolls sideways`).toEqual([]);
}

/** The page never scrolls, and no line is wider than its box unless it says so with an ellipsis. */
function whatOverflows(page: RunningGalla['page']): Promise<readonly string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const found: string[] = [];
    if (root.scrollHeight > innerHeight || root.scrollWidth > innerWidth) found.push('the page itself');
    for (const element of document.querySelectorAll('main *, header *, footer *, [role=dialog] *')) {
      if (!(element instanceof HTMLElement) || element.closest('.sr-only, svg') !== null) continue;
      const { overflowX, display } = getComputedStyle(element);
      const isBox = display !== 'inline' && element.clientWidth > 0;
      // An open list hangs out of the box it belongs to, on purpose.
      if (element.querySelector('[role=listbox]') !== null) continue;
      if (isBox && overflowX === 'visible' && element.scrollWidth > element.clientWidth + 1) {
        found.push(`${element.tagName.toLowerCase()}.${element.className}`);
      }
    }
    return found;
  });
}
