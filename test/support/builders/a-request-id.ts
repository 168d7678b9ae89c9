let made = 0;

/** The id of a form that is new, as the page makes one. */
export function aRequestId(): string {
  made += 1;
  return `request-${process.pid}-${made}`;
}
