import { useEffect, useRef, useState, type FocusEvent, type ReactElement } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { RefId } from '../../../../../preload/contract/ids';
import { paysABill } from '../../../../../preload/contract/rules/pays-a-bill';
import { useAppStatus } from '../../../page/app-status';
import { useAsksOwner } from '../../../page/may';
import { useLanguage, useSay } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { MoneyStamp } from '../../../components/money/money-stamp';
import { useReturnFocus } from '../../../components/sheet/use-return-focus';
import { hasDialog } from '../../../keyboard/has-dialog';
import { useSendGate } from '../../../keyboard/use-send-gate';
import { keepUntil } from '../typing/keep-until';
import { ReadBackChecks } from './read-back-checks';
import { ReadBackFacts, readOut } from './read-back-facts';
import { owesNobody } from '../entry/who-owes';
import { useSale, type ReadBack } from '../sale-store';
import { sendSale } from './send-sale';
import { missingIn, sendWaitsFor } from './send-waits-for';
import { owingPayment } from './split-parts';
import { speakReadBack } from './speak-read-back';
import { useEndInSight } from './use-end-in-sight';
import { SEND, useReadBackKeys } from './use-read-back-keys';
import { DrawnSign } from '../../../components/said/drawn-sign';
import './read-back-dialog.css';

interface ReadBackDialogProps {
  /** Shows the details of an earlier recharge, once the read-back has gone. */
  readonly onOpen: (refId: RefId) => void;
}

/** The read-back, when there is one. */
export function ReadBackDialog({ onOpen }: ReadBackDialogProps): ReactElement | null {
  const readBack = useSale((state) => state.readBack);
  return readBack === null ? null : (
    <OpenReadBack key={readBack.review.ticket} readBack={readBack} onOpen={onOpen} />
  );
}

interface OpenReadBackProps extends ReadBackDialogProps {
  readonly readBack: ReadBack;
}

/**
 * What Send will send, frozen, to be read to the customer. Modal on purpose: the wrong number is the one
 * mistake that nobody can take back.
 */
function OpenReadBack({ readBack, onOpen }: OpenReadBackProps): ReactElement {
  const say = useSay();
  const { review, sending } = readBack;
  const { counter } = useAppStatus();
  const language = useLanguage();
  const asksOwner = useAsksOwner();
  const gate = useSendGate(readBack.openedBy);
  const [before] = useState(() => document.activeElement);
  useReturnFocus();
  const send = useRef<HTMLButtonElement>(null);
  const blocked = review.shield.kind === 'open' || review.shield.kind === 'held';
  const nobody = owesNobody(owingPayment(readBack));
  /** Nothing is typed any more: Send has the focus. */
  const goesOn = gate === 'nothing' && !nobody && readBack.parts === null;
  const { ref: body, isSeen, show: showRest } = useEndInSight();
  const waitsFor = blocked ? null : sendWaitsFor(readBack, gate, { locked: asksOwner, isSeen });
  const ready = !blocked && !sending && waitsFor === null;

  useEffect(() => {
    return counter.spokenReadBack ? speakReadBack(say, language, review) : undefined;
  }, [counter.spokenReadBack, language, review, say]);

  useEffect(() => {
    if (goesOn && !(document.activeElement instanceof HTMLInputElement)) send.current?.focus();
  }, [goesOn]);

  const close = async (): Promise<void> => {
    // What is on its way cannot be called back, so the window that says so does not go.
    if (sending) return;
    useSale.setState({ readBack: null });
    await keepUntil(document, () => isBackIn(before));
  };

  const onKeyDown = useReadBackKeys(() => {
    if (!isSeen) showRest();
    else if (gate === 'nothing' && !blocked && maySend(asksOwner)) void sendSale();
  });

  return (
    <ModalOverlay
      className="overlay"
      isOpen
      onOpenChange={(open) => {
        if (!open) void close();
      }}
    >
      <Modal className="read-back-modal" data-stamp={review.stamp}>
        {/* By this name outside tools know the dialog, whatever its title says. */}
        <Dialog
          className="read-back"
          aria-label={say('counter.read_back.name')}
          aria-describedby={`${STAMP} ${readOut}`}
        >
          {/* The keys of everything inside come by here. */}
          <div
            className="read-back-inside"
            data-pad-stays
            tabIndex={-1}
            ref={takeFocus}
            onKeyDownCapture={onKeyDown}
          >
            <div className="read-back-head">
              <Heading slot="title" level={2} className="read-back-title">
                {say(
                  paysABill(review.operator.category)
                    ? 'counter.read_back.bill_name'
                    : 'counter.read_back.name',
                )}
              </Heading>
              <MoneyStamp stamp={review.stamp} id={STAMP} />
            </div>
            {/* Scrolls where a panel is too small; the end of it opens Send. */}
            <div className="read-back-body" ref={body} tabIndex={isSeen ? -1 : 0} onFocus={showField}>
              <div className="read-back-facts">
                <ReadBackFacts readBack={readBack} />
              </div>
              <ReadBackChecks
                readBack={readBack}
                onOpen={(refId) => void close().then(() => onOpen(refId))}
              />
            </div>
            <div className="read-back-go">
              <Button size="large" isDisabled={sending} onPress={() => void close()} autoFocus={blocked}>
                {say('counter.read_back.cancel')}
              </Button>
              {!blocked && (
                <p id={WAIT} className="read-back-wait">
                  {waitsFor !== null && say(waitsFor)}
                </p>
              )}
              {!blocked && (
                <Button
                  ref={send}
                  kind="primary"
                  size="large"
                  id={SEND}
                  aria-label={say('counter.read_back.send')}
                  aria-describedby={WAIT}
                  isDisabled={!ready}
                  onPress={() => void sendSale()}
                >
                  {say(sending ? 'counter.read_back.sending' : 'counter.read_back.send')}
                  <kbd aria-hidden>
                    <DrawnSign sign="enter" />
                  </kbd>
                </Button>
              )}
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Read out with the title, before what is read back. */
const STAMP = 'read-back-stamp';
/** What Send waits for. */
const WAIT = 'read-back-wait';

/** Back in the field that led here, all of it selected as after every step back. True: there was none. */
function isBackIn(field: Element | null): boolean {
  if (!(field instanceof HTMLInputElement) || !field.isConnected) return true;
  if (hasDialog(document)) return false;
  field.focus();
  field.select();
  return document.activeElement === field;
}

/** The keys for the payment work from the first moment: staff do not wait until Send opens. */
function takeFocus(inside: HTMLElement | null): void {
  inside?.focus();
}

/** React Aria gives the focus without scrolling: whoever types sees what they type into. */
function showField({ target }: FocusEvent<HTMLElement>): void {
  target.closest('.field')?.scrollIntoView({ block: 'nearest' });
}

/** Asks what is read back now: the key before this one may have changed the payment. */
function maySend(locked: boolean): boolean {
  const { readBack } = useSale.getState();
  return readBack !== null && missingIn(readBack, locked) === null;
}
