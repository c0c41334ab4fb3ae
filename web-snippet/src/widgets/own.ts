/** How a widget's script was embedded, by the site's script or by the page itself. */
export interface Own {
  /** Address of the consent server, without a trailing slash. */
  server: string;
  /** Key of the site. */
  site: string;
  /** Language tag (BCP 47) that the banner is shown in; where the page embeds the widget without one, the page's own. */
  language: string;
}

/**
 * Reads the tag of the widget's script, `<script src="{server}/w/{kind}.js" data-site="acme" data-lang="sv">`.
 *
 * @param script `ownDocument('currentScript')`, which is only there while the script runs for the first time
 */
export const readOwn = (script: HTMLOrSVGScriptElement | null): Own => {
  const { src, dataset } = script as HTMLScriptElement;
  return {
    server: src.replace(/\/w\/[^/]*$/, ''),
    site: dataset.site || '',
    language: dataset.lang || document.documentElement.lang || navigator.language,
  };
};
