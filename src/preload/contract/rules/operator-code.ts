/** Codes are told apart without regard to letter case, as gateways echo them in any. */
export function codeKey(code: string): string {
  return code.trim().toUpperCase();
}
