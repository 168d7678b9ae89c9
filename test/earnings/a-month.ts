import { modelWallet, type ModelWallet } from './model-wallet';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** A month of a busy shop: so many sales, and what became of them. */
export interface Month {
  readonly wallet: ModelWallet;
  readonly foreign: readonly { readonly at: number; readonly paise: number }[];
}

/** Always the same month: 900 sales a day in twelve hours, three of them at once now and then, and all that goes wrong. */
export function aMonth(days = 30): Month {
  const wallet = modelWallet();
  const foreign: { at: number; paise: number }[] = [];
  let dice = 7;
  const upTo = (most: number): number => (dice = (dice * 48_271) % 2_147_483_647) % most;
  wallet.tell(-10, -5, -1);
  for (let n = 0; n < days * 900; n += 1) {
    const at = Math.floor(n / 900) * DAY + (n % 900) * 48 * SECOND;
    const paise = (10 + upTo(490)) * 100;
    const looked = at + 500 + upTo(1000);
    const answered = at + 2 * SECOND + (n % 50 === 0 ? 100 * SECOND : upTo(2000));
    const later = answered + (1 + upTo(3 * 24 * 60)) * MINUTE;
    if (n % 300 === 7) {
      wallet.move(looked, -paise);
      wallet.move(later - MINUTE, paise);
      wallet.sale(paise, [
        [at, 'sent'],
        [answered, 'unknown'],
        [later, 'failed'],
      ]);
    } else if (n % 250 === 11) {
      wallet.move(looked, -paise);
      wallet.move(later - MINUTE, paise);
      wallet.tell(
        at,
        looked,
        answered,
        wallet.sale(paise, [
          [at, 'sent'],
          [answered, 'success'],
          [later, 'refunded'],
        ]),
      );
    } else if (n % 40 === 3) {
      wallet.tell(
        at,
        looked,
        answered,
        wallet.sale(paise, [
          [at, 'sent'],
          [answered, 'failed'],
        ]),
      );
    } else {
      wallet.move(looked, -paise);
      wallet.tell(
        at,
        looked,
        answered,
        wallet.sale(paise, [
          [at, 'sent'],
          [answered, 'success'],
        ]),
      );
    }
    if (n % 450 === 99) {
      wallet.move(at + 20 * SECOND, 50_000_00);
      wallet.topUp(at + upTo(10 * 60) * MINUTE, 50_000_00);
    }
    if (n % 700 === 400) {
      const move = { at: at + 30 * SECOND, paise: -(100 * upTo(300) + 37) };
      foreign.push(move);
      wallet.move(move.at, move.paise);
    }
  }
  return { wallet, foreign };
}
