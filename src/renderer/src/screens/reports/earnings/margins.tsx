import { useState, type ReactElement } from 'react';
import type { ObservedMargin } from '../../../../../preload/contract/earnings/earnings-report';
import { paise } from '../../../../../preload/contract/money';
import { Button } from '../../../components/button';
import { Said, type Remark } from '../../../components/said/said';
import { galla } from '../../../page/bridge';
import { useMayCall } from '../../../page/may';
import { useSay } from '../../../page/use-say';
import { useOperatorStore } from '../../../store/operator-store';
import { percentOfThousandths } from '../../../text/percent';
import { typeDay } from '../../../text/typed-day';
import { useToday } from '../use-today';

interface MarginsProps {
  readonly margins: readonly ObservedMargin[];
  readonly onAdopted: () => void;
}

/** What the gateway kept back of each operator's sales, and one press that makes it the commission from today on. */
export function Margins({ margins, onAdopted }: MarginsProps): ReactElement | null {
  const say = useSay();
  const today = useToday();
  const catalogue = useOperatorStore((state) => state.catalogue);
  const mayAdopt = useMayCall('earnings:set-commission', { operator: 'x', fromDate: '', terms: null });
  const [said, setSaid] = useState<Remark | null>(null);
  if (margins.length === 0 && said === null) return null;
  const nameOf = (code: string): string => catalogue.find((each) => each.code === code)?.name ?? code;

  const adopt = async ({ operator, thousandths }: ObservedMargin): Promise<void> => {
    const terms = {
      slabs: [{ fromPaise: paise(0), kind: 'percent', rate: thousandths }],
      isNet: true,
      gstBasisPoints: 0,
      tdsBasisPoints: 0,
    } as const;
    const answer = await galla['earnings:set-commission']({ operator, fromDate: today, terms });
    if (!answer.ok) {
      setSaid({ tone: 'bad', failure: answer.failure });
      return;
    }
    const percent = percentOfThousandths(thousandths);
    setSaid({
      tone: 'good',
      says: (inWords) =>
        inWords('earnings.margin.adopted', { operator: nameOf(operator), percent, day: typeDay(today) }),
    });
    onAdopted();
  };

  return (
    <section className="margins" aria-label={say('earnings.margin.title')}>
      <h3>{say('earnings.margin.title')}</h3>
      <p className="field-help">{say('earnings.margin.says')}</p>
      <Said remark={said} />
      <ul>
        {margins.map((margin) => (
          <li key={margin.operator}>
            <span>
              {say('earnings.margin.line', {
                operator: nameOf(margin.operator),
                percent: percentOfThousandths(margin.thousandths),
                count: margin.count,
              })}
            </span>
            {margin.mayAdopt && mayAdopt && (
              <Button
                aria-label={say('earnings.margin.adopt_of', { operator: nameOf(margin.operator) })}
                onPress={() => void adopt(margin)}
              >
                {say('earnings.margin.adopt')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
