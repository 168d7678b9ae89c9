import { createRoot } from 'react-dom/client';
import { App } from './App';
import { listen } from './store/listen';
import { watchHeldKeys } from './keyboard/held-keys';
import './styles/base.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

watchHeldKeys(window);
listen();
createRoot(root).render(<App />);
