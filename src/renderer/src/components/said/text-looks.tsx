import type { ReactElement, ReactNode } from 'react';

/** The part of a message that matters most. */
export function bold(part: ReactNode): ReactElement {
  return <strong>{part}</strong>;
}

/** A part that is said with stress, such as a word as it stands elsewhere. */
export function stressed(part: ReactNode): ReactElement {
  return <em>{part}</em>;
}

/** A part that is read letter by letter: an id, a path. */
export function spelled(part: ReactNode): ReactElement {
  return <span className="id">{part}</span>;
}

/** What is printed on a key. */
export function keyCap(part: ReactNode): ReactElement {
  return <kbd>{part}</kbd>;
}
