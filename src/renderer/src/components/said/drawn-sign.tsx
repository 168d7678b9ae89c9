import type { ReactElement } from 'react';
import './drawn-sign.css';

/** Strokes on a 24 × 24 grid. */
const strokes = {
  enter: 'M20 5v6a3 3 0 0 1-3 3H5M9 10l-4 4 4 4',
  open: 'M5 9l7 7 7-7',
  tick: 'M4 13l5 5L20 6',
  cross: 'M6 6l12 12M18 6L6 18',
  erase: 'M9 5h12v14H9L3 12zM12.500 9.500l5 5M17.500 9.500l-5 5',
} as const;

interface DrawnSignProps {
  readonly sign: keyof typeof strokes;
}

/** A sign that the bundled typefaces lack: typed, it would come from whatever the computer has, or as an empty box. Never read out. */
export function DrawnSign({ sign }: DrawnSignProps): ReactElement {
  return (
    <svg className="drawn-sign" viewBox="0 0 24 24" aria-hidden>
      <path d={strokes[sign]} />
    </svg>
  );
}
