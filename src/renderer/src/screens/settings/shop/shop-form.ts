import type { Result } from '../../../../../preload/contract/result';
import type { ShopSettings } from '../../../../../preload/contract/settings/settings';
import type { Say } from '../../../../../preload/contract/words/say';
import { unlessProblems, type Problems } from '../../../components/form/submit/problems';
import { oneSpace, tidyLines, unfit } from '../tidy-text';

/** Most characters of each part of a slip's head: what still looks well on 58 mm. */
const shopLimits = { name: 60, address: 160, phone: 40 } as const;

/** Reads the shop as typed: what to save, or the sentences. */
export function readShop(say: Say, typed: ShopSettings): Result<ShopSettings, Problems<keyof ShopSettings>> {
  const shop = {
    name: oneSpace(typed.name),
    address: tidyLines(typed.address),
    phone: oneSpace(typed.phone),
  };
  return unlessProblems(shop, {
    name: shop.name === '' ? say('settings.shop.no_name') : unfit(say, shop.name, shopLimits.name),
    address: unfit(say, shop.address, shopLimits.address),
    phone: unfit(say, shop.phone, shopLimits.phone) ?? phoneProblem(say, shop.phone),
  });
}

function phoneProblem(say: Say, phone: string): string | null {
  return phone === '' || /^[+\d][\d\s,/+-]{4,}$/.test(phone) ? null : say('settings.shop.no_phone');
}
