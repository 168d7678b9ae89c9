import { useEffect, type PointerEvent, type ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { IN_PAD } from '../../keyboard/pad/last-hand';
import { padGoesForward, padKindOf } from '../../keyboard/pad/pad-field';
import { emptyField, pressKey, typeKey } from '../../keyboard/pad/type-key';
import { usePadField } from '../../keyboard/pad/use-pad-field';
import { useAppStatus } from '../../page/app-status';
import { useSay } from '../../page/use-say';
import { PadKey } from './pad-key';
import { DrawnSign } from '../../components/said/drawn-sign';
import './number-pad.css';

const characters = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '.', '00'] as const;

/**
 * Digits to touch, for whatever field of digits has the focus: it keeps it. Not a stop of Tab; whoever has keys types them.
 * Lies above dialogs, beside what must stay in sight.
 */
export function NumberPad(): ReactElement | null {
  const { counter } = useAppStatus();
  const { field, putAway } = usePadField(counter.numberPad);
  return field === null ? null : createPortal(<Pad field={field} onPutAway={putAway} />, document.body);
}

interface PadProps {
  readonly field: HTMLInputElement;
  readonly onPutAway: () => void;
}

function Pad({ field, onPutAway }: PadProps): ReactElement {
  const say = useSay();
  const kind = padKindOf(field);
  useEffect(() => {
    document.documentElement.dataset['pad'] = 'shown';
    return () => void delete document.documentElement.dataset['pad'];
  }, []);
  // The page has made room for the pad by now.
  useEffect(() => field.scrollIntoView({ block: 'nearest' }), [field]);

  const type = async (text: string): Promise<void> => {
    for (const key of text) {
      if (hasFocus(field)) typeKey(field, { key, code: '' });
      // React draws what one key did before the next one comes, as it does between two real keys.
      await Promise.resolve();
    }
  };
  const back = (): void => {
    if (hasFocus(field)) typeKey(field, { key: 'Backspace', code: 'Backspace' });
  };

  return (
    // A touch between two keys takes the focus from the field no more than a key does.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- see above
    <fieldset
      className="number-pad"
      aria-label={say('frame.pad.name')}
      data-number-pad
      data-kind={kind}
      data-react-aria-top-layer="true"
      onPointerDown={keepFocusInField}
      onMouseDown={keepFocusInField}
    >
      {characters
        .filter((each) => each !== '00' || kind === 'money')
        .map((each) => (
          <PadKey
            key={each}
            place={each === '.' ? 'dot' : `k${each}`}
            name={each === '.' ? say('frame.pad.point') : undefined}
            onPress={() => void type(each)}
          >
            {each}
          </PadKey>
        ))}
      <PadKey
        place="back"
        name={say('people.pad.back')}
        onPress={back}
        onHold={() => {
          if (hasFocus(field)) emptyField(field);
        }}
      >
        <DrawnSign sign="erase" />
      </PadKey>
      <button type="button" tabIndex={-1} className="number-key number-key-hide" onClick={onPutAway}>
        {say('frame.pad.hide')}
      </button>
      {padGoesForward(field) && (
        <button
          type="button"
          tabIndex={-1}
          className="number-key number-key-go"
          onClick={() => hasFocus(field) && goForward(field)}
        >
          {say('frame.pad.next')} <DrawnSign sign="enter" />
        </button>
      )}
    </fieldset>
  );
}

function keepFocusInField(event: Pick<PointerEvent, 'preventDefault'>): void {
  event.preventDefault();
}

/** A reader may stand on the pad itself. Else what has lost the focus gets no more digits. */
function hasFocus(field: HTMLInputElement): boolean {
  if (document.activeElement?.matches(`${IN_PAD} *`) === true) field.focus();
  return document.activeElement === field;
}

/** Enter: what the field does with it, else what a form does: its first button that sends it is pressed. */
function goForward(field: HTMLInputElement): void {
  if (!pressKey(field, { key: 'Enter', code: 'Enter' })) return;
  const controls = [...(field.form?.elements ?? [])];
  const first = controls.find((each) => each instanceof HTMLButtonElement && each.type === 'submit');
  if (first instanceof HTMLButtonElement) first.click();
}
