import type { ReactElement, ReactNode } from 'react';

/** What the head leaves out where the window is narrow. */
export function roomy(part: ReactNode): ReactElement {
  return <span className="frame-roomy">{part}</span>;
}
