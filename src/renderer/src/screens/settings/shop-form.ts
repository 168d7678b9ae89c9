import { hasForbiddenCharacters } from '../../../../preload/contract/number';
import type { Result } from '../../../../preload/contract/result';
import type { ShopSettings } from '../../../../preload/contract/settings';
import { unlessProblems, type Problems } from './problems';

/** Most characters of each part of a slip's head and foot: what still looks well on 58 mm. */
export const shopLimits = { name: 60, address: 160, phone: 40, footer: 160 } as const;

/** Reads the shop as typed: what to save, or the sentences. */
export function readShop(typed: ShopSettings): Result<ShopSettings, Problems<keyof ShopSettings>> {
  const shop = {
    name: oneSpace(typed.name),
    address: tidyLines(typed.address),
    phone: oneSpace(typed.phone),
    footer: tidyLines(typed.footer),
  };
  return unlessProblems(shop, {
    name: shop.name === '' ? 'A slip needs the name of the shop on top.' : unfit(shop.name, shopLimits.name),
    address: unfit(shop.address, shopLimits.address),
    phone: unfit(shop.phone, shopLimits.phone) ?? phoneProblem(shop.phone),
    footer: unfit(shop.footer, shopLimits.footer),
  });
}

function oneSpace(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The same for text of several lines, which stay lines. */
function tidyLines(text: string): string {
  return text.split(/\r?\n/).map(oneSpace).join('\n').trim();
}

function unfit(text: string, most: number): string | null {
  if (hasForbiddenCharacters(text.replaceAll('\n', '')))
    return 'It holds a character that cannot be printed. Type it by hand.';
  const { length } = Array.from(text);
  return length > most ? `At most ${most} characters fit the slip; this has ${length}.` : null;
}

function phoneProblem(phone: string): string | null {
  return phone === '' || /^[+\d][\d\s,/+-]{4,}$/.test(phone)
    ? null
    : 'A phone number has digits only, like 98765 43210.';
}
