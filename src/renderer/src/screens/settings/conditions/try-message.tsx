import { useState, type ReactElement } from 'react';
import type { ConditionPhrase } from '../../../../../preload/contract/settings/condition-phrases';
import { namingPhrase } from '../../../../../preload/contract/rules/recognise-condition';
import { Note } from '../../../components/said/note';
import { bold } from '../../../components/said/text-looks';
import { TextField } from '../../../components/form/text-field';
import { useSay, useSayRich } from '../../../page/use-say';

/** Shows what a message of the gateway would be known for, by the phrases as they are typed now. */
export function TryMessage({ phrases }: { readonly phrases: readonly ConditionPhrase[] }): ReactElement {
  const say = useSay();
  const sayRich = useSayRich();
  const [message, setMessage] = useState('');
  const named = namingPhrase(message, phrases);
  return (
    <div className="conditions-try">
      <TextField
        label={say('settings.words.try')}
        help={say('settings.words.try_help')}
        value={message}
        onChange={setMessage}
        maxLength={500}
      />
      <output aria-label={say('settings.words.meaning')}>
        {message.trim() !== ''
          && (named === null ? (
            <Note tone="plain">{say('settings.words.no_phrase')}</Note>
          ) : (
            <Note tone="good">
              {sayRich('settings.words.named', {
                name: say(`condition.${named.condition}.name`),
                phrase: named.phrase,
                cure: say(`condition.${named.condition}.cure`),
                bold,
              })}
            </Note>
          ))}
      </output>
    </div>
  );
}
