/** How large everything on the screen is written, in percent of its usual size. */
export const textSizes = [100, 125, 150, 200] as const;
export type TextSize = (typeof textSizes)[number];

/** What a key asks for. */
export const textSizeSteps = ['larger', 'smaller', 'usual'] as const;
export type TextSizeStep = (typeof textSizeSteps)[number];

/** The size that a step leads to; the largest and the smallest lead nowhere. */
export function steppedTextSize(size: TextSize, step: TextSizeStep): TextSize {
  if (step === 'usual') return 100;
  const place = textSizes.indexOf(size) + (step === 'larger' ? 1 : -1);
  return textSizes[place] ?? size;
}
