import { fail, type Result } from '../../preload/contract/result';
import type { JournalFailure } from './ports';

/** Puts one call to the journal. One that throws (told to `bug`) has committed nothing that anybody may count on: `io`. */
export async function attempt<T>(
  call: () => Promise<Result<T, JournalFailure>>,
  bug: (error: unknown) => void,
): Promise<Result<T, JournalFailure>> {
  try {
    return await call();
  } catch (error) {
    bug(error);
    return fail('io');
  }
}
