import type { ReactElement, ReactNode } from 'react';
import { Dialog, Heading } from 'react-aria-components';
import { Button } from '../button';
import { Overlay } from './overlay';
import { useSay } from '../../page/use-say';
import './sheet.css';

interface SheetProps {
  /** Its heading and accessible name. */
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Something to look up that staff opened themselves: Esc or a click beside it closes it. */
export function Sheet({ title, onClose, children }: SheetProps): ReactElement {
  const say = useSay();
  return (
    <Overlay className="sheet-modal" onClose={onClose}>
      <Dialog className="sheet-dialog">
        <header className="sheet-top">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <Button kind="quiet" onPress={onClose}>
            {say('components.sheet.close')}
          </Button>
        </header>
        {/* What is longer than the sheet is reached by the arrow keys. */}
        <section
          className="sheet-body"
          aria-label={title}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys
          tabIndex={0}
        >
          {children}
        </section>
      </Dialog>
    </Overlay>
  );
}
