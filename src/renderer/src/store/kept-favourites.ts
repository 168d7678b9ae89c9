const KEY = 'favourites';

/** The codes that had the keys Alt+1 … Alt+9 last, in order; none on a new computer. */
export function keptFavourites(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((code) => typeof code === 'string') : [];
  } catch {
    return [];
  }
}

/** Remembers them on this computer: each counter has its own fingers. */
export function keepFavourites(codes: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(codes));
  } catch {
    // A full disk: the keys are chosen anew at the next start, nothing else is lost.
  }
}
