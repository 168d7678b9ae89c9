import type { Failure, FailureCode } from '../../../../../preload/contract/bridge/failures';
import type { Result } from '../../../../../preload/contract/result';
import type { Say } from '../../../../../preload/contract/words/say';
import type { Remark } from '../../said/said';
import { namesIn, type NameOf } from './names-in';
import type { Problems } from './problems';
import { refusalSentence } from './refusal-sentence';

/** How long a secret may stay typed: until main has taken it, or for one try. */
export type SecretFor = 'until_taken' | 'one_try';
export type Secrets<Fields> = { readonly [F in NameOf<Fields>]?: SecretFor };

/** What a form does with what was typed, once that can be read. */
export interface Way<Value, Answer, Code extends FailureCode> {
  readonly submit: (value: Value) => Promise<Result<Answer, Failure<Code>>>;
  /** After it was taken. Answers what is said beside the buttons; `null`: nothing. */
  readonly done: (answer: Answer, value: Value) => Remark | null;
}

/** What a form shows. `Doing`: the names of what it can be busy with. */
export interface FormState<Fields extends object, Doing extends string> {
  readonly typed: Fields;
  /** What was typed when it was last taken, or when the form began. Never a secret. */
  readonly kept: Fields;
  readonly problems: Problems<NameOf<Fields>>;
  /** What the last try came to, until something is typed or tried again. */
  readonly said: Remark | null;
  /** The last refusal of main, until something is typed or tried again. */
  readonly failure: Failure | null;
  /** The words of the last refusal: another language says it anew (`retell.ts`). `null`: there was none. */
  readonly told: Say | null;
  /** How often it was refused since it began. */
  readonly refusals: number;
  /** What is out now; `null`: nothing. */
  readonly busy: Doing | null;
  /** The next of the same was typed while one is out: it may be tried, and goes when that one was taken. */
  readonly hasNext: boolean;
}

/** One try of a form. */
interface Try<Fields, Doing, Value, Answer, Code extends FailureCode> {
  readonly doing: Doing;
  /** Says a refusal. */
  readonly say: Say;
  readonly read: (typed: Fields) => Result<Value, Problems<NameOf<Fields>>>;
  /** Said beside the buttons when something cannot be read; `null`: the marks at the fields say enough. */
  readonly unread: string | null;
  readonly way: Way<Value, Answer, Code>;
  /** The field that a refusal belongs to; `undefined`: it is said beside the buttons. */
  readonly placeOf: (failure: Failure<Code>) => NameOf<Fields> | undefined;
  /** The fields that begin anew once main has taken what was typed; `null`: it does not take it. */
  readonly empties: readonly NameOf<Fields>[] | null;
}

/** The state of a form that begins. */
export function begun<Fields extends object>(fields: Fields): FormState<Fields, never> {
  const nothing = {
    problems: {},
    said: null,
    failure: null,
    told: null,
    refusals: 0,
    busy: null,
    hasNext: false,
  };
  return { typed: fields, kept: fields, ...nothing };
}

/**
 * Holds what is typed and tries it, one try at a time: a second one while one is out does nothing, unless it is the next of the
 * same, which goes behind it. What was typed stays as typed, whatever the answer is; only secrets go. Knows nothing of React:
 * `useForm` draws what it shows.
 */
export class FormControl<Fields extends object, Doing extends string> {
  readonly #initial: Fields;
  readonly #secrets: Secrets<Fields>;
  readonly #show: (state: FormState<Fields, Doing>) => void;
  #state: FormState<Fields, Doing>;
  /** Whether what is out may be followed by the next of the same: some of its fields begin anew once it was taken. */
  #repeats = false;
  /** Goes once what is out was taken. */
  #next: (() => Promise<void>) | null = null;

  /** @param show is given every new state */
  constructor(initial: Fields, secrets: Secrets<Fields>, show: (state: FormState<Fields, Doing>) => void) {
    this.#initial = initial;
    this.#secrets = secrets;
    this.#show = show;
    this.#state = begun(initial);
  }

  /** Somebody typed: what was said about this field, and about the last try, is over. */
  set<F extends NameOf<Fields>>(name: F, value: Fields[F]): void {
    this.#type({ ...this.#state.typed, [name]: value }, [name]);
  }

  /** The same for several fields at once. */
  change(change: Partial<Fields>): void {
    this.#type({ ...this.#state.typed, ...change }, namesIn(change));
  }

