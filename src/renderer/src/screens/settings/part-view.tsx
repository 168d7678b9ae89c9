import type { ReactElement } from 'react';
import type { AppStatus, Settings } from '../../../../preload/contract/settings/settings';
import { AccountSection } from './account/account-section';
import { PassphraseSection } from './account/passphrase-section';
import { ChangesSection } from './changes/changes-section';
import { CopiesSection } from './copies/copies-section';
import { ConditionsSection } from './conditions/conditions-section';
import { DrawerSection } from './drawer/drawer-section';
import { EvidenceSection } from './evidence/evidence-section';
import type { SettingsPart } from './groups';
import { ForgettingSection } from './forgetting/forgetting-section';
import { EarningsSection } from './earnings/earnings-section';
import { MovingSection } from './moving/moving-section';
import { OperatorsSection } from './operators/operators-section';
import { PeopleSection } from './people/people-section';
import { PrintersSection } from './printers/printers-section';
import { CloseSection } from './shop/close-section';
import { CounterSection } from './shop/counter-section';
import { LanguageSection } from './shop/language-section';
import { PathsSection } from './shop/paths-section';
import { PracticeSection } from './shop/practice-section';
import { ShopSection } from './shop/shop-section';
import { TextSizeChoice } from './shop/text-size-choice';
import { SlipsSection } from './slips/slips-section';
import { SupportSection } from '../support/support-section';
import type { SavePart } from './use-settings';

interface PartViewProps {
  readonly part: SettingsPart;
  readonly isShown: boolean;
  readonly status: AppStatus;
  readonly settings: Settings;
  readonly savePart: SavePart;
}

/** What stands under a part. */
export function PartView({ part, isShown, status, settings, savePart }: PartViewProps): ReactElement {
  const { shop, slips, counter, paths } = settings;
  const { slipWidth } = counter;
  switch (part) {
    case 'shop':
      return (
        <>
          <LanguageSection />
          <ShopSection
            shop={shop}
            slips={slips}
            slipWidth={slipWidth}
            onSave={(next) => savePart('shop', next)}
          />
        </>
      );
    case 'counter':
      return (
        <>
          <TextSizeChoice />
          <CounterSection counter={counter} onSave={(next) => savePart('counter', next)} />
        </>
      );
    case 'copies':
      return <CopiesSection isShown={isShown} />;
    case 'moving':
      return <MovingSection />;
    case 'people':
      return <PeopleSection />;
    case 'owner':
      return <PassphraseSection isSet={status.owner !== 'not_set'} />;
    case 'changes':
      return <ChangesSection isShown={isShown} />;
    case 'forgetting':
      return <ForgettingSection />;
    case 'drawer':
      return <DrawerSection />;
    case 'close':
      return <CloseSection />;
    case 'earnings':
      return <EarningsSection isShown={isShown} />;
    case 'slips':
      return (
        <SlipsSection
          shop={shop}
          slips={slips}
          slipWidth={slipWidth}
          onSave={(next) => savePart('slips', next)}
        />
      );
    case 'printers':
      return <PrintersSection />;
    case 'account':
      return <AccountSection status={status} />;
    case 'operators':
      return <OperatorsSection />;
    case 'words':
      return <ConditionsSection />;
    case 'paths':
      return <PathsSection paths={paths} onSave={(next) => savePart('paths', next)} />;
    case 'practice':
      return <PracticeSection status={status} />;
    case 'evidence':
      return <EvidenceSection isShown={isShown} />;
    case 'support':
      return <SupportSection />;
  }
}
