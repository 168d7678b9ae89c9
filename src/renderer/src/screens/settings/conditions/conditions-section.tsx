import type { ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import { conditionOrder } from '../../../../../preload/contract/settings/condition-phrases';
import { Button } from '../../../components/button';
import { LinesField } from '../../../components/form/lines-field';
import { Form } from '../../../components/form/submit/form';
import { SubmitButton } from '../../../components/form/submit/submit-button';
import { Said } from '../../../components/said/said';
import { keyCap } from '../../../components/said/text-looks';
import { phrasesIn } from './conditions-form';
import { TryMessage } from './try-message';
import { UnnamedMessages } from './unnamed-messages';
import { useConditions } from './use-conditions';
import { useSay, useSayRich } from '../../../page/use-say';
import './conditions.css';

/** How many lines of each list are in sight. */
const ROWS = 6;

/** By which words a message of the gateway is known for what it is about. */
export function ConditionsSection(): ReactElement {
  const say = useSay();
  const sayRich = useSayRich();
  const { view, form, add, reset, undo } = useConditions();
  const { typed, problems } = form;
  const phrases = phrasesIn(typed);
  const isBusy = form.busy !== null;
  return (
    <Form form={form} className="section wide conditions" label={say('settings.sections.words')}>
      <Heading level={2}>{say('settings.sections.words')}</Heading>
      <p className="lead">{sayRich('settings.words.lead', { keyCap })}</p>
      <TryMessage phrases={phrases} />
      <UnnamedMessages
        messages={view.unnamed}
        phrases={phrases}
        busy={isBusy}
        onAdd={(condition, phrase) => void add(condition, phrase)}
      />
      <div className="conditions-lists">
        {conditionOrder.map((condition) => (
          <LinesField
            key={condition}
            label={say(`condition.${condition}.name`)}
            help={say(`condition.${condition}.cure`)}
            rows={ROWS}
            value={typed[condition]}
            // There may be too many in all: what is shorter in one list may cure the sentence at another.
            onChange={(lines) => form.change({ ...typed, [condition]: lines })}
            problem={problems[condition]}
          />
        ))}
      </div>
      <div className="form-row conditions-go">
        <SubmitButton>{say('settings.save')}</SubmitButton>
        <Button isDisabled={isBusy || !view.canUndo} onPress={() => void undo()}>
          {say('settings.undo')}
        </Button>
        <Button isDisabled={isBusy || view.areDefaults} onPress={() => void reset()}>
          {say('settings.words.reset')}
        </Button>
        <Said remark={form.said} />
      </div>
    </Form>
  );
}
