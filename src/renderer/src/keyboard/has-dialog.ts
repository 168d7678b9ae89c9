/** Whether something modal is open: a sheet, the details of a sale, the read-back. */
export function hasDialog(page: Document): boolean {
  return page.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}
