/**
 * Puts a text on the clipboard; answers whether it got there. Only while a press of the user is handled.
 *
 * The old command on purpose: the newer clipboard asks for a permission, and Galla grants its page none.
 */
export function copyText(text: string): boolean {
  let taken = false;
  const give = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    taken = event.clipboardData !== null;
  };
  document.addEventListener('copy', give, { capture: true, once: true });
  // oxlint-disable-next-line typescript/no-deprecated -- the only way without a permission
  const done = document.execCommand('copy');
  document.removeEventListener('copy', give, { capture: true });
  return done && taken;
}
