import type { ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import { conditionOrder } from '../../../../../preload/contract/settings/condition-phrases';
import { Button } from '../../../components/button';
import { LinesField } from '../../../components/form/lines-field';
import { Said } from '../../../components/said/said';
import { phrasesIn, withPhrase } from './conditions-form';
import { TryMessage } from './try-message';
import { UnnamedMessages } from './unnamed-messages';
import { useConditions } from './use-conditions';
import { useSay } from '../../../page/use-say';
import './conditions.css';

/** How many lines of each list are in sight. */
const ROWS = 6;

/** By which words a message of the gateway is known for what it is about. */
export function ConditionsSection(): ReactElement {
  const say = useSay();
  const conditions = useConditions();
  const { view, form, problems, said, busy, set, save, reset, undo } = conditions;
  const phrases = phrasesIn(form);
  return (
    <form
      className="section wide conditions"
      aria-label="Gateway’s words"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(form, 'Saved. It counts from the next reply.');
      }}
    >
      <Heading level={2}>Gateway’s words</Heading>
      <p className="lead">
        When the gateway’s message has one of these phrases, staff read what to do. It never decides about
        money. Write one phrase on each line. <kbd>*</kbd> stands for any words. The first phrase that fits is
        used.
      </p>
      <TryMessage phrases={phrases} />
      <UnnamedMessages
        messages={view.unnamed}
        phrases={phrases}
        busy={busy}
        onAdd={(condition, phrase) =>
          void save(
            withPhrase(form, condition, phrase),
            `Saved: “${phrase}” is ${say(`condition.${condition}.name`).toLowerCase()} now.`,
          )
        }
      />
      <div className="conditions-lists">
        {conditionOrder.map((condition) => (
          <LinesField
            key={condition}
            label={say(`condition.${condition}.name`)}
            help={say(`condition.${condition}.cure`)}
            rows={ROWS}
            value={form[condition]}
            onChange={(lines) => set({ ...form, [condition]: lines })}
            problem={problems[condition]}
          />
        ))}
      </div>
      <div className="form-row conditions-go">
        <Button type="submit" kind="primary" isPending={busy}>
          Save
        </Button>
        <Button isDisabled={busy || !view.canUndo} onPress={() => void undo()}>
          Undo
        </Button>
        <Button isDisabled={busy || view.areDefaults} onPress={() => void reset()}>
          Galla’s own phrases
        </Button>
        <Said remark={said} />
      </div>
    </form>
  );
}
