const DIALOGS = '[role="dialog"], [role="alertdialog"]';

/** Whether something modal is open: a sheet, the details of a sale, the read-back. */
export function hasDialog(page: Document): boolean {
  return page.querySelector(DIALOGS) !== null;
}

/** The one that lies on top; `undefined`: none is open. */
export function topDialog(page: Document): Element | undefined {
  return [...page.querySelectorAll(DIALOGS)].at(-1);
}
