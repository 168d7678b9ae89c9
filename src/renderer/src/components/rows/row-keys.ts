/** Where a key leads from row `at` of `count`; `null` when the key means nothing to the list. */
export function rowAfterKey(key: string, at: number, count: number, rowsInSight: number): number | null {
  const leap = Math.max(1, rowsInSight - 1);
  const to = ((): number | null => {
    switch (key) {
      case 'ArrowDown':
        return at + 1;
      case 'ArrowUp':
        return at - 1;
      case 'PageDown':
        return at + leap;
      case 'PageUp':
        return at - leap;
      case 'Home':
        return 0;
      case 'End':
        return count - 1;
      default:
        return null;
    }
  })();
  return to === null || count === 0 ? null : Math.min(Math.max(to, 0), count - 1);
}
