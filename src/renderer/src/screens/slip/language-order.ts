import { slipLanguages, type SlipLanguage } from '../../../../preload/contract/printing/slip';

/** The languages of slips with the shop's own first; the others keep their order. */
export function languageOrder(shop: SlipLanguage | null): readonly SlipLanguage[] {
  return shop === null ? slipLanguages : [shop, ...slipLanguages.filter((each) => each !== shop)];
}
