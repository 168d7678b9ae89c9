import type { ComponentProps, ReactElement } from 'react';
import { Button } from '../../button';
import { useFormAround } from './form-context';

type SubmitButtonProps = Pick<ComponentProps<typeof Button>, 'kind' | 'size' | 'isDisabled' | 'children'>;

/** The button that tries the form it stands in, the way forward unless `kind` says otherwise. Busy while the try is out. */
export function SubmitButton({ kind = 'primary', ...rest }: SubmitButtonProps): ReactElement {
  const { busy, hasNext, isWithin, submit } = useFormAround();
  const isPending = busy === 'submit' && !hasNext;
  if (!isWithin) return <Button {...rest} type="submit" kind={kind} isPending={isPending} />;
  return <Button {...rest} kind={kind} isPending={isPending} onPress={() => void submit()} />;
}
