import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { FieldError, Input, TextField } from 'react-aria-components';
import { Button } from '../../components/button';
import type { PhraseKey } from '../../../../preload/contract/words/say';
import { useSay } from '../../page/use-say';
import { dayAfter } from '../../../../preload/contract/ist-date';
import { readDay, typeDay } from '../../text/typed-day';
import { useToday } from './use-today';
import '../../components/form/field.css';

interface DayPickerProps {
  /** `YYYY-MM-DD`, an Indian date. */
  readonly date: string;
  readonly onChange: (date: string) => void;
}

/**
 * Goes from day to day, or to a day that is typed as in India, whatever this computer's own way of writing
 * dates. There is no tomorrow to report on.
 */
export function DayPicker({ date, onChange }: DayPickerProps): ReactElement {
  const say = useSay();
  const today = useToday();
  const [typed, setTyped] = useState(typeDay(date));
  const problem = problemOf(typed, today);

  const goTo = (day: string): void => {
    if (day > today) return;
    setTyped(typeDay(day));
    onChange(day);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const days = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (days === 0) return;
    event.preventDefault();
    goTo(dayAfter(date, days));
  };

  return (
    <div className="day-picker">
      <Button aria-label={say('reports.picker.before')} onPress={() => goTo(dayAfter(date, -1))}>
        ‹
      </Button>
      <TextField
        className="field"
        aria-label={say('reports.picker.day')}
        value={typed}
        isInvalid={problem !== undefined}
        validationBehavior="aria"
        autoComplete="off"
        onChange={(text) => {
          setTyped(text);
          const day = readDay(text);
          if (day !== null && day <= today) onChange(day);
        }}
      >
        <Input className="field-input" placeholder="22-11-2026" inputMode="numeric" onKeyDown={onKeyDown} />
        <FieldError className="field-problem">{problem && say(problem)}</FieldError>
      </TextField>
      <Button
        aria-label={say('reports.picker.after')}
        isDisabled={date >= today}
        onPress={() => goTo(dayAfter(date, 1))}
      >
        ›
      </Button>
      <Button isDisabled={date === today} onPress={() => goTo(today)}>
        {say('reports.picker.today')}
      </Button>
    </div>
  );
}

function problemOf(typed: string, today: string): PhraseKey | undefined {
  const day = readDay(typed);
  if (day === null) return 'reports.picker.no_day';
  return day > today ? 'reports.picker.not_yet' : undefined;
}
