import { startScriptedGateway, type ScriptedGateway } from './scripted-gateway/scripted-gateway';
import { CounterPage } from './pages/counter-page';
import { test as base } from './electron-app';
import { loginAt, WelcomePage } from './pages/welcome-page';

interface CounterFixtures {
  /** A gateway on this computer that does as told and counts. */
  readonly gateway: ScriptedGateway;
  /** A counter connected to {@link gateway}. */
  readonly counter: CounterPage;
  /** A counter in practice mode. */
  readonly practice: CounterPage;
}

/** Playwright's `test` with a counter that is ready to sell. */
export const test = base.extend<CounterFixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from the pattern
  gateway: async ({}, use) => {
    const gateway = await startScriptedGateway();
    await use(gateway);
    await gateway.close();
  },

  counter: async ({ galla, gateway }, use) => {
    await new WelcomePage(galla.page).connect(loginAt(gateway.address));
    await use(new CounterPage(galla.page));
  },

  practice: async ({ galla }, use) => {
    await new WelcomePage(galla.page).practise();
    await use(new CounterPage(galla.page));
  },
});
