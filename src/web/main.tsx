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
startBasket();
startCollectShortcut();
startCiteShortcut();
render(<App />, root);
