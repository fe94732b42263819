import { render } from 'preact';
import { App } from './app.tsx';
import { startCiteShortcut } from './cite-shortcut.ts';
import { startSearchShortcut } from './components/search-form.tsx';
import { startRouter } from './router.ts';

const root = document.querySelector('#app');
if (root === null) throw new Error('index.html has no element #app');
startRouter();
startSearchShortcut();
// What the server wrote for those without a script is no part of the page.
root.replaceChildren();
startCiteShortcut();
render(<App />, root);
