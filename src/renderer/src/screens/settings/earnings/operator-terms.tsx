import { useState, type ReactElement } from 'react';
import type { CommissionEntry } from '../../../../../preload/contract/earnings/commission';
import type { ServiceCharge } from '../../../../../preload/contract/earnings/service-charge';
import { istDate } from '../../../../../preload/contract/ist-date';
import { formatRupees } from '../../../../../preload/contract/money';
import type { Operator } from '../../../../../preload/contract/operators/operator';
import { Button } from '../../../components/button';
import { SearchBox } from '../../../components/form/search-box';
import { oneStop } from '../../../keyboard/one-stop';
import { useNow } from '../../../page/use-now';
import { useSay } from '../../../page/use-say';
import { useOperatorStore } from '../../../store/operator-store';
import { percentOfBasisPoints } from '../../../text/percent';
import { useOperatorSearch } from '../operators/use-operator-search';
import { writeCharge, writeSlabs } from './read-slabs';
import { chargeOf, termsOf } from './terms-form';
import { OperatorTermsForm, type SavedTerms } from './operator-terms-form';
import '../../../components/plain-table.css';

interface OperatorTermsProps {
  readonly commissions: readonly CommissionEntry[];
  readonly charges: readonly ServiceCharge[];
  readonly onSaved: (set: SavedTerms, said: string) => void;
}

/** More than anybody looks through. */
const MOST = 30;

/** The operators that have terms or are sold, and whichever is looked for: each with the form of what it pays. */
export function OperatorTerms({ commissions, charges, onSaved }: OperatorTermsProps): ReactElement {
  const say = useSay();
  const today = istDate(useNow());
  const catalogue = useOperatorStore((state) => state.catalogue);
  const weights = useOperatorStore((state) => state.weights);
  const [typed, setTyped] = useState('');
  const [editing, setEditing] = useState<string | null>(null);
  const { found } = useOperatorSearch(catalogue, typed);
  const isKnown = ({ code }: Operator): boolean =>
    weights.has(code)
    || commissions.some(({ operator }) => operator === code)
    || chargeOf(charges, { kind: 'operator', code }) !== null;
  const known = catalogue.filter(isKnown);
  const shown = (typed.trim() !== '' ? found : known.length > 0 ? known : catalogue).slice(0, MOST);
  const title = say('earnings.settings.commissions');
  return (
    <section className="operator-terms" aria-label={title}>
      <h3>{title}</h3>
      <SearchBox
        label={say('earnings.settings.find')}
        placeholder={say('earnings.settings.find')}
        value={typed}
        onChange={setTyped}
      />
      {shown.length === 0 ? (
        <p className="empty">{say('earnings.settings.nothing_found')}</p>
      ) : (
        <table className="plain-table" aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{say('earnings.column.operator')}</th>
              <th scope="col">{say('earnings.settings.column.commission')}</th>
              <th scope="col">{say('earnings.settings.column.taxes')}</th>
              <th scope="col">{say('earnings.settings.column.charge')}</th>
              <th scope="col">
                <span className="sr-only">{say('earnings.settings.column.do')}</span>
              </th>
            </tr>
          </thead>
          <tbody ref={oneStop}>
            {shown.map((operator) => {
              const { code, name, chargePaise } = operator;
              const terms = termsOf(commissions, code, today);
              const charge = chargeOf(charges, { kind: 'operator', code });
              const isEditing = editing === code;
              return [
                <tr key={code}>
                  <th scope="row">{name}</th>
                  <td className="digits">
                    {terms === null ? say('earnings.settings.none_set') : writeSlabs(terms.slabs)}
                  </td>
                  <td className="digits">
                    {terms !== null
                      && say('earnings.settings.taxes_of', {
                        gst: percentOfBasisPoints(terms.gstBasisPoints),
                        tds: percentOfBasisPoints(terms.tdsBasisPoints),
                      })}
                  </td>
                  <td className="digits">
                    {charge === null
                      ? chargePaise > 0
                        ? formatRupees(chargePaise)
                        : ''
                      : writeCharge(charge)}
                  </td>
                  <td>
                    <Button
                      kind="quiet"
                      aria-label={say('earnings.settings.edit_of', { operator: name })}
                      onPress={() => setEditing(isEditing ? null : code)}
                    >
                      {say('earnings.settings.edit')}
                    </Button>
                  </td>
                </tr>,
                isEditing && (
                  <tr key={`${code} form`}>
                    <td colSpan={5}>
                      <OperatorTermsForm
                        operator={operator}
                        terms={terms}
                        charges={charges}
                        today={today}
                        onSaved={(set) => {
                          setEditing(null);
                          onSaved(set, say('earnings.settings.saved', { operator: name }));
                        }}
                        onCancel={() => setEditing(null)}
                      />
                    </td>
                  </tr>
                ),
              ];
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
