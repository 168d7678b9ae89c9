import type { ReactElement, ReactNode } from 'react';
import { createPortal } from 'react-dom';
import './paper-alone.css';

/**
 * While it is there, it is all that is printed and saved as a PDF. It is on paper only, and stands beside the rest of the page:
 * what lies over a page would be cut off at the height of the window.
 */
export function PaperAlone({ children }: { readonly children: ReactNode }): ReactElement {
  return createPortal(<div className="paper-alone">{children}</div>, document.body);
}
