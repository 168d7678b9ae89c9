import type { NumberRule } from '../../preload/contract/operators/operator';

/**
 * What an operator's number looks like when a file says nothing of it: anything goes. It is cleaned as a mobile number
 * in the categories that have no other, else letters and digits stay as they are. `category` as the file says it.
 */
export function defaultNumberRule(category: unknown): NumberRule {
  return {
    label: 'Number',
    pattern: null,
    minLength: 1,
    maxLength: 50,
    example: '1234567890',
    help: null,
    mismatch: 'refuse',
    kind: category === 'prepaid' || category === 'postpaid' ? 'mobile' : 'text',
  };
}
