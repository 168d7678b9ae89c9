import { useState, type ReactElement } from 'react';
import type { ConditionPhrase } from '../../../../../preload/contract/settings/condition-phrases';
import { namingPhrase } from '../../../../../preload/contract/rules/recognise-condition';
import { Note } from '../../../components/said/note';
import { TextField } from '../../../components/form/text-field';
import { useSay } from '../../../page/use-say';

/** Shows what a message of the gateway would be known for, by the phrases as they are typed now. */
export function TryMessage({ phrases }: { readonly phrases: readonly ConditionPhrase[] }): ReactElement {
  const say = useSay();
  const [message, setMessage] = useState('');
  const named = namingPhrase(message, phrases);
  return (
    <div className="conditions-try">
      <TextField
        label="Try a message"
        help="Copy what the gateway said."
        value={message}
        onChange={setMessage}
        maxLength={500}
      />
      <output aria-label="What the message means">
        {message.trim() !== ''
          && (named === null ? (
            <Note tone="plain">No phrase fits this message. Staff see only the message.</Note>
          ) : (
            <Note tone="good">
              <strong>{say(`condition.${named.condition}.name`)}</strong>, by the phrase “{named.phrase}”.
              Staff read: {say(`condition.${named.condition}.cure`)}
            </Note>
          ))}
      </output>
    </div>
  );
}
