/** The least that lies between an answer about a row and a check of it by hand, in milliseconds. */
export const BY_HAND_PAUSE_MS = 60_000;
