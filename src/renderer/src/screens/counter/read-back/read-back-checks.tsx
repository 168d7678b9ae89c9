import { createElement, useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import type { Failure } from '../../../../../preload/contract/bridge/failures';
import type { RefId } from '../../../../../preload/contract/ids';
import { formatRupees, toAsciiDigits } from '../../../../../preload/contract/money';
import type { Review } from '../../../../../preload/contract/sale/sale';
import { useAppStatus } from '../../../page/app-status';
import { useAsksOwner } from '../../../page/may';
import { useNow } from '../../../page/use-now';
import { useSay, useSayRich } from '../../../page/use-say';
import { digits } from '../../../components/money/digits';
import { bold } from '../../../components/said/text-looks';
import { Note } from '../../../components/said/note';
import { SecretField } from '../../../components/form/secret-field';
import { TextField } from '../../../components/form/text-field';
import { refusalSentence } from '../../../components/form/submit/refusal-sentence';
import { shortTime } from '../../../text/time';
import { numberWarningSentence } from '../entry/number-warning-sentence';
import { setReadBack, type ReadBack } from '../sale-store';
import { CarriedNote } from './carried-note';
import { CreditNote } from './credit-note';
import { ShieldNote } from './shield-note';
import { owingPayment } from './split-parts';
import { owesNobody } from '../entry/who-owes';
import { WhoOwesNote } from '../entry/who-owes-note';

interface ReadBackChecksProps {
  readonly readBack: ReadBack;
  /** Leaves the read-back for the recharge that speaks against it. */
  readonly onOpen: (refId: RefId) => void;
}

/** What speaks against sending, and what staff have to give before they may. Nothing for most sales. */
export function ReadBackChecks({ readBack, onOpen }: ReadBackChecksProps): ReactElement {
  const say = useSay();
  const sayRich = useSayRich();
  const { review, reason, lastFour, passphrase, refusal } = readBack;
  const { mode } = useAppStatus();
  const asksOwner = useAsksOwner();
  const { shield, memoryWarning, numberWarning, operator } = review;
  const said = refusal === null ? undefined : refusalSentence(say, refusal);
  const against = fieldAgainst(refusal, review, asksOwner);
  const checks = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusal === null || against === null) return;
    checks.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [against, refusal]);
  return (
    <div className="read-back-checks level" ref={checks}>
      {mode === 'real' && operator.confirmation !== 'confirmed' && (
        <Note tone="care">{sayRich('counter.checks.code', { code: operator.code, bold })}</Note>
      )}
      {numberWarning !== null && (
        <Note tone="care">{numberWarningSentence(say, numberWarning, review.number, operator)}</Note>
      )}
      {memoryWarning !== null && (
        <Note tone="care">
          {sayRich('counter.checks.last_time', { operator: memoryWarning.operatorName, bold })}
        </Note>
      )}
      <CreditNote readBack={readBack} />
      <CarriedNote readBack={readBack} />
      <BalanceNote warning={review.balanceWarning} />
      <ShieldNote shield={shield} onOpen={onOpen} />
      {shield.kind === 'reason_needed' && (
        <>
          <TextField
            label={say('counter.checks.reason')}
            value={reason}
            onChange={(typed) => setReadBack({ reason: typed })}
            problem={against === 'reason' ? said : undefined}
            maxLength={300}
            autoFocus
          />
          {asksOwner && (
            <SecretField
              label={say('counter.owner.passphrase')}
              value={passphrase}
              onChange={(typed) => setReadBack({ passphrase: typed })}
              problem={against === 'passphrase' ? said : undefined}
            />
          )}
        </>
      )}
      {review.retypeLastFour && (
        <TextField
          label={say('counter.checks.last_four')}
          value={lastFour}
          onChange={(typed) => setReadBack({ lastFour: toAsciiDigits(typed.trim()) })}
          problem={against === 'lastFour' ? said : undefined}
          inputMode="numeric"
          maxLength={4}
          autoFocus={shield.kind !== 'reason_needed'}
        />
      )}
      {owesNobody(owingPayment(readBack)) && <WhoOwesNote />}
      {said !== undefined && against === null && (
        <div role="alert">
          <Note tone="bad">{said}</Note>
        </div>
      )}
    </div>
  );
}

/** The field in sight that a refusal is about; `null`: none, or there is no refusal. */
function fieldAgainst(
  refusal: Failure | null,
  review: Review,
  locked: boolean,
): 'reason' | 'passphrase' | 'lastFour' | null {
  const hasReason = review.shield.kind === 'reason_needed';
  if (refusal?.code === 'last_digits_wrong' && review.retypeLastFour) return 'lastFour';
  if (refusal?.code === 'reason_needed' && hasReason) return 'reason';
  return refusal?.code === 'wrong_passphrase' && hasReason && locked ? 'passphrase' : null;
}

/** The balance that pays for this sale was too low when the gateway told it last. */
function BalanceNote({ warning }: { readonly warning: Review['balanceWarning'] }): ReactElement | null {
  const say = useSay();
  const sayRich = useSayRich();
  const now = useNow();
  if (warning === null) return null;
  const { kind, balancePaise, at, tooLittle } = warning;
  return (
    <Note tone="care">
      {sayRich(tooLittle ? 'counter.checks.balance_too_low' : 'counter.checks.balance_low', {
        kind: kind ?? 'other',
        amount: formatRupees(balancePaise),
        time: shortTime(say, at, now),
        balance,
        digits,
      })}
    </Note>
  );
}

/** The words of a balance and its figure. */
function balance(part: readonly ReactNode[]): ReactElement {
  return createElement('strong', null, ...part);
}
