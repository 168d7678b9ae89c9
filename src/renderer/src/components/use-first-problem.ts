import { useEffect, useRef, type RefObject } from 'react';

/**
 * After each refused try, puts the focus on the first field that has a sentence against it: whoever saves
 * by keyboard is where the work is. Answers the ref of the form.
 *
 * @param tries how often the form was refused so far.
 */
export function useFirstProblem(tries: number): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] input')?.focus();
  }, [tries]);
  return form;
}
