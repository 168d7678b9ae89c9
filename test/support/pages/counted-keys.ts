import type { Page } from '@playwright/test';

/** The keyboard of a page, counted: one for every key that goes down, whatever is held meanwhile. */
export class CountedKeys {
  readonly #page: Page;
  #pressed = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Keys pressed since the last {@link restart}. */
  get pressed(): number {
    return this.#pressed;
  }

  /** Counts from 0 again: an idle counter. */
  restart(): void {
    this.#pressed = 0;
  }

  /** Presses one key, or a chord such as `Alt+1`, which counts as its keys. */
  async press(key: string): Promise<void> {
    this.#pressed += key.split('+').length;
    await this.#page.keyboard.press(key);
  }

  /** Types a text, key by key. */
  async type(text: string): Promise<void> {
    for (const key of text) await this.press(key);
  }
}
