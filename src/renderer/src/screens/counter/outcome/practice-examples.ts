/** A few endings of the practice script for the empty counter; a test holds them against the script itself. */
export const practiceExamples = [
  { lastTwo: '04', endsIn: 'pending', does: 'stays pending' },
  { lastTwo: '10', endsIn: 'failed', does: 'fails' },
  { lastTwo: '24', endsIn: 'unknown', does: 'stays unknown' },
] as const;
