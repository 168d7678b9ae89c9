import { useState, type ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import { DEFAULT_MONTHS } from '../../../../../preload/contract/erasure/erasure';
import { Choice } from '../../../components/form/choice';
import { ForgetSteps } from '../../../components/forgetting/forget-steps';
import { useForgetting } from '../../../components/forgetting/use-forgetting';
import { useSay } from '../../../page/use-say';

/** How old what is forgotten may be chosen to be, in months. */
const offered = ['12', '24', '36', '60', '120'] as const;

/** Whom old recharges were for is forgotten; what they came to stays. */
export function ForgettingSection(): ReactElement {
  const say = useSay();
  const forgetting = useForgetting();
  const [chosen, setChosen] = useState<(typeof offered)[number] | null>(null);
  const months = chosen ?? offered.find((each) => Number(each) === DEFAULT_MONTHS) ?? offered[0];
  return (
    <section className="section wide" aria-label={say('settings.sections.forgetting')}>
      <Heading level={2}>{say('settings.sections.forgetting')}</Heading>
      <p className="lead">{say('forgetting.lead')}</p>
      <Choice
        label={say('forgetting.months.label')}
        options={offered.map((each) => ({
          value: each,
          name: say('forgetting.months.each', { months: Number(each) }),
        }))}
        value={months}
        onChange={(next) => {
          setChosen(next);
          forgetting.reset();
        }}
      />
      <ForgetSteps forgetting={forgetting} of={{ kind: 'retention', months: Number(months) }} />
      <p>{say('forgetting.exports')}</p>
    </section>
  );
}
