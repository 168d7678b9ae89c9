import { z } from 'zod';
import { MAX_PHRASE_LENGTH, MAX_PHRASES, type ConditionPhrase } from './condition-phrases';
import { isPhrase } from '../rules/recognise-condition';
import { conditions } from '../sale/recharge';

/** Phrases from the page or a file. One without a word would name nothing, or everything. */
export const conditionPhrasesSchema = z
  .array(
    z.strictObject({
      condition: z.enum(conditions),
      phrase: z.string().max(MAX_PHRASE_LENGTH).refine(isPhrase),
    }),
  )
  .max(MAX_PHRASES)
  .readonly() satisfies z.ZodType<readonly ConditionPhrase[]>;
