import { parseGatewayRupees, type Paise } from '../../preload/contract/money';

/**
 * Reads a balance as the gateway wrote it: `100.00`, `1,23,456.5`, `99.1275`. Commas are ignored and what is
 * below a paisa is cut off: a balance is an observation, not an amount that is moved. `null` when it is no
 * such text; a negative balance is `null` too.
 */
export function readGatewayBalance(text: string): Paise | null {
  const parts = /^([0-9][0-9,]*)(\.[0-9]{1,2})?[0-9]*$/.exec(text.trim());
  return parts?.[1] === undefined
    ? null
    : parseGatewayRupees(`${parts[1].replaceAll(',', '')}${parts[2] ?? ''}`);
}
