import type { ReactElement } from 'react';
import type { ErasureOf } from '../../../../../../preload/contract/erasure/erasure';
import { ForgetSteps } from '../../../../components/forgetting/forget-steps';
import { useForgetting } from '../../../../components/forgetting/use-forgetting';
import { useMayCall } from '../../../../page/may';
import { useSay } from '../../../../page/use-say';

/** Forgets a customer who asks for it, but for what is younger than a year, open or owed. For the owner. */
export function ForgetCustomer({ customer }: { readonly customer: number }): ReactElement | null {
  const of: ErasureOf = { kind: 'customer', customer };
  const mayForget = useMayCall('erasure:plan', { of });
  return mayForget ? <Steps of={of} /> : null;
}

function Steps({ of }: { readonly of: ErasureOf }): ReactElement {
  const say = useSay();
  const forgetting = useForgetting();
  return (
    <section className="customer-change screen-only" aria-label={say('forgetting.customer.title')}>
      <h3>{say('forgetting.customer.title')}</h3>
      <p>{say('forgetting.customer.lead')}</p>
      <ForgetSteps forgetting={forgetting} of={of} />
    </section>
  );
}
