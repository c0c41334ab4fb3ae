// The Vue counterpart of `react.mjs`.
import { h, ref } from 'vue';

const GA = 'https://www.google-analytics.com/';

const film = (id) => h('figure', [h('iframe', { src: 'https://www.youtube.com/embed/' + id, title: 'Film ' + id, width: 560, height: 315 }), h('figcaption', ['Film ' + id])]);

const Home = {
  setup() {
    const clicks = ref(0);
    const shown = ref('A');
    return () => [
      h('button', { id: 'count', onClick: () => clicks.value++ }, 'Clicked ' + clicks.value),
      h('button', { id: 'other', onClick: () => (shown.value = 'B') }, 'Another film'),
      h('button', { id: 'none', onClick: () => (shown.value = '') }, 'No film'),
      h('button', { id: 'bare', onClick: () => (shown.value = 'C') }, 'A film between texts'),
      shown.value === 'C'
        ? h('p', { key: 'C' + clicks.value }, ['before', h('iframe', { src: 'https://www.youtube.com/embed/C', title: 'Film C' }), 'after'])
        : shown.value
          ? film(shown.value)
          : null,
      h('img', { src: GA + 'p.gif', alt: '', width: 20, height: 20 }),
      h('script', { src: GA + 'a.js' }),
      h('script', { innerHTML: `window.inline = (window.inline || 0) + 1; new Image().src = '${GA}q.gif'` }),
    ];
  },
};

const Second = () => h('section', [h('h2', 'Second'), h('iframe', { src: 'https://www.youtube.com/embed/S', title: 'Film S' }), h('img', { src: GA + 's.gif', alt: '' })]);

/** The whole application; `go` is put into the page, so that tests can change the route. */
export const App = {
  setup() {
    const path = ref('/');
    if (globalThis.window)
      window.go = (to) => {
        history.pushState({}, '', to);
        path.value = to;
      };
    return () => h('main', [h('h1', 'Shop'), path.value === '/' ? h(Home) : h(Second)]);
  },
};
