/** The names of the fields of a form. */
export type NameOf<Fields> = Extract<keyof Fields, string>;

/** The names of the fields that are there, in their order. */
export function namesIn<Fields extends object>(fields: Fields): readonly NameOf<Fields>[] {
  const names: NameOf<Fields>[] = [];
  for (const name in fields) names.push(name);
  return names;
}
