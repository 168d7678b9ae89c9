/** What may carry the name of a setting. */
const NAMED = 'label,legend,h2,h3,.field-label,button,input[aria-label]';

/** What takes the focus. */
const CONTROL = ':is(input,button,textarea):not(:disabled),[tabindex="0"]';

/**
 * Gives the focus to the setting of this name in what is shown of a part, or to the first thing in it where none has the
 * name: what stands in a form that is not open is behind that. A part that is only read has the focus on its tab.
 */
export function focusSetting(panel: Element, name: string): void {
  const named = [...panel.querySelectorAll<HTMLElement>(NAMED)].filter((each) => nameOf(each) === name);
  const tab = panel
    .closest('.grouped-parts')
    ?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
  const [first = controlsOf(panel)[0] ?? tab] = named.flatMap((each) => controlOf(panel, each) ?? []);
  // Of choices the one that is chosen: another would be chosen by the next arrow key.
  const chosen = first?.closest('[role="radiogroup"]')?.querySelector<HTMLElement>('input:checked');
  const control = chosen ?? first;
  control?.focus();
  (control?.closest('.field,.choice,label') ?? control)?.scrollIntoView({ block: 'nearest' });
}

/** Whether anything in it can take the focus yet: a part that main has to be asked for comes a moment after its heading. */
export function hasControl(panel: Element): boolean {
  return controlsOf(panel).length > 0;
}

/** What is read of it: without what is hidden from readers. */
function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const read = [...element.childNodes].map((node) => {
    if (!(node instanceof Element)) return node.textContent ?? '';
    return node.getAttribute('aria-hidden') === 'true' ? '' : nameOf(node);
  });
  return read.join('').trim();
}

/** What the name is of: itself, what it labels, or what follows it. */
function controlOf(panel: Element, named: HTMLElement): HTMLElement | null {
  if (named.matches('button,input')) return isDrawn(named) ? named : null;
  const labelled = named instanceof HTMLLabelElement ? named.control : null;
  if (labelled !== null) return labelled;
  const owner =
    named.id === '' ? null : panel.querySelector<HTMLElement>(`[aria-labelledby~="${CSS.escape(named.id)}"]`);
  if (owner?.matches(CONTROL) === true) return owner;
  if (owner !== null) return controlsOf(owner)[0] ?? null;
  const follows = (each: Element): boolean =>
    (named.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return controlsOf(panel).find(follows) ?? null;
}

function controlsOf(element: Element): readonly HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(CONTROL)].filter(isDrawn);
}

function isDrawn(element: Element): boolean {
  return element.getClientRects().length > 0;
}
