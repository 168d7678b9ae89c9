import { z } from 'zod';
import { isPaise, type Paise } from './money';

/** Whole paise as they are stored or sent between processes: 0 … `MAX_PAISE`. */
export const paiseSchema = z.custom<Paise>((value) => typeof value === 'number' && isPaise(value));
