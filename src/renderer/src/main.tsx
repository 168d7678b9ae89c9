import { createRoot } from 'react-dom/client';
import { App } from './App';
import { listen } from './listen';
import { guardCompositions } from './keyboard/guard-compositions';
import { guardSubmits } from './keyboard/guard-submits';
import { keepFocus } from './keyboard/keep-focus';
import { showRefusals } from './keyboard/show-refusals';
import { bindTextSizeKeys } from './keyboard/text-size-keys';
import { watchHands } from './keyboard/pad/last-hand';
import { watchForward } from './keyboard/watch-forward';
import { watchScans } from './keyboard/watch-scans';
import { speakAsTold } from './page/speak-as-told';
import { tellFault } from './page/tell-fault';
import { tellStay } from './page/tell-stay';
import { beginsScan } from './screens/counter/typing/on-scan';
import { turnTextSize } from './store/turn-text-size';
import './styles/base.css';

bindTextSizeKeys(window, turnTextSize);
void speakAsTold(document);

guardCompositions(window);
guardSubmits(window);
watchHands(window);
watchForward(window);
watchScans(window, beginsScan);
tellStay(window);
keepFocus(document);
showRefusals(document);

/** Draws the page once it is known what to draw: until then index.html's own first paint stays. */
async function start(root: HTMLElement): Promise<void> {
  await listen();
  createRoot(root, { onUncaughtError: fell }).render(<App />);
}

/** Nothing is left that could be shown: main brings the page back, or says what to do where that does not help. */
function fell(error: unknown): void {
  tellFault('page', error);
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
start(root).catch(fell);
