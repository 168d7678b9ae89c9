/**
 * What saving changed, in one sentence: `Saved: name, phone.` Fields are compared as values, so a section
 * that was typed back to what it was says that nothing was changed.
 */
export function savedWords<T extends object>(
  before: T,
  after: T,
  labels: { readonly [F in keyof T]: string },
): string {
  const changed: string[] = [];
  for (const field in labels) if (before[field] !== after[field]) changed.push(labels[field]);
  return changed.length === 0 ? 'Nothing was changed.' : `Saved: ${changed.join(', ')}.`;
}
