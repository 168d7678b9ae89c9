/** A key for each text, the same for the same place of the same text: one that comes again has its number behind it. */
export function uniqueKeys(texts: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const nth = (seen.get(text) ?? 0) + 1;
    seen.set(text, nth);
    return nth === 1 ? text : `${text} ${nth}`;
  });
}
