import { expect, type Page } from '@playwright/test';

/**
 * What somebody hears who does not see: a plain and strict screen reader. It reads a control that gets the focus (name, then
 * what describes it; a dialog before it), what changes in a live region that was there before (all of it, as a status is
 * read), and an alert that comes. What stands in a region that comes with its words is not heard: readers differ there.
 */
export class Ears {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  static async on(page: Page): Promise<Ears> {
    await page.evaluate(listening);
    return new Ears(page);
  }

  /** All that was heard since the last look, in order; waits until `last` is among it. */
  async heard(last: string | RegExp): Promise<readonly string[]> {
    const all = (): Promise<readonly string[]> => this.#page.evaluate<readonly string[]>('window.heard');
    const is = (text: string): boolean => (typeof last === 'string' ? text.includes(last) : last.test(text));
    await expect.poll(async () => (await all()).some(is), { message: `hears ${last}` }).toBe(true);
    // What comes too much comes a little later.
    await this.#page.waitForTimeout(400);
    return this.#page.evaluate<readonly string[]>('window.heard.splice(0)');
  }
}

const listening = `(() => {
  const LIVE = '[role="status"], [role="alert"], [role="log"], output, [aria-live]:not([aria-live="off"])';
  const heard = (window.heard = []);
  const say = (text) => { if (text !== '') heard.push(text); };
  const textOf = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true') return '';
    if (getComputedStyle(node).display === 'none') return '';
    const label = node.getAttribute('aria-label');
    if (label !== null && !node.matches(LIVE)) return ' ' + label + ' ';
    const inside = [...node.childNodes].map(textOf).join('');
    return getComputedStyle(node).display.startsWith('inline') ? inside : ' ' + inside + ' ';
  };
  const plain = (node) => textOf(node).replaceAll(/\\s+/g, ' ').trim();
  const last = new WeakMap();
  for (const region of document.querySelectorAll(LIVE)) last.set(region, plain(region));
  const dirty = new Set();
  const flush = () => {
    for (const region of dirty) {
      if (!region.isConnected || region.closest('[aria-hidden="true"], [inert]') !== null) continue;
      const text = plain(region);
      const isNew = !last.has(region);
      const before = last.get(region) ?? '';
      last.set(region, text);
      if (text !== before && !(isNew && region.getAttribute('role') !== 'alert')) say(text);
    }
    dirty.clear();
  };
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      const region = element?.closest(LIVE);
      if (region) dirty.add(region);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(LIVE)) dirty.add(node);
        for (const inner of node.querySelectorAll(LIVE)) dirty.add(inner);
      }
    }
    if (dirty.size > 0) setTimeout(flush, 50);
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributeFilter: ['role', 'aria-live'] });

  const described = (element) => (element.getAttribute('aria-describedby') ?? '').split(' ')
    .map((id) => document.getElementById(id)).filter((each) => each !== null).map(plain).filter((each) => each !== '');
  const nameOf = (element) => {
    const by = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id));
    const named = by.filter((each) => each !== null).map(plain).join(' ');
    const label = element.getAttribute('aria-label') ?? (named || [...(element.labels ?? [])].map(plain).join(' '));
    return label || (element.matches('button, a, [role="tab"], [role="option"], summary') ? plain(element) : '');
  };
  let dialog = null;
  document.addEventListener('focusin', ({ target }) => {
    const around = target.closest('[role="dialog"], [role="alertdialog"]');
    // Read a moment later: what it says is drawn then.
    setTimeout(() => {
      if (around !== dialog) {
        dialog = around;
        if (around !== null) say([nameOf(around), ...described(around)].join(' | '));
      }
      if (target === document.activeElement && target !== around) say([nameOf(target), ...described(target)].join(' | '));
    }, 30);
  });
})()`;
