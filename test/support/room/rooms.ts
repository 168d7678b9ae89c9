import { languages, type Language } from '../../../src/preload/contract/languages';

/** A window as large as the page sees it, in CSS pixels. */
export interface Room {
  readonly named: string;
  readonly width: number;
  readonly height: number;
  /** The whole form and the outcome are in sight: of the counter, it is the day that gives way. */
  readonly holdsForm: boolean;
}

const panels = [
  { width: 1024, height: 768 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

function scaled({ width, height }: Pick<Room, 'width' | 'height'>, percent: number): Room {
  return {
    named: percent === 100 ? `${width}×${height}` : `${width}×${height} at ${percent} %`,
    width: Math.floor((width * 100) / percent),
    height: Math.floor((height * 100) / percent),
    holdsForm: percent < 200,
  };
}

const usual = { width: 1366, height: 768 };

/** Where a walk goes on between its looks: nothing has to be scrolled to there. */
export const walkingRoom: Room = scaled({ width: 1024, height: 768 }, 100);

/** The panels of shops, and the commonest of them as systems scale it, or as large text does. */
export const allRooms: readonly Room[] = [
  ...panels.map((panel) => scaled(panel, 100)),
  ...[125, 150, 175, 200].map((percent) => scaled(usual, percent)),
];

/** The smallest panel, and the commonest as it is scaled most often. */
export const fewRooms: readonly Room[] = [walkingRoom, scaled(usual, 150)];

export const allLanguages: readonly Language[] = languages;

/** English, the two of the longest words, and the commonest. */
export const fewLanguages: readonly Language[] = ['en', 'ta', 'ml', 'hi'];

/** Where it is narrowest, and what is seen all day. */
export const fewPlaces: ReadonlySet<string> = new Set([
  'counter, nothing typed',
  'counter, a bill',
  'outcome Unknown 24',
  'outcome Failed 10',
  'read-back, on account',
  'read-back, split',
  'counter, to do',
  'history',
  'details, What happened',
  'reports, day',
  'reports, period',
  'drawer',
  'close, compared',
  'settings, Counter',
  'settings, a printer',
  'settings, an operator',
  'allowed by another',
]);
