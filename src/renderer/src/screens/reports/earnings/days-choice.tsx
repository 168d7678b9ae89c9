import { useState, type ReactElement } from 'react';
import type { Days } from '../../../../../preload/contract/reports/period';
import { Choice } from '../../../components/form/choice';
import { TextField } from '../../../components/form/text-field';
import { useSay } from '../../../page/use-say';
import { readDay, typeDay } from '../../../text/typed-day';
import { useToday } from '../use-today';
import { daysOf, spans, type Span } from './days';

/** Which days a report is of. Two typed days count once both are days, the first one first. */
export function DaysChoice({
  days,
  onChange,
}: {
  readonly days: Days;
  readonly onChange: (days: Days) => void;
}): ReactElement {
  const say = useSay();
  const today = useToday();
  const [span, setSpan] = useState<Span>(
    () => spans.find((each) => each !== 'range' && isSame(daysOf(each, today), days)) ?? 'range',
  );
  const [typed, setTyped] = useState({ from: typeDay(days.from), to: typeDay(days.to) });

  const choose = (next: Span): void => {
    setSpan(next);
    if (next === 'range') return;
    const chosen = daysOf(next, today);
    setTyped({ from: typeDay(chosen.from), to: typeDay(chosen.to) });
    onChange(chosen);
  };
  const type = (next: typeof typed): void => {
    setTyped(next);
    const from = readDay(next.from);
    const to = readDay(next.to);
    if (from !== null && to !== null && from <= to) onChange({ from, to });
  };
  const problemOf = (text: string): string | undefined =>
    readDay(text) === null ? say('reports.picker.no_day') : undefined;

  return (
    <div className="days-choice">
      <Choice
        label={say('earnings.period.name')}
        options={spans.map((value) => ({ value, name: say(`earnings.period.${value}`) }))}
        value={span}
        onChange={choose}
      />
      {span === 'range' && (
        <div className="pairs">
          <TextField
            label={say('earnings.period.from')}
            inputMode="numeric"
            value={typed.from}
            problem={problemOf(typed.from)}
            onChange={(from) => type({ ...typed, from })}
          />
          <TextField
            label={say('earnings.period.to')}
            inputMode="numeric"
            value={typed.to}
            problem={problemOf(typed.to)}
            onChange={(to) => type({ ...typed, to })}
          />
        </div>
      )}
    </div>
  );
}

function isSame(one: Days, other: Days): boolean {
  return one.from === other.from && one.to === other.to;
}
