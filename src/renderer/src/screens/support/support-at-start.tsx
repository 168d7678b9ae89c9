import { useState, type ReactElement } from 'react';
import { PassphraseStep } from '../../components/people/passphrase-step';
import { galla } from '../../page/bridge';
import { useSay } from '../../page/use-say';
import { SupportSection } from './support-section';

/** The support bundle where Galla does not start: a shop that cannot sell needs help most. */
export function SupportAtStart({ onLeave }: { readonly onLeave: () => void }): ReactElement {
  const say = useSay();
  const [ticket, setTicket] = useState<string | null>(null);
  if (ticket !== null) return <SupportSection ticket={ticket} onLeave={onLeave} />;
  return (
    <PassphraseStep
      label={say('settings.sections.support')}
      lead={say('support.at_start')}
      go={say('support.open')}
      ask={(typed) => galla['support:open'](typed)}
      onShown={({ ticket: given }) => setTicket(given)}
      onLeave={onLeave}
    />
  );
}
