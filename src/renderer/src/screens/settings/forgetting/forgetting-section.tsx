import { useState, type ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import type { Retention } from '../../../../../preload/contract/erasure/erasure';
import { Choice } from '../../../components/form/choice';
import { ForgetSteps } from '../../../components/forgetting/forget-steps';
import { useForgetting } from '../../../components/forgetting/use-forgetting';
import { Note } from '../../../components/said/note';
import { Said } from '../../../components/said/said';
import { useSay } from '../../../page/use-say';
import { dateTime } from '../../../text/time';
import { useRetention } from './use-retention';

/** How long whom a sale was for may be kept, in months. */
const offered = [12, 24, 36, 60, 120];

/** Whom old recharges were for is forgotten, by itself and at once; what they came to stays. */
export function ForgettingSection(): ReactElement {
  const say = useSay();
  const forgetting = useForgetting();
  const { retention, failure, hasSaved, keep, reset } = useRetention(forgetting.hasEnded);
  const [chosen, setChosen] = useState<number | null>(null);
  const months = chosen ?? retention?.months ?? null;
  const isOther = retention !== null && months !== null && months !== retention.months;
  return (
    <section className="section wide" aria-label={say('settings.sections.forgetting')}>
      <Heading level={2}>{say('settings.sections.forgetting')}</Heading>
      <p className="lead">{say('forgetting.lead')}</p>
      <Choice
        label={say('forgetting.months.label')}
        options={[...new Set([...offered, ...(retention === null ? [] : [retention.months])])]
          .toSorted((one, other) => one - other)
          .map((each) => ({ value: String(each), name: say('forgetting.months.each', { months: each }) }))}
        value={months === null ? null : String(months)}
        onChange={(next) => {
          setChosen(Number(next));
          forgetting.reset();
          reset();
        }}
      />
      <p className="field-help">{say('forgetting.by_itself')}</p>
      <ForgetSteps
        forgetting={forgetting}
        of={months === null ? null : { kind: 'retention', months }}
        {...(isOther && { keep: () => keep(months) })}
      />
      <Said
        remark={
          failure === null
            ? hasSaved
              ? { tone: 'good', says: (inWords) => inWords('forgetting.saved') }
              : null
            : { tone: 'bad', failure }
        }
      />
      {retention !== null && <LastTime {...retention} />}
      <p>{say('forgetting.exports')}</p>
      <p>{say('forgetting.sealed')}</p>
    </section>
  );
}

function LastTime({ last, olderCopies }: Retention): ReactElement | null {
  const say = useSay();
  if (last === null) return null;
  return (
    <>
      <p>{say('forgetting.last', { at: dateTime(say, last.at, 'minutes'), sales: last.sales })}</p>
      {olderCopies > 0 && <Note tone="care">{say('forgetting.older_copies', { copies: olderCopies })}</Note>}
    </>
  );
}
