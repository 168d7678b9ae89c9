import type { ReactElement, ReactNode } from 'react';
import { DrawnSign } from './drawn-sign';
import './note.css';

interface NoteProps {
  /** `good`: it worked. `bad`: it did not. `care`: look before you go on. `plain`: worth knowing. */
  readonly tone: 'good' | 'bad' | 'care' | 'plain';
  readonly children: ReactNode;
}

const signs = {
  good: <DrawnSign sign="tick" />,
  bad: <DrawnSign sign="cross" />,
  care: '!',
  plain: 'i',
} as const satisfies Record<NoteProps['tone'], ReactNode>;

/** One remark with its sign, next to what it is about. */
export function Note({ tone, children }: NoteProps): ReactElement {
  return (
    <div className={`note note-${tone}`}>
      <span className="note-sign" aria-hidden>
        {signs[tone]}
      </span>
      <div className="note-text">{children}</div>
    </div>
  );
}