  /** Begins anew with other values, as if they had been there from the start. */
  begin(fields: Fields): void {
    this.#put({ typed: fields, kept: fields, problems: {}, failure: null, refusals: 0 });
  }

  /** SECURITY: other things that are typed wait while somebody looks elsewhere; secrets do not. */
  forgetSecrets(): void {
    this.#empty(namesIn(this.#secrets));
  }

  /** Reads what is typed and does with it what the try says; while something is out only as {@link FormState.hasNext} says. */
  async submit<Value, Answer, Code extends FailureCode>(
    attempt: Try<Fields, Doing, Value, Answer, Code>,
  ): Promise<void> {
    const { typed, busy, hasNext } = this.#state;
    if (busy !== null) {
      if (!hasNext || busy !== attempt.doing) return;
      this.#next = () => this.submit(attempt);
      return this.#put({ hasNext: false });
    }
    const read = attempt.read(typed);
    if (!read.ok) {
      const { unread } = attempt;
      return this.#refuse(attempt.say, read.failure, unread === null ? null : { tone: 'bad', text: unread });
    }
    this.#repeats = attempt.empties !== null && attempt.empties.length > 0;
    this.#put({ busy: attempt.doing, problems: {}, said: null, failure: null });
    let next: (() => Promise<void>) | null = null;
    try {
      const answer = await attempt.way.submit(read.value);
      if (answer.ok) {
        this.#takenBy(attempt, typed, read.value, answer.value);
        next = this.#next;
      } else this.#refusedBy(attempt, answer.failure);
    } finally {
      // Behind a refusal nothing goes by itself: somebody has to read that first.
      this.#next = null;
      this.#put({ busy: null, hasNext: false });
    }
    await next?.();
  }

  #type(typed: Fields, names: readonly NameOf<Fields>[]): void {
    const problems: { [F in NameOf<Fields>]?: string | undefined } = { ...this.#state.problems };
    for (const name of names) problems[name] = undefined;
    const hasNext = this.#state.busy !== null && this.#repeats;
    this.#put({ typed, problems, said: null, failure: null, hasNext });
  }

  #takenBy<Value, Answer, Code extends FailureCode>(
    { way, empties }: Try<Fields, Doing, Value, Answer, Code>,
    typed: Fields,
    value: Value,
    answer: Answer,
  ): void {
    const now = this.#state.typed;
    const typedOn = now !== typed;
    if (empties !== null) {
      // SECURITY: nothing of a secret stays in the page once main has it, neither as typed nor as what was taken.
      const secrets = namesIn(this.#secrets);
      this.#put({ kept: this.#without(typed, [...empties, ...secrets]) });
      // The next amount, typed while the last one was out, is nobody's to empty.
      this.#empty([...empties.filter((name) => now[name] === typed[name]), ...secrets]);
    }
    const said = way.done(answer, value);
    // What was typed on meanwhile is not what was taken.
    if (!typedOn) this.#put({ said });
  }

  #refusedBy<Value, Answer, Code extends FailureCode>(
    { say, placeOf }: Try<Fields, Doing, Value, Answer, Code>,
    failure: Failure<Code>,
  ): void {
    this.#empty(namesIn(this.#secrets).filter((name) => this.#secrets[name] === 'one_try'));
    const place = placeOf(failure);
    if (place === undefined) this.#refuse(say, {}, { tone: 'bad', failure }, failure);
    else this.#refuse(say, problemAt<NameOf<Fields>>(place, refusalSentence(say, failure)), null, failure);
  }

  #refuse(
    told: Say,
    problems: Problems<NameOf<Fields>>,
    said: Remark | null,
    failure: Failure | null = null,
  ): void {
    this.#put({ problems, said, failure, told, refusals: this.#state.refusals + 1 });
  }

  #empty(names: readonly NameOf<Fields>[]): void {
    const { typed } = this.#state;
    if (names.some((name) => typed[name] !== this.#initial[name]))
      this.#put({ typed: this.#without(typed, names) });
  }

  /** These fields as they begin, all others as they are. */
  #without(fields: Fields, names: readonly NameOf<Fields>[]): Fields {
    const others = { ...fields };
    for (const name of names) others[name] = this.#initial[name];
    return others;
  }

  #put(change: Partial<FormState<Fields, Doing>>): void {
    this.#state = { ...this.#state, ...change };
    this.#show(this.#state);
  }
}

function problemAt<Name extends string>(name: Name, sentence: string): Problems<Name> {
  const problems: { [F in Name]?: string | undefined } = {};
  problems[name] = sentence;
  return problems;
}
