import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { Form } from '../../../../src/renderer/src/components/form/submit/form';
import type { FramedForm } from '../../../../src/renderer/src/components/form/submit/form-context';
import { FormRefusal } from '../../../../src/renderer/src/components/form/submit/form-refusal';
import { FormWithin } from '../../../../src/renderer/src/components/form/submit/form-within';
import { SubmitButton } from '../../../../src/renderer/src/components/form/submit/submit-button';
import { useForm } from '../../../../src/renderer/src/components/form/submit/use-form';
import type { Failure } from '../../../../src/preload/contract/bridge/failures';
import { ok, type Result } from '../../../../src/preload/contract/result';

// React draws on a server what a store began with: the page's language is read later.
vi.mock('../../../../src/renderer/src/page/use-say', async () => {
  const { say } = await import('../../../support/say');
  return { useSay: () => say };
});

const idle: FramedForm = { busy: null, hasNext: false, said: null, submit: async () => undefined };

const drawn = (form: Partial<FramedForm>): string =>
  renderToStaticMarkup(
    <Form form={{ ...idle, ...form }}>
      <FormRefusal />
      <SubmitButton>Save</SubmitButton>
    </Form>,
  );

test('the button of a form is busy while its own try is out, not while another button’s is', () => {
  expect(drawn({ busy: 'submit' })).toContain('data-busy');
  expect(drawn({ busy: 'page' })).not.toContain('data-busy');
  expect(drawn({ busy: 'submit', hasNext: true })).not.toContain('data-busy');
  expect(drawn({})).not.toContain('data-busy');
});

test('a refusal stands above the buttons, and is said to those who listen', () => {
  const page = drawn({ said: { tone: 'bad', text: 'The disk is full.' } });
  expect(page.indexOf('role="alert"')).toBeGreaterThan(0);
  expect(page.indexOf('The disk is full.')).toBeLessThan(page.indexOf('Save'));
  expect(drawn({ said: { tone: 'good', text: 'Saved.' } })).not.toContain('alert');
});

test('the button of a form within a form does not submit the one around it', () => {
  const within = renderToStaticMarkup(
    <FormWithin form={idle} className="" onEscape={() => undefined}>
      <SubmitButton>Copy</SubmitButton>
    </FormWithin>,
  );
  expect(within).toContain('type="button"');
  expect(drawn({})).toContain('type="submit"');
});

test('a part outside of a form is refused at once', () => {
  expect(() => renderToStaticMarkup(<SubmitButton>Save</SubmitButton>)).toThrow(/belongs into a <Form>/);
});

/** Only its types matter: what is wrong here does not compile, and the check of types holds it. */
export function FormOfNothing(): ReactElement {
  const parts = {
    initial: { name: '' },
    read: ok<{ readonly name: string }>,
    submit: async (): Promise<Result<string, Failure<'wrong_passphrase'>>> => ok('Asha'),
    done: () => null,
  };
  const form = useForm(parts);
  // @ts-expect-error -- there is no such field
  form.field('surname');
  // @ts-expect-error -- a field holds what it began with
  form.change({ name: 1 });
  // @ts-expect-error -- nothing else was named that it does
  void form.submitAs('page', parts);
  // @ts-expect-error -- a refusal has no place at a field that is not there
  useForm({ ...parts, otherwise: 'surname' });
  // @ts-expect-error -- this call never refuses with it
  useForm({ ...parts, fieldOf: { disk_full: 'name' } });
  return <p>{form.typed.name}</p>;
}
