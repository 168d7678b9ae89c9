import { useState, type ReactElement } from 'react';
import type { Failure } from '../../../../preload/contract/bridge/failures';
import type { Result } from '../../../../preload/contract/result';
import { languages, type Language } from '../../../../preload/contract/languages';
import { useSay } from '../../page/use-say';
import { languageName } from '../../text/language-name';
import { Said } from '../said/said';
import { Picker } from './picker';

interface LanguagePickerProps {
  readonly value: Language;
  /** Says it to main, which tells the page. */
  readonly onChoose: (language: Language) => Promise<Result<unknown, Failure>>;
  readonly startsHere?: boolean;
}

/** Which language the screen speaks. It changes as soon as one is chosen, and nothing that was typed is lost. */
export function LanguagePicker({ value, onChoose, startsHere = false }: LanguagePickerProps): ReactElement {
  const say = useSay();
  const [refused, setRefused] = useState<Failure | null>(null);

  const choose = async (chosen: string): Promise<void> => {
    const language = languages.find((each) => each === chosen);
    if (language === undefined) return;
    const answer = await onChoose(language);
    setRefused(answer.ok ? null : answer.failure);
  };

  return (
    <div className="language-picker">
      <Picker
        label={say('language.of_screen')}
        options={languages.map((each) => ({
          value: each,
          name: languageName(say, each),
          typed: say(`language.${each}`),
        }))}
        value={value}
        onChange={(chosen) => void choose(chosen)}
        startsHere={startsHere}
      />
      <Said remark={refused === null ? null : { tone: 'bad', failure: refused }} />
    </div>
  );
}
