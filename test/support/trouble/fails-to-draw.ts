import type { Page } from '@playwright/test';

/** What the fault says: nobody may find it in a log. */
export const FAULT_SAYS = 'PIN 1357 of 98765 43210';

/**
 * Makes the part of the page around an element throw the next time that it is drawn, and once. React keeps what drew an
 * element on it: the functions below the class that catches faults are the part, or the whole page where none does.
 */
export async function failsToDraw(page: Page, selector: string): Promise<void> {
  await page.evaluate(`(() => {
    const element = document.querySelector(${JSON.stringify(selector)});
    const key = Object.keys(element).find((name) => name.startsWith('__reactFiber$'));
    const [FUNCTION, CLASS] = [0, 1];
    const fails = () => { throw new TypeError(${JSON.stringify(FAULT_SAYS)}); };
    for (let fiber = element[key]; fiber !== null && fiber.tag !== CLASS; fiber = fiber.return)
      for (const each of [fiber, fiber.alternate]) if (each?.tag === FUNCTION) each.type = fails;
  })()`);
}
