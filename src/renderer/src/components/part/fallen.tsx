import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { useSay } from '../../page/use-say';
import { Button } from '../button';
import { Note } from '../said/note';
import './fallen.css';

interface FallenProps {
  readonly says: ReactNode;
  readonly isScreen: boolean;
  readonly onAgain: () => void;
  /** Puts away what lay over the page; `null`: it is a place of its own, and stays. */
  readonly onLeave: (() => void) | null;
}

/** What stands in the place of a part that could not be drawn. Not modal: the keys of the counter go on. */
export function Fallen({ says, isScreen, onAgain, onLeave }: FallenProps): ReactElement {
  const say = useSay();
  const again = useRef<HTMLButtonElement>(null);
  const leave = useLeave(onLeave);

  useEffect(() => {
    // Whoever types elsewhere types on.
    if (!isTyping(document.activeElement)) again.current?.focus();
  }, []);
  return (
    <section className={onLeave === null ? 'fallen' : 'fallen fallen-over'} role="alert">
      {isScreen && <h1>{say('components.fallen.says')}</h1>}
      <Note tone="care">
        <p>
          {!isScreen && <strong>{say('components.fallen.says')} </strong>}
          {says ?? say('components.fallen.safe')}
        </p>
        <p>{say('components.fallen.stays')}</p>
      </Note>
      <Button
        ref={again}
        kind="primary"
        onBlur={({ relatedTarget }) => {
          // Not when the window is left: nobody has turned to anything else.
          if (relatedTarget !== null) leave.now();
        }}
        onKeyDown={({ key }) => {
          if (key === 'Escape') leave.now();
        }}
        onPress={() => {
          leave.never();
          onAgain();
        }}
      >
        {say('components.fallen.again')}
      </Button>
    </section>
  );
}

/** Leaves once: by a key, by the focus, or with the screen that it lies over. */
function useLeave(onLeave: (() => void) | null): { readonly now: () => void; readonly never: () => void } {
  const latest = useRef(onLeave);
  useEffect(() => {
    latest.current = onLeave;
  });
  const [leave] = useState(() => {
    let isOver = false;
    return {
      now() {
        if (isOver) return;
        isOver = true;
        latest.current?.();
      },
      never() {
        isOver = true;
      },
    };
  });
  useEffect(() => () => leave.now(), [leave]);
  return leave;
}

function isTyping(active: Element | null): boolean {
  return active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement;
}
