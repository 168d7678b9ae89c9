/** A debtor's name that is a phone, for GLOB. */
export const PHONE = `[6-9]${'[0-9]'.repeat(9)}`;

/** Whether a word of `customer_words` begins with what is bound, by its index. */
export function beginsWith(bound: string): string {
  return `word >= @${bound} AND word < @${bound} || char(0x10FFFF)`;
}

/** All who go as one customer: who is bound as `id`, and whoever was joined to them. */
export const THEIRS = 'SELECT id FROM customers WHERE root = @id';
