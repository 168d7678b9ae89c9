/** First letters of the first two words, or the first two letters of one. */
export function lettersOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => word !== '');
  const [first = '', second] = words;
  return second === undefined ? first.slice(0, 2) : `${first.slice(0, 1)}${second.slice(0, 1)}`.toUpperCase();
}

/** White or near-black, whichever reads better on a colour `#rrggbb` (relative luminance of WCAG 2). */
export function inkOn(colour: string): '#ffffff' | '#16191b' {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.059 ? '#ffffff' : '#16191b';
}
