import { useEffect, useRef, type ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import { supportFiles } from '../../../../preload/contract/support/support-bundle';
import { Button } from '../../components/button';
import { Said } from '../../components/said/said';
import { useSay } from '../../page/use-say';
import { useBundle } from './use-bundle';
import './support.css';

interface SupportSectionProps {
  /** Stands for the passphrase where Galla does not start; without it the owner has unlocked the counter. */
  readonly ticket?: string | undefined;
  /** Leads back to where it was asked for; whoever asked for it by a key goes on here. */
  readonly onLeave?: () => void;
}

/** The support bundle: first all that is in it, to be read, then one file of exactly that. */
export function SupportSection({ ticket, onLeave }: SupportSectionProps): ReactElement {
  const say = useSay();
  const { bundle, busy, share, said, make, stop, save } = useBundle(ticket);
  const isMaking = busy === 'making';
  // It is there to be read before it is saved.
  const first = useRef<HTMLPreElement>(null);
  useEffect(() => {
    if (bundle !== null) first.current?.focus();
  }, [bundle]);

  return (
    <section className="section wide support" aria-label={say('settings.sections.support')}>
      <Heading level={2}>{say('settings.sections.support')}</Heading>
      <p className="lead">{say('support.lead')}</p>
      <div className="form-row">
        <Button
          kind={bundle === null ? 'primary' : 'plain'}
          isPending={isMaking}
          onPress={() => void make()}
          autoFocus={onLeave !== undefined}
        >
          {say(bundle === null ? 'support.make' : 'support.make_again')}
        </Button>
        {bundle !== null && (
          <Button
            kind="primary"
            isDisabled={isMaking}
            isPending={busy === 'saving'}
            onPress={() => void save()}
          >
            {say('support.save')}
          </Button>
        )}
        {isMaking && (
          <>
            {/* Counts up quickly: whoever listens is told the end. */}
            <span aria-hidden>{say('support.progress', { percent: String(Math.round(share * 100)) })}</span>
            <Button onPress={stop}>{say('support.stop')}</Button>
          </>
        )}
        {onLeave !== undefined && !isMaking && <Button onPress={onLeave}>{say('support.leave')}</Button>}
      </div>
      <Said remark={said} />
      {bundle?.parts.map(({ part, text }, at) => (
        <section key={part} className="support-part">
          <Heading level={3}>
            {say(`support.part.${part}`)} <code>{supportFiles[part]}</code>
          </Heading>
          <pre
            ref={at === 0 ? first : undefined}
            className="support-text"
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys
            tabIndex={0}
            aria-label={say(`support.part.${part}`)}
            lang="en"
            dir="ltr"
          >
            {text}
          </pre>
        </section>
      ))}
    </section>
  );
}
