import { useEffect, useState, type ReactElement } from 'react';
import { Button } from './button';
import { copyText } from './copy-text';
import { useSay } from '../page/use-say';

interface CopyButtonProps {
  /** Its accessible name, such as `Copy ref id`. */
  readonly label: string;
  readonly text: string;
  /** Its name stands on it: there is more than one thing to copy. */
  readonly isNamed?: boolean;
}

/** How long the button says that it has copied. */
const SAID_MS = 1500;

/** Puts a text on the clipboard and says so for a moment. */
export function CopyButton({ label, text, isNamed = false }: CopyButtonProps): ReactElement {
  const say = useSay();
  const [said, setSaid] = useState<'copied' | 'not_copied' | null>(null);

  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);

  return (
    <Button kind="quiet" aria-label={label} onPress={() => setSaid(copyText(text) ? 'copied' : 'not_copied')}>
      <span aria-live="polite">
        {said === null && isNamed ? label : say(`components.copy.${said ?? 'copy'}`)}
      </span>
    </Button>
  );
}
