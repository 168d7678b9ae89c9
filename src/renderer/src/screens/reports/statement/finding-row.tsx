import { useState, type ReactElement } from 'react';
import type { RefId } from '../../../../../preload/contract/ids';
import type {
  Finding,
  FindingList,
  HereSold,
  SettledAs,
} from '../../../../../preload/contract/statement/statement';
import { Button } from '../../../components/button';
import { GroupedNumber } from '../../../components/money/grouped-number';
import { Money } from '../../../components/money/money';
import type { Remark } from '../../../components/said/said';
import { StateWord } from '../../../components/said/state-word';
import { DetailsButton } from '../../../components/rows/details-button';
import { galla } from '../../../page/bridge';
import { useMayCall } from '../../../page/may';
import { newRequestId } from '../../../page/new-request-id';
import { useSay } from '../../../page/use-say';
import { dateTime } from '../../../text/time';
import type { DetailsTab } from '../../history/details/recharge-details';
import { candidateText, thereText, whenThere, whyNot } from './statement-words';

interface FindingRowProps {
  readonly finding: Finding;
  readonly list: FindingList;
  readonly statement: number;
  readonly onOpen: (refId: RefId, tab?: DetailsTab) => void;
  readonly onDone: (remark: Remark) => void;
}

/** One difference: what stands there, what is known here, and what a person may do about it. */
export function FindingRow({ finding, list, statement, onOpen, onDone }: FindingRowProps): ReactElement {
  const say = useSay();
  const { there, here, candidates } = finding;
  const number = here?.number ?? there?.number ?? null;
  const when = there === null ? here && dateTime(say, here.createdAt, 'minutes') : whenThere(say, there);
  return (
    <tr>
      <td>{when}</td>
      <td className="digits">
        {number !== null && <GroupedNumber number={number} />}
        <small className="statement-operator">{here?.operatorName ?? there?.operator}</small>
      </td>
      <td>
        {there === null ? say('statement.not_there') : thereText(say, there)}
        {there !== null && (
          <small className="statement-operator">
            {there.hasLostIds
              ? say('statement.row_lost_ids', { place: there.place })
              : say('statement.row', { place: there.place })}
          </small>
        )}
      </td>
      <td>
        {here === null ? candidates.length === 0 && say('statement.not_here') : <Here here={here} />}
        {candidates.map((candidate) => (
          <Candidate
            key={candidate.refId}
            candidate={candidate}
            line={there?.line ?? 0}
            statement={statement}
            onDone={onDone}
          />
        ))}
      </td>
      <td className="statement-todo">
        {here !== null && (
          <Todo
            here={here}
            finding={finding}
            list={list}
            statement={statement}
            onOpen={onOpen}
            onDone={onDone}
          />
        )}
      </td>
    </tr>
  );
}

function Here({ here }: { readonly here: HereSold }): ReactElement {
  return (
    <div className="statement-here">
      <StateWord state={here.state} />
      <Money amount={here.amountPaise} />
    </div>
  );
}

interface CandidateProps {
  readonly candidate: HereSold;
  readonly line: number;
  readonly statement: number;
  readonly onDone: (remark: Remark) => void;
}

function Candidate({ candidate, line, statement, onDone }: CandidateProps): ReactElement {
  const say = useSay();
  const may = useMayCall('statement:confirm', { requestId: '', statement, line, refId: candidate.refId });
  const [requestId] = useState(newRequestId);
  const words = candidateText(say, candidate);
  const confirm = async (): Promise<void> => {
    const answer = await galla['statement:confirm']({ requestId, statement, line, refId: candidate.refId });
    onDone(
      answer.ok
        ? { tone: 'good', says: (inWords) => inWords('statement.confirmed', { refId: candidate.refId }) }
        : { tone: 'bad', says: (inWords) => whyNot(inWords, answer.failure) },
    );
  };
  return (
    <div className="statement-candidate">
      <span>{words}</span>
      {may && (
        <Button aria-label={say('statement.confirm_this', { words, line })} onPress={() => void confirm()}>
          {say('statement.confirm')}
        </Button>
      )}
    </div>
  );
}

