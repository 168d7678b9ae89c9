import { useLayoutEffect, useRef, type ClipboardEvent, type KeyboardEvent, type ReactElement } from 'react';
import { useComposed } from '../../../keyboard/use-composed';
import { BY_NAME, ByNameList, ByNameSaid, foundId, useFound } from './by-name/by-name-list';
import { forgetByName, forwardByName, lookByName, markByName, useByName } from './by-name/by-name-store';
import { fieldId } from './focus-field';
import { FieldSaid, saidIds } from './said/field-said';
import { HintLine, NumberHelp } from './said/hint-line';
import { asTyped, caretInShown, editNumber, groupAsTyped, shownNumber } from './number-entry';
import { endNumber, replaceNumber, setNumber, useSale } from '../sale-store';
import { stepBack } from './step-forward';
import { useNumberHint } from './use-number-hint';
import { useFieldProblem } from './use-field-problem';
import { useSay } from '../../../page/use-say';

/** The largest thing on screen: the number, grouped while it is typed, the caret where it was. */
export function NumberBox(): ReactElement {
  const say = useSay();
  const number = useSale(({ form }) =>
    shownNumber(form.number, form.numberDone, form.operator?.number.kind ?? null),
  );
  const problem = useFieldProblem('number');
  const input = useRef<HTMLInputElement>(null);
  const caret = useRef<number | null>(null);
  const found = useFound();
  const marked = useByName((state) => state.marked);
  useNumberHint();

  // After every edit, also one that changed nothing in the value: React puts the caret at the end then.
  useLayoutEffect(() => {
    const at = caret.current;
    caret.current = null;
    if (at !== null && input.current === document.activeElement) input.current?.setSelectionRange(at, at);
  });

  const take = (value: string, caretInValue: number): void => {
    caret.current = caretInShown(value, caretInValue);
    // The caret alone is no edit: what was typed stays behind what the operator's rule made of it.
    if (value !== number) setNumber(value);
    // A deleted space changes nothing that React draws: the caret is moved by hand.
    const field = input.current;
    if (field !== null && field.value === groupAsTyped(value)) {
      field.setSelectionRange(caret.current, caret.current);
    }
  };

  const composed = useComposed(groupAsTyped(number), (field, inputType) => {
    const entry = editNumber(number, field.value, field.selectionStart ?? field.value.length, inputType);
    take(entry.value, entry.caret);
    if (notByKey.has(inputType)) forgetByName();
    else lookByName(entry.value);
  });

  const onPaste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    // Into the middle of a number goes exactly what was copied; a whole number is cleaned.
    if (selectionStart !== 0 || selectionEnd !== value.length) return;
    event.preventDefault();
    replaceNumber(asTyped(event.clipboardData.getData('text')));
    endNumber();
    caret.current = Number.MAX_SAFE_INTEGER;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      if (!event.repeat) void forwardByName();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (markByName(event.key === 'ArrowDown' ? 1 : -1)) event.preventDefault();
    } else if (event.key === 'Escape') {
      forgetByName();
      stepBack('number');
    }
  };

  const id = fieldId('number');
  return (
    <div className="sell-row sell-number">
      <label className="sell-label" htmlFor={id}>
        {say('counter.entry.number')}
      </label>
      <div className="sell-field number-field">
        <input
          id={id}
          ref={input}
          className="field-input number-input digits"
          {...composed}
          onPaste={onPaste}
          onKeyDown={onKeyDown}
          onBlur={() => {
            endNumber();
            forgetByName();
          }}
          aria-invalid={problem !== undefined}
          data-invalid={problem !== undefined || undefined}
          aria-describedby={saidIds('number')}
          aria-controls={found.length > 0 ? BY_NAME : undefined}
          aria-activedescendant={found.length > 0 && marked !== null ? foundId(marked) : undefined}
          autoComplete="off"
          spellCheck={false}
          data-pad
          maxLength={120}
        />
        <FieldSaid of="number" help={found.length === 0 && <NumberHelp />} hint={<NumberSaid />} />
        <ByNameList />
      </div>
    </div>
  );
}

/** Edits that no key of a person makes: a name is not looked for in them. */
const notByKey: ReadonlySet<string> = new Set(['insertFromPaste', 'insertFromDrop', 'insertReplacementText']);

/** What is known of the number, or whose numbers are offered. */
function NumberSaid(): ReactElement {
  return (
    <>
      <HintLine />
      <ByNameSaid />
    </>
  );
}
