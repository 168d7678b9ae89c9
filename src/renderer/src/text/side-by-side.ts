/** Stands between facts, in every language. */
const DOT = ' · ';

/** Facts that stand beside each other: no sentence, and none of them needs the others. What is empty is left out. */
export function sideBySide(facts: readonly string[]): string {
  return facts.filter((fact) => fact !== '').join(DOT);
}
