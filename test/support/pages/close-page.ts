import { expect, type Locator, type Page } from '@playwright/test';
import { CountedKeys } from './counted-keys';

/** Two presses of Enter closer than this are one, of a worn switch. In milliseconds. */
const A_PRESS_MS = 150;

/** The close of the day, by the names on screen, worked by keyboard alone. */
export class ClosePage {
  readonly page: Page;
  readonly keys: CountedKeys;
  readonly overview: Locator;
  readonly steps: Locator;

  constructor(page: Page) {
    this.page = page;
    this.keys = new CountedKeys(page);
    this.overview = page.getByRole('region', { name: 'The day', exact: true });
    this.steps = page.getByRole('list', { name: 'Steps of the close', exact: true });
  }

  /** The part of a step, by its name in the row of steps. */
  step(name: 'Ask the gateway' | 'Count' | 'Compare' | 'Note and cash out' | 'Z'): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** A box of the count, such as `Notes of ₹ 500`. */
  box(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  /** From any screen to where the day stands. */
  async open(): Promise<void> {
    await this.keys.press('Shift+F3');
    await expect(this.overview).toBeVisible();
  }

  /** From any screen to the first box of the count. */
  async toCount(how: 'asking' | 'without asking' = 'asking'): Promise<void> {
    await this.open();
    await expect(this.button('Close the day')).toBeFocused();
    await this.keys.press('Enter');
    await expect(this.button('Ask, then count')).toBeFocused();
    if (how === 'without asking') await this.keys.press('Tab');
    await this.keys.press('Enter');
    await expect(this.box('Notes of ₹ 500')).toBeFocused({ timeout: 30_000 });
  }

  /** Types a count, a box after the other from the one that has the focus; an empty one is passed over. */
  async count(pieces: readonly string[]): Promise<void> {
    for (const each of pieces) {
      if (each === '') await this.page.waitForTimeout(A_PRESS_MS);
      await this.keys.type(each);
      await this.keys.press('Enter');
    }
  }

  /** The step in which the count was written: what it came to stands there. */
  async isCounted(words: string): Promise<void> {
    await expect(this.page.locator('.counted-line')).toContainText(words);
  }

  /** From what the count came to to the last step. `upi`: what the bank's app says; empty: nobody looked. */
  async toFinish(upi = ''): Promise<void> {
    await expect(this.box('UPI in the bank’s app, ₹')).toBeFocused();
    await this.keys.type(upi);
    await this.keys.press('Enter');
    await expect(this.button('Go on')).toBeFocused();
    await this.keys.press('Enter');
    await expect(this.step('Note and cash out')).toBeVisible();
  }

  /** Writes the Z from the first field of the last step; answers its name. */
  async finish(typed: readonly [string, string] = ['', '']): Promise<string> {
    await expect(this.button('Close the day')).toBeEnabled();
    for (const each of typed) {
      await this.keys.type(each);
      await this.keys.press('Enter');
    }
    const closed = this.step('Z').getByRole('heading', { level: 2 });
    await expect(closed).toHaveText(/^Closed: Z [A-Z]{4}-\d+-\d+$/);
    return (await closed.innerText()).replace('Closed: Z ', '');
  }
}
