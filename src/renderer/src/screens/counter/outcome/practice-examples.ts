/** The last two digits of a few endings of the practice script, for the empty counter; a test holds them against it. */
export const practiceExamples = { pending: '04', failed: '10', unknown: '24' } as const;
