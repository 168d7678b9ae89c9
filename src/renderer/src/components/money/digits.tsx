import type { ReactElement, ReactNode } from 'react';

/** The part of a message that is a figure: its digits are all of one width. */
export function digits(part: ReactNode): ReactElement {
  return <span className="digits">{part}</span>;
}

/** The figure of a message that the eye looks for. */
export function boldDigits(part: ReactNode): ReactElement {
  return <b className="digits">{part}</b>;
}
