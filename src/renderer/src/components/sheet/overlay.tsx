import { useRef, type ReactElement, type ReactNode } from 'react';
import { Modal, ModalOverlay } from 'react-aria-components';
import { useEscapeFromNowhere } from './use-escape-from-nowhere';
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
  const modal = useRef<HTMLDivElement>(null);
  useReturnFocus();
  useEscapeFromNowhere(modal, onClose);
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal ref={modal} className={className}>
        {children}
      </Modal>
    </ModalOverlay>
  );
}
