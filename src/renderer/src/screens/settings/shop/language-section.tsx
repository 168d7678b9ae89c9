import type { ReactElement } from 'react';
import { LanguagePicker } from '../../../components/form/language-picker';
import { useAppStatus } from '../../../page/app-status';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';

/** The language of the shop. It is saved as soon as it is chosen. */
export function LanguageSection(): ReactElement {
  const say = useSay();
  const { language, lock } = useAppStatus();
  return (
    <section className="section language-section" aria-label={say('language.of_screen')}>
      <LanguagePicker value={language} onChoose={(next) => galla['settings:speak']({ language: next })} />
      <p className="field-help">
        {say(lock.kind === 'none' ? 'settings.language.help' : 'settings.language.help_people')}
      </p>
    </section>
  );
}
