import { render } from 'preact';
import { App } from './app.tsx';
import { startCiteShortcut } from './cite-shortcut.ts';
import { startSearchShortcut } from './components/search-form.tsx';
import { startRouter } from './router.ts';

const root = document.querySelector('#app');
if (root === null) throw new Error('index.html has no element #app');
startRouter();
startSearchShortcut();
startCiteShortcut();
render(<App />, root);
