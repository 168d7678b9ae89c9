import type { ReactElement } from 'react';
import { useAppStatus } from '../page/app-status';
import type { Screen } from '../page/navigation';
import { useOpenScreens } from '../page/open-screens';
import { useSay } from '../page/use-say';
import { AtCounter } from './at-counter/at-counter';
import { Clock } from './clock';
import { CopiesAge } from './copies-age';
import { GatewayLight } from './gateway-light';
import { ToConfirm } from './to-confirm';

const links = [
  { screen: 'counter', key: 'F1' },
  { screen: 'history', key: 'F4' },
  { screen: 'reports', key: 'F3' },
  { screen: 'settings', key: 'F10' },
] as const satisfies readonly { readonly screen: Screen; readonly key: string }[];

/** The shop's name, the four screens, the gateway as last seen, and the time in India. */
export function Header({ screen }: { readonly screen: Screen }): ReactElement {
  const say = useSay();
  const { shop } = useAppStatus();
  const may = useOpenScreens();
  const name = shop.name === '' ? 'Galla' : shop.name;
  return (
    <header className="frame-head">
      <strong className="frame-shop" title={name}>
        {name}
      </strong>
      <nav className="frame-nav" aria-label={say('frame.screens.name')}>
        {links
          .filter(({ screen: to }) => may[to])
          .map((link) => (
            <a
              key={link.screen}
              href={`#${link.screen}`}
              aria-current={link.screen === screen ? 'page' : undefined}
            >
              {say(`frame.screens.${link.screen}`)}
              <kbd aria-hidden>{link.key}</kbd>
            </a>
          ))}
      </nav>
      <CopiesAge />
      <ToConfirm />
      <AtCounter />
      <GatewayLight />
      <Clock />
    </header>
  );
}
