/** Calls a listener. One that throws (told to `bug`) must not cost what was just written. */
export function tell(listener: () => void, bug: (error: unknown) => void): void {
  try {
    listener();
  } catch (error) {
    bug(error);
  }
}
