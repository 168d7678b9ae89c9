/** What a status check is counted as. Decided when it is asked and written with the entry. */
export const checkBudgets = ['young', 'old', 'day_end', 'by_hand'] as const;
export type CheckBudget = (typeof checkBudgets)[number];

/**
 * What `sent.log` says of a row that a stop left open. `no_line`: its request never left. `given_up`: there is a line,
 * and a later one says that nothing left. `damaged`: it has no whole line, but some line is damaged.
 */
export const sentLogWords = ['no_line', 'line', 'given_up', 'damaged'] as const;
export type SentLogWord = (typeof sentLogWords)[number];
