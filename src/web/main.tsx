import { render } from 'preact';
import { App } from './app.tsx';
import { startBasket } from './basket/use-basket.ts';
import { startCiteShortcut } from './cite-shortcut.ts';
import { startCollectShortcut } from './components/collect-button.tsx';
import { startSearchShortcut } from './components/search-form.tsx';
import { startRouter } from './router.ts';

const root = document.querySelector('#app');
if (root === null) throw new Error('index.html has no element #app');
startRouter();
startSearchShortcut();
// What the server wrote for those without a script is no part of the page.
root.replaceChildren();
startCiteShortcut();
startBasket();
startCollectShortcut();
render(<App />, root);
