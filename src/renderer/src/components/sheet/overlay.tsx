import type { ReactElement, ReactNode } from 'react';
import { Modal, ModalOverlay } from 'react-aria-components';
import { useReturnFocus } from './use-return-focus';

interface OverlayProps {
  /** The class of what lies on the page; it holds one `Dialog`. */
  readonly className: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * Lies over the page while it is there: Esc or a click beside it closes it, and the focus returns to where it was.
 */
export function Overlay({ className, onClose, children }: OverlayProps): ReactElement {
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
      <Modal className={className}>{children}</Modal>
    </ModalOverlay>
  );
}
