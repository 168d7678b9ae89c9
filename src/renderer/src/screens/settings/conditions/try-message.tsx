import { useState, type ReactElement } from 'react';
import type { ConditionPhrase } from '../../../../../preload/contract/settings/condition-phrases';
import { namingPhrase } from '../../../../../preload/contract/rules/recognise-condition';
import { Note } from '../../../components/said/note';
import { TextField } from '../../../components/form/text-field';
import { conditionCures, conditionNames } from '../../../text/conditions';

/** Shows what a message of the gateway would be known for, by the phrases as they are typed now. */
export function TryMessage({ phrases }: { readonly phrases: readonly ConditionPhrase[] }): ReactElement {
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
              <strong>{conditionNames[named.condition]}</strong>, by the phrase “{named.phrase}”. Staff read:{' '}
              {conditionCures[named.condition]}
            </Note>
          ))}
      </output>
    </div>
  );
}
