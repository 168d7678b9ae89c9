import type { Page } from '@playwright/test';

/** What a finger needs, in CSS pixels. */
const LEAST = 44;

/**
 * Controls in sight that a finger would miss, one line each: `name: width×height`. Measured is what a touch reaches: a label
 * belongs to its control. Links in a line of text are as high as the line.
 */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(() => {
    const dialogs = document.querySelectorAll('[role="dialog"], [role="alertdialog"]');
    const within = dialogs[dialogs.length - 1] ?? document.body;
    const controls = within.querySelectorAll(
      'a[href], button, input, select, textarea, summary, [role="tab"], [role="option"], [role="switch"], [role="radio"]');
    const found = [];
    for (const control of controls) {
      if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (control.closest('[inert], [aria-hidden="true"]') !== null) continue;
      const boxes = [control, ...(control.labels ?? []), control.closest('label')]
        .filter((each) => each !== null).map((each) => each.getBoundingClientRect());
      const hidden = boxes.length === 1 && (boxes[0].width <= 1 || boxes[0].height <= 1);
      if (hidden) continue;
      const isInText = control.matches('a') && getComputedStyle(control).display === 'inline';
      if (isInText) continue;
      const [width, height] = ['width', 'height'].map((side) => Math.max(...boxes.map((box) => box[side])));
      // Half a pixel: what a fraction of a size comes to.
      if (width >= ${LEAST} - 0.5 && height >= ${LEAST} - 0.5) continue;
      const name = control.getAttribute('aria-label') ?? control.textContent.trim() ?? '';
      found.push(control.tagName.toLowerCase() + '.' + control.className + ' ' + (name || control.id).slice(0, 40)
        + ': ' + Math.round(width) + '×' + Math.round(height));
    }
    return found;
  })()`);
}
