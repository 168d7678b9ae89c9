import type { ReactElement } from 'react';
import { DrawnSign } from '../../../components/said/drawn-sign';
import { useSay } from '../../../page/use-say';
import type { View } from './view';

const steps = ['ask', 'count', 'compare', 'finish', 'done'] as const;

/** Where the close stands: five steps, each with its number. */
export function Steps({ view }: { readonly view: View }): ReactElement {
  const say = useSay();
  const at = view === 'figures' ? 'compare' : view;
  const place = steps.findIndex((step) => step === at);
  return (
    <ol className="close-steps" aria-label={say('close.steps.name')}>
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={index === place ? 'step' : undefined}
          data-passed={index < place ? true : undefined}
        >
          <span className="close-step-sign digits" aria-hidden>
            {index < place ? <DrawnSign sign="tick" /> : index + 1}
          </span>
          {say(`close.steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
