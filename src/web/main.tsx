import { render } from 'preact';
import { App } from './app.tsx';
import { startCollectShortcut } from './basket/collect-button.tsx';
import { startBasket } from './basket/use-basket.ts';
import { startCiteShortcut } from './cite/cite-shortcut.ts';
import { startRouter } from './router.ts';
import { startSearchShortcut } from './search/search-form.tsx';

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
