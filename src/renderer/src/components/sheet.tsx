import type { ReactElement, ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button';
import { useReturnFocus } from './use-return-focus';
import './sheet.css';

interface SheetProps {
  /** Its heading and accessible name. */
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Something to look up that staff opened themselves: Esc or a click beside it closes it. */
export function Sheet({ title, onClose, children }: SheetProps): ReactElement {
  useReturnFocus();
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="sheet-modal">
        <Dialog className="sheet-dialog">
          <header className="sheet-top">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button kind="quiet" onPress={onClose}>
              Close
            </Button>
          </header>
          <div className="sheet-body">{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
