import { useEffect, useRef, type ReactElement } from 'react';
import { Button } from '../../../components/button';
import { Note } from '../../../components/said/note';
import { fieldProblemText } from '../../../text/field-problems';
import { askWhoOwes } from './who-owes';
import { useSay } from '../../../page/use-say';

/** On account, but nobody to find again: the way to where the name is written down. Send waits for it. */
export function WhoOwesNote(): ReactElement {
  const say = useSay();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Send had the focus and cannot be pressed now; the arrows among the payments keep theirs.
    if (!(document.activeElement instanceof HTMLInputElement)) button.current?.focus();
  }, []);
  return (
    <div className="read-back-who">
      <Note tone="care">{fieldProblemText(say, { code: 'name_or_phone_needed' })}</Note>
      <Button ref={button} onPress={askWhoOwes}>
        {say('counter.entry.write_who_owes')}
        <kbd aria-hidden>↵</kbd>
      </Button>
    </div>
  );
}
