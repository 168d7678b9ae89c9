import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { payments } from '../../../../preload/contract/recharge';
import { useAppStatus } from '../../app-status';
import { Button } from '../../components/button';
import { MoneyStamp } from '../../components/money-stamp';
import { useReturnFocus } from '../../components/use-return-focus';
import { useSendGate } from '../../keyboard/use-send-gate';
import { paymentKeys } from '../../text/payments';
import { ReadBackChecks } from './read-back-checks';
import { ReadBackFacts } from './read-back-facts';
import { askWhoOwes, owesNobody } from './who-owes';
import { setReadBack, useSale, type ReadBack } from './sale-store';
import { sendSale } from './send-sale';
import { speakReadBack } from './speak-read-back';
import './confirm-recharge.css';

/** The read-back, when there is one. */
export function ConfirmRecharge(): ReactElement | null {
  const readBack = useSale((state) => state.readBack);
  return readBack === null ? null : <Confirm key={readBack.review.ticket} readBack={readBack} />;
}

/**
 * What Send will send, frozen, to be read to the customer. Modal on purpose: the wrong number is the one
 * mistake that nobody can take back.
 */
function Confirm({ readBack }: { readonly readBack: ReadBack }): ReactElement {
  const { review, sending } = readBack;
  const { owner, counter } = useAppStatus();
  const gate = useSendGate();
  useReturnFocus();
  const send = useRef<HTMLButtonElement>(null);
  const blocked = review.shield.kind === 'open' || review.shield.kind === 'held';
  const nobody = owesNobody(readBack.payment);
  const ready = gate && !blocked && !sending && isComplete(readBack, owner === 'locked');

  useEffect(() => {
    return counter.spokenReadBack ? speakReadBack(review) : undefined;
  }, [counter.spokenReadBack, review]);

  useEffect(() => {
    if (gate && !nobody && !(document.activeElement instanceof HTMLInputElement)) send.current?.focus();
  }, [gate, nobody]);

  const close = (): void => {
    // What is on its way cannot be called back, so the window that says so does not go.
    if (!sending) useSale.setState({ readBack: null });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const { target } = event;
    const typing = target instanceof HTMLInputElement && target.type !== 'radio';
    if (event.key === 'Enter' && !(target instanceof HTMLButtonElement)) {
      event.preventDefault();
      if (event.repeat) return;
      if (ready) void sendSale();
      else if (!sending && nobody) askWhoOwes();
    } else if (!typing && !event.repeat && !event.ctrlKey && !event.altKey && !event.metaKey) {
      const payment = payments.find((each) => paymentKeys[each] === event.key.toUpperCase());
      if (payment !== undefined && !sending) setReadBack({ payment });
    }
  };

  return (
    <ModalOverlay
      className="overlay"
      isOpen
      onOpenChange={(open) => {
        if (!open) close();
      }}
    >
      <Modal className="confirm-modal" data-stamp={review.stamp}>
        <Dialog className="confirm" aria-describedby={STAMP}>
          {/* The keys of everything inside come up to here. */}
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
          <div className="confirm-inside" tabIndex={-1} ref={takeFocus} onKeyDown={onKeyDown}>
            <div className="confirm-head">
              <Heading slot="title" level={2} className="confirm-title">
                Confirm recharge
              </Heading>
              <MoneyStamp stamp={review.stamp} id={STAMP} />
            </div>
            <ReadBackFacts readBack={readBack} />
            <ReadBackChecks readBack={readBack} />
            <div className="confirm-go">
              <Button size="large" isDisabled={sending} onPress={close} autoFocus={blocked}>
                Cancel
              </Button>
              {!blocked && (
                <Button
                  ref={send}
                  kind="primary"
                  size="large"
                  aria-label="Send"
                  isDisabled={!ready}
                  onPress={() => void sendSale()}
                >
                  {sending ? 'Sending …' : 'Send'}
                  <kbd aria-hidden>↵</kbd>
                </Button>
              )}
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Read out with the title. */
const STAMP = 'confirm-stamp';

/** The keys for the payment work from the first moment: staff do not wait until Send opens. */
function takeFocus(inside: HTMLElement | null): void {
  inside?.focus();
}

/** Whether everything that this read-back asks of staff is given. */
function isComplete(readBack: ReadBack, locked: boolean): boolean {
  const { review, payment, reason, lastFour, passphrase } = readBack;
  const reasonNeeded = review.shield.kind === 'reason_needed';
  return (
    (!reasonNeeded || (reason.trim() !== '' && (!locked || passphrase !== '')))
    && (!review.retypeLastFour || lastFour.length === 4)
    && !owesNobody(payment)
  );
}
