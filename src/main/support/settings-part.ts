import type { AppStatus, GatewayPaths } from '../../preload/contract/settings/settings';
import { defaultPaths } from '../gateway/endpoint';
import type { StoredSettings } from '../settings/stored-settings';

/**
 * What the shop has set, without what it typed: of a text only whether there is one. Total over the settings: a new one is
 * decided about here before it compiles.
 */
export function settingsPart(settings: StoredSettings, { account }: Pick<AppStatus, 'account'>) {
  const { shop, slips, counter, paths, conditions, close } = settings;
  return {
    mode: settings.mode,
    account: account === null ? null : { token: account.token, isTestGateway: account.testGateway },
    owner: settings.owner !== null,
    people: settings.people,
    textSize: settings.textSize,
    language: settings.language,
    shop: { name: shop.name !== '', address: shop.address !== '', phone: shop.phone !== '' },
    slips: { header: slips.header !== '', footer: slips.footer !== '', hidden: slips.hidden },
    logo: settings.logo !== null,
    counter: {
      shieldMinutes: counter.shieldMinutes,
      dailyChecks: counter.dailyChecks,
      retypeAbovePaise: counter.retypeAbovePaise,
      salesAMinute: counter.salesAMinute,
      spendAnHourPaise: counter.spendAnHourPaise,
      lowBalancePaise: counter.lowBalancePaise,
      lowUtilityPaise: counter.lowUtilityPaise,
      spokenReadBack: counter.spokenReadBack,
      theme: counter.theme,
      numberPad: counter.numberPad,
      slipWidth: counter.slipWidth,
    },
    paths: {
      recharge: isUsual(paths, 'recharge'),
      status: isUsual(paths, 'status'),
      balance: isUsual(paths, 'balance'),
      complaint: isUsual(paths, 'complaint'),
    },
    complaintPathConfirmed: settings.complaintPathConfirmed !== null,
    printing: { printers: settings.printing.printers.length },
    conditions: { own: conditions.own?.length ?? null },
    drawer: { reasons: settings.drawer.reasons.length },
    close: {
      blindCount: close.blindCount,
      shiftRequired: close.shiftRequired,
      noteAbovePaise: close.noteAbovePaise,
      denominations: close.denominations.length,
    },
    charges: settings.charges.length,
    retention: settings.retention,
    copies: settings.copies === null ? null : { kept: settings.copies.kept.length },
  } satisfies { readonly [K in keyof StoredSettings]: unknown };
}

function isUsual(paths: GatewayPaths, call: keyof GatewayPaths): 'usual' | 'own' {
  return paths[call] === defaultPaths[call] ? 'usual' : 'own';
}
