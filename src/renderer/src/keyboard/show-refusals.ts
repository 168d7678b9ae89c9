const REFUSED = '[aria-invalid="true"]';
/** What a refusal is about: the nearest of these around what was pressed. `data-asks`: a form within a form. */
const SCOPE = 'form, [role="dialog"], [data-asks]';

/**
 * For the life of the page: when somebody presses Enter or a button and a field of the same form is refused then, the
 * first such field gets the focus, however long the answer took. Whoever has typed on or gone elsewhere meanwhile is left
 * alone. Forms only mark their fields.
 */
export function showRefusals(page: Document): void {
  let scope: Element | null = null;
  /** What was marked before: only more than that is an answer. */
  let before: ReadonlySet<Element> = new Set();

  const ask = (target: EventTarget | null): void => {
    scope = target instanceof Element ? target.closest(SCOPE) : null;
    before = new Set(scope === null ? [] : scope.querySelectorAll(REFUSED));
  };
  const look = (): void => {
    if (scope === null) return;
    const refused = [...scope.querySelectorAll(REFUSED)];
    const [first] = refused;
    if (first === undefined || refused.every((field) => before.has(field))) return;
    scope = null;
    controlOf(first)?.focus();
  };

  page.addEventListener(
    'keydown',
    ({ key, target }) => {
      if (key === 'Enter') ask(target);
      // A form that a key opens or sends is no typing on.
      else if (key !== 'Shift' && key !== 'Control' && key !== 'Alt') scope = null;
    },
    true,
  );
  page.addEventListener(
    'click',
    ({ target }) => {
      if (target instanceof Element && target.closest('button') !== null) ask(target);
    },
    true,
  );
  page.addEventListener(
    'submit',
    ({ target }) => {
      ask(target);
      // Sent once more as it is: what was marked stays marked, and nothing changes that could be seen.
      before = new Set();
      requestAnimationFrame(() => requestAnimationFrame(look));
    },
    true,
  );
  new MutationObserver(look).observe(page.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['aria-invalid'],
  });
}

/** A group of choices cannot have the focus itself. */
function controlOf(refused: Element): HTMLElement | null {
  const isControl = refused instanceof HTMLInputElement || refused instanceof HTMLTextAreaElement;
  return isControl ? refused : refused.querySelector('input, button');
}
