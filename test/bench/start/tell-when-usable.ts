/** The function that the DevTools protocol puts into the page for it. */
export const TELL = 'gallaBenchTell';

/**
 * Runs in the page: tells `focused` when the field `Number` has the focus, in English or Hindi, and
 * `shown` when it has taken a key and the frame with it is drawn. It is sent as text, so it uses nothing from
 * outside of itself but `tellName`.
 */
export function tellWhenUsable(tellName: string): void {
  const tell = (what: string): void => {
    const binding: unknown = Reflect.get(globalThis, tellName);
    if (typeof binding === 'function') Reflect.apply(binding, undefined, [what]);
  };
  const look = (): void => {
    const field = document.activeElement;
    const label = field instanceof HTMLInputElement ? field.labels?.[0]?.textContent.trim() : undefined;
    const isNumber = label === 'Number' || label === 'नंबर';
    if (field === null || !isNumber) {
      setTimeout(look, 2);
      return;
    }
    // Two frames: the callback of the first runs before it is drawn.
    const drawn = (): number => requestAnimationFrame(() => requestAnimationFrame(() => tell('shown')));
    field.addEventListener('input', drawn, { once: true });
    tell('focused');
  };
  look();
}
