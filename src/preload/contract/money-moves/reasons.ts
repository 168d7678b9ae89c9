/** More than anybody looks through before paying for the tea. */
export const MOST_REASONS = 30;

/** What money is paid out for stands on a button: so many characters at most. */
export const LONGEST_REASON = 60;
