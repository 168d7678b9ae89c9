import { useEffect, type KeyboardEvent, type ReactElement } from 'react';
import type { CloseDraft } from '../../../../preload/contract/shift/shift';
import { Note } from '../../components/said/note';
import { useSay } from '../../page/use-say';
import { useCloseSettings } from '../../store/close-settings-store';
import { refreshShift, useShift } from '../../store/shift-store';
import { failureText } from '../../text/failures';
import { AskStep } from './flow/ask-step';
import { leaveClosed, leaveClosedIfShown, show, takeUp, useClose } from './flow/close-store';
import { viewOf, type View } from './flow/view';
import { CompareStep } from './flow/compare-step';
import { CountStep } from './flow/count-step';
import { CloseSaid } from './flow/close-said';
import { DoneStep } from './flow/done-step';
import { FiguresStep } from './flow/figures-step';
import { FinishStep } from './flow/finish-step';
import { Steps } from './flow/steps';
import { useMayGoOn } from './shift/use-may-go-on';
import { Overview } from './shift/overview';
import { ShiftCountStep } from './shift/shift-count-step';
import { ShiftNoteStep } from './shift/shift-note-step';
import './close.css';

/** Shifts and the close of the day: what comes next, by keyboard, wherever a stop has left it. */
export function CloseSection(): ReactElement {
  const say = useSay();
  const { now, failure } = useShift();
  const state = useClose();
  const settings = useCloseSettings();
  useEffect(() => void refreshShift(), []);
  // Whoever goes elsewhere has seen the Z; it stands in the list of them.
  useEffect(() => () => leaveClosedIfShown(), []);
  const draft = now?.draft ?? null;
  const mayGoOn = useMayGoOn(draft);
  useTakingUp(mayGoOn ? draft : null, state.at);

  if (now === null || settings === null) {
    return failure === null ? <></> : <Note tone="bad">{failureText(say, failure)}</Note>;
  }
  const view = viewOf(now, state, mayGoOn);
  const back = backFrom(view, draft);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Esc of any of its fields
    <div
      className="close"
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || event.repeat || back === null || state.beginning) return;
        event.stopPropagation();
        back();
      }}
    >
      {failure !== null && <Note tone="bad">{failureText(say, failure)}</Note>}
      {view !== 'overview' && view !== 'shift_count' && view !== 'shift_note' && <Steps view={view} />}
      <Body view={view} draft={draft} />
      <CloseSaid view={view} draft={draft} />
    </div>
  );
}

/** A close that somebody left is gone on with as soon as it is looked at. */
function useTakingUp(draft: CloseDraft | null, at: View | null): void {
  useEffect(() => {
    const isLeft = draft !== null && useClose.getState().takenUp !== draft.draft;
    if (draft !== null && at !== 'overview' && (isLeft || draft.countAgain)) void takeUp(draft);
  }, [draft, at]);
}

/** One step back; `null`: there is none. Nothing that is written is taken back by it. */
function backFrom(view: View, draft: CloseDraft | null): (() => void) | null {
  switch (view) {
    case 'overview':
      return null;
    case 'done':
      return leaveClosed;
    case 'shift_note':
    case 'ask':
    case 'compare':
      return () => show('overview');
    case 'count':
    case 'shift_count':
      return () => show(isRecount(draft) ? null : 'overview');
    case 'figures':
      return () => show('compare');
    case 'finish':
      return () => show(useClose.getState().figures === null ? 'compare' : 'figures');
  }
}

/** It was counted already: whoever goes back finds that count. */
function isRecount(draft: CloseDraft | null): boolean {
  return draft !== null && draft.step !== 'count';
}

function Body({ view, draft }: { readonly view: View; readonly draft: CloseDraft | null }): ReactElement {
  switch (view) {
    case 'overview':
      return <Overview />;
    case 'ask':
      return <AskStep />;
    case 'done':
      return <DoneStep />;
    case 'shift_count':
    case 'shift_note':
    case 'count':
    case 'compare':
    case 'figures':
    case 'finish':
      return draft === null ? <></> : <OfDraft key={draft.draft} view={view} draft={draft} />;
  }
}

interface OfDraftProps {
  readonly view: Exclude<View, 'overview' | 'ask' | 'done'>;
  readonly draft: CloseDraft;
}

function OfDraft({ view, draft }: OfDraftProps): ReactElement {
  switch (view) {
    case 'shift_count':
      return <ShiftCountStep key={draft.counts.length} draft={draft} />;
    case 'shift_note':
      return <ShiftNoteStep draft={draft} />;
    case 'count':
      return <CountStep key={draft.counts.length} draft={draft} />;
    case 'compare':
      return <CompareStep draft={draft} />;
    case 'figures':
      return <FiguresStep draft={draft} />;
    case 'finish':
      return <FinishStep draft={draft} />;
  }
}
