import { expect, test } from 'vitest';
import { practiceScripts } from '../../../src/main/practice/scripts';
import { practiceExamples } from '../../../src/renderer/src/screens/counter/outcome/practice-examples';

test.each(Object.entries(practiceExamples))(
  '%s is in the script what the empty counter says',
  (endsIn, lastTwo) => {
    expect(practiceScripts().find((script) => script.lastTwo === lastTwo)?.endsIn).toBe(endsIn);
  },
);
