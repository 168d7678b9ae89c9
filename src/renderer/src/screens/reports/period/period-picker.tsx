import { useEffect, useState, type ReactElement } from 'react';
import {
  isPeriod,
  periodBeside,
  periodOf,
  periodUnits,
  type Days,
  type PeriodUnit,
} from '../../../../../preload/contract/reports/period';
import { Button } from '../../../components/button';
import { Choice } from '../../../components/form/choice';
import { TextField } from '../../../components/form/text-field';
import { hasDialog } from '../../../keyboard/has-dialog';
import { useSay } from '../../../page/use-say';
import { readDay, typeDay } from '../../../text/typed-day';

/** A unit and the period of it that is looked at. */
export interface PickedPeriod {
  readonly unit: PeriodUnit;
  readonly days: Days;
}

interface PeriodPickerProps {
  readonly picked: PickedPeriod;
  /** `YYYY-MM-DD` in IST. */
  readonly today: string;
  readonly onPick: (picked: PickedPeriod) => void;
}

/** Goes from period to period, by buttons and by `Alt` with the arrow keys. There is nothing to report of tomorrow. */
export function PeriodPicker({ picked, today, onPick }: PeriodPickerProps): ReactElement {
  const say = useSay();
  const { unit, days } = picked;
  const later = periodBeside(unit, days, 1);
  const hasLater = later.from <= today;

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : null;
      if (by === null || !event.altKey || event.ctrlKey || event.shiftKey || hasDialog(document)) return;
      event.preventDefault();
      const next = periodBeside(unit, days, by);
      if (next.from <= today) onPick({ unit, days: next });
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [unit, days, today, onPick]);

  return (
    <div className="period-picker screen-only">
      <Choice
        label={say('period.unit.label')}
        value={unit}
        options={periodUnits.map((value) => ({ value, name: say(`period.unit.${value}`) }))}
        onChange={(value) => {
          // Of a longer period that runs, the part that runs: whoever looks at this month wants this week.
          const at = today >= days.from && today <= days.to ? today : days.to;
          onPick({ unit: value, days: value === 'range' ? days : periodOf(value, at) });
        }}
      />
      {unit === 'range' && <RangeFields days={days} today={today} onPick={onPick} />}
      <div className="form-row period-steps">
        <Button onPress={() => onPick({ unit, days: periodBeside(unit, days, -1) })}>
          {say('period.earlier')} <kbd aria-hidden>Alt ←</kbd>
        </Button>
        <Button isDisabled={!hasLater} onPress={() => onPick({ unit, days: later })}>
          {say('period.later')} <kbd aria-hidden>Alt →</kbd>
        </Button>
        {unit !== 'range' && (
          <Button
            isDisabled={today >= days.from && today <= days.to}
            onPress={() => onPick({ unit, days: periodOf(unit, today) })}
          >
            {say('period.now')}
          </Button>
        )}
      </div>
    </div>
  );
}

function RangeFields({
  days,
  today,
  onPick,
}: {
  readonly days: Days;
  readonly today: string;
  readonly onPick: PeriodPickerProps['onPick'];
}): ReactElement {
  const say = useSay();
  const [from, setFrom] = useState(typeDay(days.from));
  const [to, setTo] = useState(typeDay(days.to));
  // Other days take the place of what is typed, in the same fields: whoever goes on to the second one has the focus there.
  const [known, setKnown] = useState(days);
  if (known.from !== days.from || known.to !== days.to) {
    setKnown(days);
    setFrom(typeDay(days.from));
    setTo(typeDay(days.to));
  }
  const read = { from: readDay(from), to: readDay(to) };
  const range = read.from !== null && read.to !== null ? { from: read.from, to: read.to } : null;
  const isOne = range !== null && isPeriod(range) && range.from <= today;

  const pick = (): void => {
    if (isOne && (range.from !== days.from || range.to !== days.to)) onPick({ unit: 'range', days: range });
  };
  return (
    <form
      className="form-row period-range"
      onSubmit={(event) => {
        event.preventDefault();
        pick();
      }}
    >
      <TextField
        label={say('period.from')}
        value={from}
        onChange={setFrom}
        onBlur={pick}
        problem={read.from === null ? say('reports.picker.no_day') : undefined}
      />
      <TextField
        label={say('period.to')}
        value={to}
        onChange={setTo}
        onBlur={pick}
        problem={
          read.to === null
            ? say('reports.picker.no_day')
            : isOne || read.from === null
              ? undefined
              : say('period.not_a_range')
        }
      />
    </form>
  );
}
