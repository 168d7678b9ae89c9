import type { ReactElement, ReactNode } from 'react';
import type { Recharge } from '../../../../preload/contract/sale/recharge';
import { slipLanguages } from '../../../../preload/contract/printing/slip';
import { useAppStatus } from '../../page/app-status';
import { useSay } from '../../page/use-say';
import { Note } from '../../components/said/note';
import { PaperSlip } from '../../components/slip/paper-slip';
import { Picker } from '../../components/form/picker';
import { useLogo } from '../../store/logo-store';
import { usePrintingSettings } from '../../store/printing-settings-store';
import { languageName } from '../../text/language-name';
import { languageOrder } from './language-order';
import { chooseLanguage } from './slip-language';
import { useSlip } from './use-slip';
import './slip.css';

interface SlipLookProps {
  readonly recharge: Recharge;
  /** Whether typing goes to the choice of the language at once. */
  readonly startsAtLanguage?: boolean;
  /** What stands below that choice. */
  readonly children?: ReactNode;
}

/** The slip that printing now would give: with the present state, and as a copy when one was printed before. */
export function SlipLook({
  recharge,
  startsAtLanguage = false,
  children,
}: SlipLookProps): ReactElement | null {
  const say = useSay();
  const { refId } = recharge;
  const { slipWidth } = useAppStatus().counter;
  const { slip, problem } = useSlip(recharge);
  const shopLanguage = usePrintingSettings(({ printing }) => printing?.language ?? null);
  const logo = useLogo(slipWidth);

  if (slip === null) return problem === null ? null : <Note tone="bad">{problem}</Note>;
  return (
    <div className="slip-look">
      <div className="slip-look-choices">
        <Picker
          label={say('slip.language')}
          startsHere={startsAtLanguage}
          value={slip.language}
          options={languageOrder(shopLanguage).map((value) => ({
            value,
            name: languageName(say, value),
            typed: say(`language.${value}`),
            help: value === shopLanguage ? say('slip.language_of_shop') : '',
          }))}
          onChange={(chosen) => {
            const language = slipLanguages.find((each) => each === chosen);
            if (language !== undefined) chooseLanguage(refId, language);
          }}
        />
        {children}
        {problem !== null && <Note tone="bad">{problem}</Note>}
      </div>
      <div className="slip-stage">
        <PaperSlip slip={slip} width={slipWidth} logo={logo} label={say('slip.as_printed')} />
      </div>
    </div>
  );
}
