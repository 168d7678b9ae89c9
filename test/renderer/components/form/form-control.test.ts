import { expect, test } from 'vitest';
import type { Failure, FailureCode } from '../../../../src/preload/contract/bridge/failures';
import { fail, ok, type Result } from '../../../../src/preload/contract/result';
import {
  begun,
  FormControl,
  type FormState,
  type Secrets,
} from '../../../../src/renderer/src/components/form/submit/form-control';
import { failureText } from '../../../../src/renderer/src/text/failures';
import { say } from '../../../support/say';

interface Typed {
  readonly name: string;
  readonly amount: string;
  readonly passphrase: string;
}
const blank: Typed = { name: '', amount: '', passphrase: '' };

type Answer = Result<string, Failure>;

/** A form whose calls stay out until they are answered. */
function aForm(secrets: Secrets<Typed> = { passphrase: 'until_taken' }) {
  let shown: FormState<Typed, 'submit' | 'try'> = begun(blank);
  const out: ((answer: Answer) => void)[] = [];
  const control = new FormControl<Typed, 'submit' | 'try'>(blank, secrets, (state) => {
    shown = state;
  });
  const placeOf = ({ code }: Failure): keyof Typed | undefined =>
    code === 'wrong_passphrase' ? 'passphrase' : code === 'bad_fields' ? 'amount' : undefined;
  const attempt = (doing: 'submit' | 'try' = 'submit', empties: readonly (keyof Typed)[] | null = []) =>
    control.submit({
      doing,
      say,
      read: (typed: Typed) => (typed.name === '' ? fail({ name: 'Type a name.' }) : ok(typed)),
      unread: 'Nothing was saved yet.',
      way: {
        submit: () =>
          new Promise<Answer>((resolve) => {
            out.push(resolve);
          }),
        done: (answer) => ({ tone: 'good', text: answer }),
      },
      placeOf,
      empties,
    });
  return {
    control,
    attempt,
    shows: () => shown,
    /** How many calls were made. */
    calls: () => out.length,
    async answers(answer: Answer): Promise<void> {
      out.at(-1)?.(answer);
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    },
  };
}

const refusal = (code: FailureCode): Answer => fail({ code });

test('what cannot be read is marked and said, and nothing is asked of main', async () => {
  const { attempt, shows, calls } = aForm();
  await attempt();
  expect(calls()).toBe(0);
  expect(shows()).toMatchObject({
    problems: { name: 'Type a name.' },
    said: { tone: 'bad', text: 'Nothing was saved yet.' },
    refusals: 1,
    busy: null,
  });
});

test('a second try while one is out does nothing, whichever button it comes from', async () => {
  const { control, attempt, shows, calls, answers } = aForm();
  control.set('name', 'Asha');
  void attempt();
  expect(shows().busy).toBe('submit');
  void attempt();
  void attempt('try');
  expect(calls()).toBe(1);
  await answers(ok('Saved.'));
  expect(shows()).toMatchObject({ busy: null, said: { tone: 'good', text: 'Saved.' } });
  void attempt('try');
  expect(calls()).toBe(2);
});

test('a refusal is shown at the field it belongs to, with what main found there', async () => {
  const { control, attempt, shows, answers } = aForm();
  control.set('name', 'Asha');
  void attempt();
  await answers(refusal('wrong_passphrase'));
  expect(shows().problems).toEqual({ passphrase: failureText(say, { code: 'wrong_passphrase' }) });
  expect(shows().said).toBeNull();
  void attempt();
  await answers(fail({ code: 'bad_fields', problems: [{ field: 'amount', code: 'empty' }] }));
  expect(shows().problems).toEqual({ amount: 'This is still empty.' });
});

test('a refusal that belongs to no field is said beside the buttons', async () => {
  const { control, attempt, shows, answers } = aForm();
  control.set('name', 'Asha');
  void attempt();
  await answers(refusal('disk_full'));
  expect(shows()).toMatchObject({
    problems: {},
    said: { tone: 'bad', failure: { code: 'disk_full' } },
    failure: { code: 'disk_full' },
  });
});

test('what the last try came to is over when the next one goes out', async () => {
  const { control, attempt, shows, answers } = aForm();
  control.set('name', 'Asha');
  void attempt();
  await answers(refusal('disk_full'));
  void attempt();
  expect(shows()).toMatchObject({ busy: 'submit', said: null, failure: null });
});

test('what was typed survives a refusal, also a secret that may be tried again', async () => {
  const { control, attempt, shows, answers } = aForm();
  control.change({ name: 'Asha', passphrase: 'mango tree' });
  void attempt();
  await answers(refusal('wrong_passphrase'));
  expect(shows().typed).toEqual({ name: 'Asha', amount: '', passphrase: 'mango tree' });
});

test('a secret for one try is gone after it, whatever came of it', async () => {
  const { control, attempt, shows, answers } = aForm({ passphrase: 'one_try' });
  control.change({ name: 'Asha', passphrase: 'mango tree' });
  void attempt();
  await answers(refusal('wrong_passphrase'));
  expect(shows().typed).toEqual({ ...blank, name: 'Asha' });
  expect(shows().problems.passphrase).toBe(failureText(say, { code: 'wrong_passphrase' }));
});

test('secrets are gone once main has them, and when the form goes out of sight', async () => {
  const { control, attempt, shows, answers } = aForm();
  control.change({ name: 'Asha', passphrase: 'mango tree' });
  void attempt();
  // Typed on while it was out: that is main’s secret too.
  control.set('passphrase', 'mango trees');
  await answers(ok('Saved.'));
  expect(shows().typed).toEqual({ ...blank, name: 'Asha' });
  control.set('passphrase', 'again');
  control.forgetSecrets();
  expect(shows().typed).toEqual({ ...blank, name: 'Asha' });
});

