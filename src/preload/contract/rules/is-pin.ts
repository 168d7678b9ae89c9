/** Whether this may be somebody's PIN: 4 to 8 digits. */
export function isPin(text: string): boolean {
  return /^[0-9]{4,8}$/.test(text);
}
