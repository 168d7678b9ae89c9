import { z } from 'zod';

/** The company a mobile prefix was first given to. Numbers move: a hint, never a fact. */
export type CarrierOf = (mobile: string) => string | null;

const fileSchema = z.object({ source: z.string(), carriers: z.record(z.string(), z.string()) });

/** The longest prefix in the table, in digits. */
const LONGEST = 6;

/** Reads `resources/mobile-prefixes.json`. Without a readable table no number has a carrier. */
export function readMobilePrefixes(text: string): CarrierOf {
  const carriers = new Map<string, string>();
  for (const [carrier, prefixes] of Object.entries(parse(text))) {
    for (const prefix of prefixes.split(' ')) carriers.set(prefix, carrier);
  }
  return (mobile) => {
    for (let length = Math.min(LONGEST, mobile.length); length > 0; length -= 1) {
      const carrier = carriers.get(mobile.slice(0, length));
      if (carrier !== undefined) return carrier;
    }
    return null;
  };
}

/** Reads the table at the first question and keeps it; a table that cannot be read gives no hints. */
export function lazyMobilePrefixes(read: () => Promise<string>): () => Promise<CarrierOf> {
  let table: Promise<CarrierOf> | null = null;
  return () => {
    table ??= read().then(readMobilePrefixes, () => () => null);
    return table;
  };
}

function parse(text: string): Readonly<Record<string, string>> {
  try {
    return fileSchema.parse(JSON.parse(text)).carriers;
  } catch {
    return {};
  }
}