interface TodoProps extends FindingRowProps {
  readonly here: HereSold;
}

function Todo({ here, finding, list, statement, onOpen, onDone }: TodoProps): ReactElement {
  const say = useSay();
  const { refId } = here;
  const maySettle = useMayCall('statement:settle', { statement, refId, to: 'success' });
  const mayCheck = useMayCall('recharge:check', { refId });
  const mayComplain = useMayCall('complaints:of', { refId });
  const [isBusy, setBusy] = useState(false);

  const check = async (): Promise<void> => {
    setBusy(true);
    const answer = await galla['recharge:check']({ refId });
    setBusy(false);
    onDone(
      answer.ok
        ? {
            tone: 'good',
            says: (inWords) =>
              inWords('statement.checked', { refId, state: inWords(`state.${answer.value.state}`) }),
          }
        : { tone: 'bad', says: (inWords) => whyNot(inWords, answer.failure) },
    );
  };

  return (
    <div>
      {finding.settleAs !== null && maySettle && (
        <Settle refId={refId} to={finding.settleAs} statement={statement} onDone={onDone} />
      )}
      {finding.pairs.length > 0 && <TakeBack refId={refId} statement={statement} onDone={onDone} />}
      {list !== 'agree' && mayCheck && (
        <Button
          isPending={isBusy}
          aria-label={say('statement.check_this', { refId })}
          onPress={() => void check()}
        >
          {say('statement.check')}
        </Button>
      )}
      {list !== 'agree' && mayComplain && (
        <Button
          kind="quiet"
          aria-label={say('statement.complain_about', { refId })}
          onPress={() => onOpen(refId, 'complaint')}
        >
          {say('complaints.tab')}
        </Button>
      )}
      <DetailsButton refId={refId} onOpen={(opened) => onOpen(opened)} />
    </div>
  );
}

interface TakeBackProps {
  readonly refId: RefId;
  readonly statement: number;
  readonly onDone: (remark: Remark) => void;
}

/** A person said that the line is of this recharge, and it was wrong. */
function TakeBack({ refId, statement, onDone }: TakeBackProps): ReactElement | null {
  const say = useSay();
  const may = useMayCall('statement:take-back', { requestId: '', statement, refId });
  const [requestId] = useState(newRequestId);
  const takeBack = async (): Promise<void> => {
    const answer = await galla['statement:take-back']({ requestId, statement, refId });
    onDone(
      answer.ok
        ? { tone: 'good', says: (inWords) => inWords('statement.taken_back') }
        : { tone: 'bad', says: (inWords) => whyNot(inWords, answer.failure) },
    );
  };
  if (!may) return null;
  return (
    <Button
      kind="quiet"
      aria-label={say('statement.take_back_this', { refId })}
      onPress={() => void takeBack()}
    >
      {say('statement.take_back')}
    </Button>
  );
}

interface SettleProps {
  readonly refId: RefId;
  readonly to: SettledAs;
  readonly statement: number;
  readonly onDone: (remark: Remark) => void;
}

/** Settles on the second press: a settled row is final until the gateway says otherwise. */
function Settle({ refId, to, statement, onDone }: SettleProps): ReactElement {
  const say = useSay();
  const [isSure, setSure] = useState(false);
  const settle = async (): Promise<void> => {
    const answer = await galla['statement:settle']({ statement, refId, to });
    onDone(
      answer.ok
        ? {
            tone: 'good',
            says: (inWords) => inWords('statement.settled', { refId, state: inWords(`state.${to}`) }),
          }
        : { tone: 'bad', says: (inWords) => whyNot(inWords, answer.failure) },
    );
  };
  return (
    <Button
      kind={isSure ? 'primary' : 'plain'}
      aria-label={
        isSure
          ? say('statement.settle_really', { refId, state: say(`state.${to}`) })
          : say('statement.settle_this', { refId, state: say(`state.${to}`) })
      }
      onBlur={() => setSure(false)}
      onPress={() => {
        if (isSure) void settle();
        else setSure(true);
      }}
    >
      {isSure ? say('statement.really') : say('statement.settle', { state: say(`state.${to}`) })}
    </Button>
  );
}
