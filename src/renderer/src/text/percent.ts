/** Thousandths of a percent as they are read: `3.5`, `3.333`. Never more decimals than there are. */
export function percentOfThousandths(thousandths: number): string {
  return decimals(thousandths, 3);
}

/** Hundredths of a percent as they are read: `18`, `0.75`. */
export function percentOfBasisPoints(basisPoints: number): string {
  return decimals(basisPoints, 2);
}

function decimals(whole: number, places: number): string {
  const sign = whole < 0 ? '−' : '';
  const digits = String(Math.abs(whole)).padStart(places + 1, '0');
  const rest = digits.slice(-places).replace(/0+$/, '');
  const first = digits.slice(0, -places);
  return rest === '' ? `${sign}${first}` : `${sign}${first}.${rest}`;
}