test('what is kept as taken holds no secret, and nothing of a field that begins anew', async () => {
  const { control, attempt, shows, answers } = aForm();
  control.change({ name: 'Asha', amount: '199', passphrase: 'mango tree' });
  void attempt('submit', ['amount']);
  await answers(ok('Saved.'));
  expect(shows().kept).toEqual({ ...blank, name: 'Asha' });
  expect(JSON.stringify(shows())).not.toContain('mango tree');
  expect(shows().typed).toEqual(shows().kept);
});

test('typing takes back what was said, and the sentence at that field alone', async () => {
  const { control, attempt, shows, answers } = aForm();
  control.set('name', 'Asha');
  void attempt();
  await answers(refusal('wrong_passphrase'));
  control.set('name', 'Usha');
  expect(shows().problems.passphrase).toBeDefined();
  expect(shows().failure).toBeNull();
  control.set('passphrase', 'mango tree');
  expect(shows().problems.passphrase).toBeUndefined();
});

test('what is typed on meanwhile is not said to be saved, nor kept as saved', async () => {
  const { control, attempt, shows, answers } = aForm();
  control.set('name', 'Asha');
  void attempt();
  control.set('name', 'Asha Rao');
  await answers(ok('Saved.'));
  expect(shows()).toMatchObject({ said: null, kept: { name: 'Asha' }, typed: { name: 'Asha Rao' } });
});

test('fields that begin anew do so once they were taken, not before', async () => {
  const { control, attempt, shows, answers } = aForm();
  control.change({ name: 'Asha', amount: '199' });
  void attempt('submit', ['amount']);
  await answers(refusal('disk_full'));
  expect(shows().typed.amount).toBe('199');
  void attempt('submit', ['amount']);
  await answers(ok('Taken.'));
  expect(shows()).toMatchObject({ typed: { name: 'Asha', amount: '' }, said: { text: 'Taken.' } });
});

test('a try that saves nothing leaves what is typed unsaved, and the secrets', async () => {
  const { control, attempt, shows, answers } = aForm();
  control.change({ name: 'Asha', passphrase: 'mango tree' });
  void attempt('try', null);
  await answers(ok('The test page was sent.'));
  expect(shows()).toMatchObject({ kept: blank, said: { tone: 'good', text: 'The test page was sent.' } });
  expect(shows().typed.passphrase).toBe('mango tree');
});

test('a form that begins anew has nothing wrong and nothing unsaved', async () => {
  const { control, attempt, shows } = aForm();
  await attempt();
  const other = { ...blank, name: 'Usha' };
  control.begin(other);
  expect(shows()).toMatchObject({ typed: other, kept: other, problems: {}, refusals: 0 });
});

test('the next one, typed while the last is out, is not emptied with it', async () => {
  const form = aForm();
  form.control.change({ name: 'Tea', amount: '20', passphrase: 'a secret' });
  void form.attempt('submit', ['name', 'amount']);
  form.control.set('amount', '600');
  await form.answers(ok('Noted.'));
  expect(form.shows().typed).toEqual({ name: '', amount: '600', passphrase: '' });
});

test('the next one that is tried while the last is out goes when that was taken, and once', async () => {
  const form = aForm();
  form.control.change({ name: 'Tea', amount: '20' });
  void form.attempt('submit', ['amount']);
  expect(form.shows().hasNext).toBe(false);
  form.control.set('amount', '600');
  expect(form.shows()).toMatchObject({ busy: 'submit', hasNext: true });
  void form.attempt('submit', ['amount']);
  // Pressed, it is busy with that as well: another press does nothing.
  expect(form.shows().hasNext).toBe(false);
  void form.attempt('submit', ['amount']);
  expect(form.calls()).toBe(1);
  await form.answers(ok('Noted.'));
  expect(form.calls()).toBe(2);
  expect(form.shows()).toMatchObject({ typed: { amount: '600' }, busy: 'submit' });
  await form.answers(ok('Noted, too.'));
  expect(form.calls()).toBe(2);
  expect(form.shows()).toMatchObject({ typed: { amount: '' }, busy: null, said: { text: 'Noted, too.' } });
});

test('behind a refusal the next one waits for somebody to read it', async () => {
  const form = aForm();
  form.control.change({ name: 'Tea', amount: '20' });
  void form.attempt('submit', ['amount']);
  form.control.set('amount', '600');
  void form.attempt('submit', ['amount']);
  await form.answers(refusal('bad_fields'));
  expect(form.calls()).toBe(1);
  expect(form.shows()).toMatchObject({ typed: { amount: '600' }, busy: null, hasNext: false });
  // And nothing of it is left: the next press is a try of its own.
  void form.attempt('submit', ['amount']);
  await form.answers(ok('Noted.'));
  expect(form.calls()).toBe(2);
});

test('a form that is not filled in again and again has no next one, and no other button has', async () => {
  const form = aForm();
  form.control.change({ name: 'Shop' });
  void form.attempt();
  form.control.set('name', 'Other shop');
  expect(form.shows().hasNext).toBe(false);
  await form.answers(ok('Saved.'));
  void form.attempt('submit', ['amount']);
  form.control.set('amount', '600');
  void form.attempt('try', null);
  await form.answers(ok('Noted.'));
  expect(form.calls()).toBe(2);
});
