import type { Page } from '@playwright/test';

/**
 * What has no room in the window as it is now: texts that are cut off or lie over each other, boxes that are too narrow for
 * what is in them, and what cannot be reached. Text that scrolls down is reached; text that scrolls aside is not.
 *
 * @param must CSS selectors of what has to be in sight, all of it, without scrolling
 */
export function cramped(page: Page, must: readonly string[] = []): Promise<readonly string[]> {
  return page.evaluate((inSight) => {
    interface Box {
      readonly left: number;
      readonly top: number;
      readonly right: number;
      readonly bottom: number;
    }
    interface Text {
      readonly element: Element;
      readonly text: string;
      readonly lines: readonly Box[];
    }
    /** Half a pixel is rounding, and so may be a whole one on both sides of a border. */
    const ROUNDING = 1.5;
    /** What of it does not fit is not shown, each piece as a whole: keys do the same, and the sheet of keys says so. */
    const GIVES_WAY = '.usual, .frame-hints';
    /** They lie over the screen on purpose. */
    const LAYERS = '.overlay, [role="dialog"], [role="listbox"], output';
    const found = new Set<string>();
    const measure = document.createElement('canvas').getContext('2d');
    const viewport: Box = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };

    function named(element: Element): string {
      const names = element.getAttribute('class')?.trim().split(/\s+/).slice(0, 2).join('.') ?? '';
      const own = `${element.tagName.toLowerCase()}${names === '' ? '' : `.${names}`}`;
      const around = element.parentElement?.closest('[class]');
      const outside = names === '' ? `.${around?.getAttribute('class')?.split(/\s+/)[0] ?? ''} ` : '';
      return `${outside}${own}`;
    }

    function note(what: string, element: Element, text: string): void {
      const said = text.trim().replaceAll(/\s+/g, ' ');
      found.add(`${what}: ${named(element)} “${said.length > 48 ? `${said.slice(0, 47)}…` : said}”`);
    }

    const styles = new Map<Element, CSSStyleDeclaration>();
    function styleOf(element: Element): CSSStyleDeclaration {
      const known = styles.get(element) ?? getComputedStyle(element);
      styles.set(element, known);
      return known;
    }

    /** Only for those who listen, or nothing that is drawn. */
    function isUnseen(element: Element): boolean {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return true;
      for (let each: Element | null = element; each !== null; each = each.parentElement) {
        if (styleOf(each).clipPath === 'inset(50%)') return true;
        if (each instanceof HTMLElement && each.offsetWidth <= 1 && each.offsetHeight <= 1) return true;
      }
      return false;
    }

    function insideOf(element: Element): Box {
      const { left, top } = element.getBoundingClientRect();
      const x = left + element.clientLeft;
      const y = top + element.clientTop;
      return { left: x, top: y, right: x + element.clientWidth, bottom: y + element.clientHeight };
    }

    function shared(one: Box, other: Box): Box {
      return {
        left: Math.max(one.left, other.left),
        top: Math.max(one.top, other.top),
        right: Math.min(one.right, other.right),
        bottom: Math.min(one.bottom, other.bottom),
      };
    }

    function asWideAs({ left, right }: Box, { top, bottom }: Box): Box {
      return { left, right, top, bottom };
    }

    /** What is in sight of a box, and whether more of it can only be guessed. */
    function look(box: Box, from: Element): { readonly seen: Box; readonly cut: string | null } {
      let seen = box;
      /** What counts on the way out: of what scrolls, the place where it scrolls. */
      let whole = box;
      let cut: string | null = null;
      for (
        let each: Element | null = from;
        each !== null && each !== document.body;
        each = each.parentElement
      ) {
        const { overflowX, overflowY, position, textOverflow, webkitLineClamp, display } = styleOf(each);
        if (display !== 'inline' && display !== 'contents') {
          const inside = insideOf(each);
          const isWider = whole.left < inside.left - ROUNDING || whole.right > inside.right + ROUNDING;
          const isHigher = whole.top < inside.top - ROUNDING || whole.bottom > inside.bottom + ROUNDING;
          const isOwnScroll = each === from && each instanceof HTMLInputElement;
          const hides = overflowY === 'hidden' || overflowY === 'clip';
          let here: string | null = null;
          if (overflowX !== 'visible' && isWider && !isOwnScroll) {
            here = textOverflow === 'ellipsis' ? 'shortened' : 'cut at the side';
          } else if (hides && isHigher) {
            here = webkitLineClamp === 'none' ? 'cut above or below' : 'shortened';
          }
          if (here !== null) {
            cut ??= here;
            seen = shared(seen, inside);
            whole = shared(whole, inside);
          }
          if (overflowY === 'auto' || overflowY === 'scroll') {
            seen = shared(seen, asWideAs(seen, inside));
            if (isHigher) {
              if (inside.bottom - inside.top < 24) cut ??= 'in a place too low to scroll in';
              whole = asWideAs(whole, inside);
            }
          }
        }
        if (position === 'fixed') break;
      }
      const isOut =
        whole.left < -ROUNDING
        || whole.top < -ROUNDING
        || whole.right > viewport.right + ROUNDING
        || whole.bottom > viewport.bottom + ROUNDING;
      return { seen: shared(seen, viewport), cut: cut ?? (isOut ? 'outside of the window' : null) };
    }

    /** The lines of a text, as high as its ink. */
    function linesOf(node: Node, element: Element, text: string): readonly Box[] {
      const range = document.createRange();
      range.selectNodeContents(node);
      const { font } = styleOf(element);
      if (measure !== null) measure.font = font;
      const ink = measure?.measureText(text);
      return Array.from(range.getClientRects(), ({ left, top, right, bottom }) => {
        if (ink === undefined) return { left, top, right, bottom };
        const height = ink.fontBoundingBoxAscent + ink.fontBoundingBoxDescent;
        const base = top + (bottom - top - height) / 2 + ink.fontBoundingBoxAscent;
        return {
          left,
          right,
          top: base - ink.actualBoundingBoxAscent,
          bottom: base + ink.actualBoundingBoxDescent,
        };
      }).filter(({ left, right }) => right - left > 0.5);
    }

    // What lies behind a dialog was looked at before it was opened.
    const root = Array.from(document.querySelectorAll('.overlay')).at(-1) ?? document.body;
    const texts: Text[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.nodeValue ?? '';
      if (element === null || text.trim() === '' || element.closest('svg, option') !== null) continue;
      if (isUnseen(element)) continue;
      texts.push({ element, text, lines: linesOf(node, element, text) });
    }

    /** A row that opens what it shortens; a name that is a tooltip as well. */
    function isReachable(element: Element): boolean {
      return element.closest('button, a, tr, [role="row"], [title]') !== null;
    }

    function hasGivenWay(element: Element, { left, top, right, bottom }: Box): boolean {
      return element.closest(GIVES_WAY) !== null && (right - left <= ROUNDING || bottom - top <= ROUNDING);
    }

    const seenLines: { readonly of: Text; readonly box: Box }[] = [];
    for (const each of texts) {
      let worst: string | null = null;
      for (const line of each.lines) {
        const { seen, cut } = look(line, each.element);
        if (cut !== null && !hasGivenWay(each.element, seen)) worst = cut;
        if (seen.right - seen.left > 2 && seen.bottom - seen.top > 2) seenLines.push({ of: each, box: seen });
      }
      if (worst !== null && !(worst === 'shortened' && isReachable(each.element)))
        note(worst, each.element, each.text);
    }

    /** The layer that it lies in, or what stays in place while the rest scrolls behind it. */
    function layerOf(element: Element): Element | null {
      for (let each: Element | null = element; each !== null; each = each.parentElement) {
        if (each.matches(LAYERS) || styleOf(each).position === 'sticky') return each;
      }
      return null;
    }

    for (const [place, one] of seenLines.entries()) {
      for (const other of seenLines.slice(place + 1)) {
        if (one.of.element === other.of.element) continue;
        const { left, right, top, bottom } = shared(one.box, other.box);
        if (right - left <= 2 || bottom - top <= 2) continue;
        if (layerOf(one.of.element) !== layerOf(other.of.element)) continue;
        note(
          'over each other',
          one.of.element,
          `${one.of.text.trim().slice(0, 22)} | ${other.of.text.trim()}`,
        );
      }
    }

    for (const control of root.querySelectorAll(
      'button, a[href], input, textarea, [role="tab"], [role="radio"]',
    )) {
      if (isUnseen(control) || Math.min(control.clientWidth, control.clientHeight) <= 1) continue;
      const { cut } = look(control.getBoundingClientRect(), control.parentElement ?? control);
      if (cut !== null)
        note(`a control ${cut}`, control, control.textContent || (control.getAttribute('aria-label') ?? ''));
      if (control instanceof HTMLInputElement && control.placeholder !== '' && measure !== null) {
        measure.font = styleOf(control).font;
        const { paddingLeft, paddingRight } = styleOf(control);
        const room = control.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
        if (measure.measureText(control.placeholder).width > room + ROUNDING)
          note('a hint cut at the side', control, control.placeholder);
      }
    }

    for (const box of root.querySelectorAll('*')) {
      if (
        !(box instanceof HTMLElement)
        || box.scrollWidth <= box.clientWidth + ROUNDING
        || box.clientWidth === 0
      )
        continue;
      const { overflowX, display } = styleOf(box);
      if (display === 'inline' || isUnseen(box)) continue;
      if (overflowX === 'auto' || overflowX === 'scroll') note('scrolls aside', box, box.textContent);
      // The innermost is what is too narrow; an open list hangs out of its box on purpose.
      const isInner = Array.from(box.querySelectorAll('*')).every(
        (each) => each.scrollWidth <= each.clientWidth + ROUNDING || styleOf(each).display === 'inline',
      );
      if (overflowX === 'visible' && isInner && box.querySelector('[role="listbox"], .sr-only') === null) {
        note('wider than its box', box, box.textContent);
      }
    }

    for (const selector of inSight) {
      const element = document.querySelector(selector);
      if (element === null) {
        found.add(`not there: ${selector}`);
        continue;
      }
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const { seen } = look({ left, top, right, bottom }, element.parentElement ?? element);
      const isWhole =
        seen.bottom - seen.top >= bottom - top - ROUNDING
        && seen.right - seen.left >= right - left - ROUNDING;
      if (!isWhole) note('not in sight', element, element.textContent);
    }
    return [...found];
  }, must);
}
