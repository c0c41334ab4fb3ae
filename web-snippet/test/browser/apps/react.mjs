// A React page as a server renders it, with a service's tags inside the tree; the same in the browser.
import { createElement as h, Fragment, useState } from 'react';

const GA = 'https://www.google-analytics.com/';

const Film = ({ id }) => h('figure', null, h('iframe', { src: 'https://www.youtube.com/embed/' + id, title: 'Film ' + id, width: 560, height: 315 }), h('figcaption', null, 'Film ', id));

const Home = () => {
  const [clicks, setClicks] = useState(0);
  const [film, setFilm] = useState('A');
  return h(
    Fragment,
    null,
    h('button', { id: 'count', onClick: () => setClicks(clicks + 1) }, 'Clicked ', clicks),
    h('button', { id: 'other', onClick: () => setFilm('B') }, 'Another film'),
    h('button', { id: 'none', onClick: () => setFilm('') }, 'No film'),
    h('button', { id: 'bare', onClick: () => setFilm('C') }, 'A film between texts'),
    film === 'C' ? h('p', { key: clicks }, 'before', h('iframe', { src: 'https://www.youtube.com/embed/C', title: 'Film C' }), 'after') : film && h(Film, { id: film }),
    h('img', { src: GA + 'p.gif', alt: '', width: 20, height: 20 }),
    h('script', { src: GA + 'a.js' }),
    h('script', { dangerouslySetInnerHTML: { __html: `window.inline = (window.inline || 0) + 1; new Image().src = '${GA}q.gif'` } }),
  );
};

const Second = () => h('section', null, h('h2', null, 'Second'), h('iframe', { src: 'https://www.youtube.com/embed/S', title: 'Film S' }), h('img', { src: GA + 's.gif', alt: '' }));

/** The whole application; `go` is put into the page, so that tests can change the route. */
export const App = () => {
  const [path, setPath] = useState('/');
  if (globalThis.window)
    window.go = (to) => {
      history.pushState({}, '', to);
      setPath(to);
    };
  return h('main', null, h('h1', null, 'Shop'), path === '/' ? h(Home) : h(Second));
};

/** The same as a document that React owns as a whole. */
export const Page = () =>
  h(
    'html',
    { lang: 'en' },
    h('head', null, h('title', null, 'Shop'), h('script', { async: true, src: GA + 'hoisted.js' })),
    h('body', null, h('div', { className: 'app' }, h(App)), h('script', { src: '/app.js', defer: true })),
  );
