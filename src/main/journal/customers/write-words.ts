import { nameWords } from '../../../preload/contract/customers/name-words';
import type { Writable } from '../database/handles';

/** By which words a customer is found: those of the name, and no others any more. */
export function writeWords(db: Writable, customer: number, name: string): void {
  db.run('DELETE FROM customer_words WHERE customer = @customer', { customer });
  for (const word of new Set(nameWords(name))) {
    db.run('INSERT INTO customer_words (word, customer) VALUES (@word, @customer)', { word, customer });
  }
}
