import { plainProfile } from './slips/plain-profile';
import type { SavedPrinter } from '../../src/preload/contract/printing/saved-printer';

/** A network printer of a shop. */
export function aPrinter(id: string, label = id): SavedPrinter {
  return {
    id,
    label,
    target: { kind: 'network', host: '127.0.0.1', port: 9100 },
    profile: { ...plainProfile(58), drawer: true },
  };
}
