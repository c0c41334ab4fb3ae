import { ownDocument } from '../lib/page';
import { safely } from '../lib/safely';
import { h } from '../ui/dom';
import { config, language } from '../ui/view';

/** By kind: the first of the page's elements that made us ask for its script. */
const found: Record<string, Element | null> = {};

/**
 * Looks for the page's `data-samtycke` elements that are drawn by scripts of their own, and fetches each script once.
 * A page that enforces Trusted Types refuses that, and has the script's tag in its markup.
 */
export const loadWidgets = (server: string, nonce: string | null | undefined): void =>
  ['declaration', 'receipt'].forEach((kind) => {
    const root: Element = ownDocument('documentElement');
    if (!found[kind] && (found[kind] = root.querySelector(`[data-samtycke=${kind}]`)))
      safely(() =>
        root.append(
          // What own.ts reads.
          h('script', { src: `${server}/w/${kind}.js`, nonce, 'data-site': config.site, 'data-lang': language }),
        ),
      );
  });
