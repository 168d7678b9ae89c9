import type { ReactElement } from 'react';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import {
  autoPrints,
  slipStates,
  type AutoPrint,
  type AutoPrintRules,
  type SlipState,
} from '../../../../../preload/contract/printing/auto-print';
import { StateWord } from '../../../components/said/state-word';
import { useSay } from '../../../page/use-say';
import './auto-print-table.css';

interface AutoPrintTableProps {
  readonly rules: AutoPrintRules;
  readonly onChange: (state: SlipState, rule: AutoPrint) => void;
}

/** For each outcome: always, ask or never. A row is one stop of Tab, the arrows choose in it. */
export function AutoPrintTable({ rules, onChange }: AutoPrintTableProps): ReactElement {
  const say = useSay();
  const choose = (state: SlipState, chosen: string): void => {
    const rule = autoPrints.find((each) => each === chosen);
    if (rule !== undefined) onChange(state, rule);
  };
  return (
    <div className="auto-print">
      {slipStates.map((state) => (
        <RadioGroup
          key={state}
          className="auto-print-row"
          aria-label={say('settings.printers.print_when', { state: say(`state.${state}`) })}
          orientation="horizontal"
          value={rules[state]}
          onChange={(chosen) => choose(state, chosen)}
        >
          <span className="auto-print-state">
            <StateWord state={state} />
          </span>
          {autoPrints.map((rule) => (
            <RadioField key={rule} value={rule}>
              <RadioButton className="auto-print-choice">{say(`settings.printers.auto.${rule}`)}</RadioButton>
            </RadioField>
          ))}
        </RadioGroup>
      ))}
    </div>
  );
}
