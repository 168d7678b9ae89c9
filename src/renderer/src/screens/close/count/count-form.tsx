import { useEffect, useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import type { Failure, FailureCode } from '../../../../../preload/contract/bridge/failures';
import { formatRupees } from '../../../../../preload/contract/money';
import { fail, ok, type Result } from '../../../../../preload/contract/result';
import type { Denomination, TypedPieces } from '../../../../../preload/contract/shift/denomination';
import { Form } from '../../../components/form/submit/form';
import { FormRefusal } from '../../../components/form/submit/form-refusal';
import { SubmitButton } from '../../../components/form/submit/submit-button';
import { useForm } from '../../../components/form/submit/use-form';
import { ROW_MS } from '../../../keyboard/forward-press';
import { useSay } from '../../../page/use-say';
import { CountTable } from './count-table';
import { forgetCount, keepCount, keptCount } from './kept-counts';
import { asTyped, blankCount, fieldOf, readPieces, sumOf, type TypedCount } from './typed-pieces';
import { DrawnSign } from '../../../components/said/drawn-sign';
import './count.css';

interface CountFormProps<Answer, Code extends FailureCode> {
  readonly denominations: readonly Denomination[];
  /** Names what is counted: what is typed is kept under it until it is written. */
  readonly what: string;
  /** What it begins with where nothing was typed before: the count before this one. */
  readonly begins?: TypedCount;
  /** The accessible name. */
  readonly label: string;
  /** What the button that writes it says. */
  readonly button: string;
  readonly submit: (pieces: readonly TypedPieces[]) => Promise<Result<Answer, Failure<Code>>>;
  readonly done: (answer: Answer) => void;
  readonly refused?: (failure: Failure<Code>) => void;
  /** Beside the sum: what is to be known while it is counted. */
  readonly children?: ReactNode;
  /** Beside the button. */
  readonly others?: ReactNode;
}

/** The drawer, counted by kind of note and coin: a column of boxes, Enter and ↓ on, ↑ back, Enter in the last writes it. */
export function CountForm<Answer, Code extends FailureCode>(
  props: CountFormProps<Answer, Code>,
): ReactElement {
  const { denominations, what, begins, label, button, submit, done, refused, children, others } = props;
  const say = useSay();
  const initial = { ...blankCount(denominations), ...(keptCount(what) ?? begins) };
  const form = useForm({
    initial,
    read: (typed: TypedCount) => {
      const wrong = denominations.filter((each) => readPieces(typed[fieldOf(each)] ?? '') === null);
      return wrong.length === 0
        ? ok(asTyped(denominations, typed))
        : fail(Object.fromEntries(wrong.map((each) => [fieldOf(each), say('close.count.no_pieces')])));
    },
    submit: async (pieces: readonly TypedPieces[]) => {
      const answer = await submit(pieces);
      if (!answer.ok) refused?.(answer.failure);
      return answer;
    },
    done: (answer) => {
      forgetCount(what);
      done(answer);
      return null;
    },
  });
  const { typed } = form;
  const initially = useRef(typed);
  useEffect(() => {
    // What was written is not kept: its form goes away with it.
    if (typed !== initially.current) keepCount(what, typed);
  }, [what, typed]);
  const sum = sumOf(denominations, typed);

  return (
    <Form form={form} className="count" label={label} startsHere onKeyDown={useStepping()}>
      <CountTable denominations={denominations} fieldFor={(each) => form.field(fieldOf(each))} />
      <div className="count-side">
        <p className="count-sum">
          <span>{say('close.count.sum')}</span>
          <output className="digits" aria-label={say('close.count.sum')}>
            {sum === null ? '–' : `₹ ${formatRupees(sum)}`}
          </output>
        </p>
        {children}
        <FormRefusal />
        <div className="form-row">
          <SubmitButton size="large">
            {button}
            <kbd aria-hidden>
              <DrawnSign sign="enter" />
            </kbd>
          </SubmitButton>
          {others}
        </div>
      </div>
    </Form>
  );
}

/** Enter and ↓ go to the next box, ↑ to the one before; Enter in the last one is left to the form. */
function useStepping(): (event: KeyboardEvent) => void {
  const lastEnterAt = useRef(Number.NEGATIVE_INFINITY);
  return (event) => {
    const { key, target, currentTarget, timeStamp } = event;
    if (key !== 'Enter') lastEnterAt.current = Number.NEGATIVE_INFINITY;
    if (!(target instanceof HTMLInputElement) || event.ctrlKey || event.altKey || event.metaKey) return;
    const isEnter = key === 'Enter';
    const step = isEnter || key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    // A worn switch tells one press as a quick row: a box would be passed over, or the count written too early.
    const isSamePress = isEnter && (event.repeat || timeStamp - lastEnterAt.current < ROW_MS);
    if (isEnter) lastEnterAt.current = timeStamp;
    const boxes = [...currentTarget.querySelectorAll('input')];
    const next = boxes[boxes.indexOf(target) + step];
    if (next === undefined && isEnter && !isSamePress) return;
    event.preventDefault();
    if (isSamePress) return;
    next?.focus();
    next?.select();
  };
}
