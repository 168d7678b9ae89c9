import type { Say } from '../../../../preload/contract/words/say';

/** The papers of slip printers, to choose from. */
export function papers(say: Say) {
  return (['58', '80'] as const).map((value) => ({
    value,
    name: say('settings.paper_width', { width: value }),
  }));
}
