import Database from 'better-sqlite3';
import { z } from 'zod';
import { wrongPlaces } from './check-chain';

// Written from docs/journal.md, _The case sheet_, alone. Nothing of `src` may be imported here.

const linkSchema = z.object({ form: z.int(), key: z.union([z.int(), z.string()]), h: z.instanceof(Buffer) });
const saleSchema = z.object({ seq: z.int(), amount: z.int() });

/** What of a case sheet does not hold against this journal; nothing: all of it does. */
export function wrongOnSheet(sheet: string, file: string): readonly string[] {
  const [refId] = /\b[A-Z][A-Z0-9]{13}\b/.exec(sheet) ?? [];
  const places = [...sheet.matchAll(/n=(\d+) h=([0-9a-f]{32})/g)].map(([, n, h = '']) => ({
    n: Number(n),
    h,
  }));
  const [ofSale, ofNewest] = places;
  if (refId === undefined || ofSale === undefined || ofNewest === undefined) return ['no marks'];
  const wrong: string[] = [];
  const database = new Database(file, { readonly: true });
  try {
    const sale = saleSchema
      .optional()
      .parse(
        database.prepare('SELECT seq, amount_paise AS amount FROM recharges WHERE ref_id = ?').get(refId),
      );
    if (sale === undefined) return ['no such sale'];
    const linkAt = (n: number) =>
      linkSchema.optional().parse(database.prepare('SELECT form, key, h FROM chain WHERE n = ?').get(n));
    const isOfSale = ({ form, key }: z.infer<typeof linkSchema>): boolean =>
      form === 1
        ? key === sale.seq
        : form === 2
          && database.prepare('SELECT 1 FROM recharge_events WHERE seq = ? AND ref_id = ?').get(key, refId)
            !== undefined;
    for (const { n, h } of [ofSale, ofNewest]) {
      const link = linkAt(n);
      if (link?.h.toString('hex').startsWith(h) !== true) wrong.push(`another hash at ${n}`);
      else if (!isOfSale(link)) wrong.push(`another row at ${n}`);
    }
    const rupees = new Intl.NumberFormat('en-IN', { minimumFractionDigits: sale.amount % 100 === 0 ? 0 : 2 });
    const amounts = [...sheet.matchAll(/₹ ([\d,.]+)/g)].map(([, amount]) => amount);
    if (!amounts.includes(rupees.format(sale.amount / 100))) wrong.push('another amount');
  } finally {
    database.close();
  }
  const broken = wrongPlaces(file).filter((n) => n <= ofNewest.n);
  return [...wrong, ...broken.map((n) => `the chain is broken at ${n}`)];
}
