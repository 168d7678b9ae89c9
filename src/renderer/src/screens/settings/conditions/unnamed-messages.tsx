import { useState, type ReactElement } from 'react';
import {
  conditionOrder,
  type ConditionPhrase,
  type UnnamedMessage,
} from '../../../../../preload/contract/settings/condition-phrases';
import { namingPhrase, phraseFor } from '../../../../../preload/contract/rules/recognise-condition';
import type { Condition } from '../../../../../preload/contract/sale/recharge';
import { Button } from '../../../components/button';
import { Choice } from '../../../components/form/choice';
import { useNow } from '../../../page/use-now';
import { useSay } from '../../../page/use-say';
import { oneStop } from '../../../keyboard/one-stop';
import { roughly } from '../../../text/time';

interface UnnamedMessagesProps {
  readonly messages: readonly UnnamedMessage[];
  /** As they are typed now: what they name is listed no more. */
  readonly phrases: readonly ConditionPhrase[];
  readonly busy: boolean;
  readonly onAdd: (condition: Condition, phrase: string) => void;
}

/** What the gateway said lately of sales that failed and no phrase names, each with a button that adds it. */
export function UnnamedMessages(props: UnnamedMessagesProps): ReactElement | null {
  const say = useSay();
  const { messages, phrases, busy, onAdd } = props;
  const [condition, setCondition] = useState<Condition>('low_balance');
  const now = useNow();
  const left = messages.filter(({ message }) => namingPhrase(message, phrases) === null);
  if (left.length === 0) return null;
  return (
    <section className="conditions-unnamed" aria-label={say('settings.words.new')}>
      <h3>{say('settings.words.new')}</h3>
      <Choice
        label={say('settings.words.add_to')}
        value={condition}
        options={conditionOrder.map((value) => ({ value, name: say(`condition.${value}.name`) }))}
        onChange={setCondition}
      />
      <ul ref={oneStop}>
        {left.map(({ message, at }) => {
          const phrase = phraseFor(message);
          return (
            <li key={message}>
              <span>
                <q>{message}</q> <small>{say('settings.words.ago', { age: roughly(say, now - at) })}</small>
              </span>
              <Button
                isDisabled={busy || phrase === ''}
                aria-label={say('settings.words.add_phrase', {
                  phrase,
                  name: say(`condition.${condition}.name`),
                })}
                onPress={() => onAdd(condition, phrase)}
              >
                {say('settings.words.add')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
