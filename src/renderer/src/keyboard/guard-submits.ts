/**
 * Lets a form ask once, for the life of the page: a held Enter submits nothing again, and neither does one that bounces
 * while the form's own button says that it is busy. A wrong passphrase that is tried three times by one press shuts its
 * owner out.
 */
export function guardSubmits(target: Window): void {
  target.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || !event.repeat) return;
      if (event.target instanceof HTMLInputElement && event.target.form !== null) event.preventDefault();
    },
    true,
  );
  target.addEventListener(
    'submit',
    (event) => {
      if (!(event.target instanceof Element) || event.target.querySelector('[data-busy]') === null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
}
