import { expect } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningGalla } from '../support/electron-app';
import { smallPng } from './small-png';

/** The screens of shops: an old panel, the commonest one, a big one. */
export const sizes = { small: [1024, 768], usual: [1366, 768], large: [1920, 1080] } as const;

/** How a picture is to look. */
export interface Look {
  readonly size?: keyof typeof sizes;
  readonly theme?: 'light' | 'dark';
}

/** What A4 has between its margins, in CSS pixels. */
const paper = { width: 718, height: 1000, deviceScaleFactor: 1, mobile: false } as const;

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
  keep(name, await page.screenshot({ caret: 'initial' }));
  expect(await whatOverflows(page), `${name}: nothing is cut off or scrolls sideways`).toEqual([]);
}

/** Takes the same of what would be printed: on paper it is always light, whatever the screen is. */
export async function pictureOnPaper(galla: RunningGalla, name: string): Promise<void> {
  const { page } = galla;
  await frame(galla, { size: 'small' });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setDeviceMetricsOverride', paper);
  // Paper has no scroll bar that would take a part of its width.
  await showScrollbar(page, false);
  keep(name, await page.screenshot({ fullPage: true }));
  expect(await whatOverflows(page), `${name}: nothing is cut off on paper`).toEqual([]);
  await showScrollbar(page, true);
  await devtools.send('Emulation.clearDeviceMetricsOverride');
  await devtools.detach();
  await page.emulateMedia({ media: 'screen' });
}

function showScrollbar(page: RunningGalla['page'], isShown: boolean): Promise<void> {
  return page.evaluate(
    (width) => {
      document.documentElement.style.scrollbarWidth = width;
    },
    isShown ? '' : 'none',
  );
}

function keep(name: string, png: Buffer): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), smallPng(png));
}

/** The page never scrolls, and no line is wider than its box unless it says so with an ellipsis. */
function whatOverflows(page: RunningGalla['page']): Promise<readonly string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const found: string[] = [];
    const isPaper = matchMedia('print').matches;
    if ((!isPaper && root.scrollHeight > innerHeight) || root.scrollWidth > innerWidth)
      found.push('the page itself');
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
