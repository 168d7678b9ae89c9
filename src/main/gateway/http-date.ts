/** Reads an HTTP `Date` header (RFC 9110, IMF-fixdate) as UTC milliseconds; `null` when it is none. */
export function readHttpDate(header: string | null): number | null {
  if (header === null) return null;
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(header)) return null;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : at;
}
