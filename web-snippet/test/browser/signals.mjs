// What each vendor is told, on a page where its tag runs unheld, straight after ours. A row has
//   services   of a site that uses the vendor
//   tag        the vendor's install code, in a short form that keeps what matters: what it makes, asks and loads
//   loads      the script that the tag brings, if there is one to hold
//   globals    what may stand on `window` because of it
//   told       run in the page: everything the vendor has been told by then, the tag's own commands included
//   undecided, accepted, rejected, withdrawn (after accepting), granted and refused (on the next page): that outcome
//   released   what tells of the grant when the tag was held until then, if not the last of `accepted`

const service = (key, category, ...match) => ({ key, name: key, category, match, cookies: [] });

const calls = (name) => `[...(${name} || [])].map((call) => typeof call === 'object' && call.length >= 0 ? [...call] : call)`;

const load = (src) => `var s=document.createElement('script');s.async=!0;s.src='https://${src}';document.head.appendChild(s);`;

const SIGNALS = ['ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage', 'functionality_storage', 'personalization_storage'];
const signals = (word) => ({ ...Object.fromEntries(SIGNALS.map((name) => [name, word])), security_storage: 'granted' });
const event = (allowed) => ({ event: 'samtycke_consent', samtycke: { necessary: true, preferences: allowed, analytics: allowed, marketing: allowed, social: allowed } });

/** Rows whose outcome is the commands so far plus one more for each step. */
const steps = (undecided, granted, refused, { next = undecided, nextGranted = [...next, ...granted], nextRefused = [...next, ...refused] } = {}) => ({
  undecided,
  accepted: [...undecided, ...granted],
  rejected: [...undecided, ...refused],
  withdrawn: [...undecided, ...granted, ...refused],
  granted: nextGranted,
  refused: nextRefused,
});

const google = () => {
  const first = [['consent', 'default', { ...signals('denied'), wait_for_update: 500 }], ['set', 'ads_data_redaction', true]];
  const own = [['config', 'G-1']];
  const granted = [['consent', 'update', signals('granted')], event(true)];
  const refused = [['consent', 'update', signals('denied')], event(false)];
  return steps([...first, ...own], granted, refused, { nextGranted: [...first, ...granted, ...own], nextRefused: [...first, ...refused, ...own] });
};

const hubspot = () => {
  const told = (all) => [['setHubSpotConsent', { analytics: all, advertisement: all, functionality: all }], all ? ['doNotTrack', { track: true }] : ['doNotTrack']];
  return steps([true], told(true), told(false));
};

const uet = () => {
  const told = (word) => ['consent', 'update', { ad_storage: word }];
  const first = ['consent', 'default', { ad_storage: 'denied' }];
  const own = ['pageLoad'];
  return steps([...first, ...own], told('granted'), told('denied'), { nextGranted: [...first, ...told('granted'), ...own], nextRefused: [...first, ...told('denied'), ...own] });
};

const clarity = () => {
  const told = (word) => [['consentv2', { ad_Storage: word, analytics_Storage: word }]];
  return steps([['set', 'a', 'b']], told('granted'), told('denied'), { nextGranted: [...told('granted'), ['set', 'a', 'b']], nextRefused: [...told('denied'), ['set', 'a', 'b']] });
};

const revoked = ['consent', 'revoke'];
const meta = [['init', '1'], ['track', 'PageView']];
const pins = [['load', '1'], ['page']];
const paq = [['trackPageView'], ['setSiteId', '1']];
const posthogHold = ['set_config', { opt_out_capturing_by_default: true, opt_out_persistence_by_default: true }];
const tracker = [['newTracker', 'sp', 'sp.example']];
const anonymous = [['enableAnonymousTracking', { options: { withServerAnonymisation: true }, stateStorageStrategy: 'none' }], ['clearUserData']];

const categories = (word) => ['preferences', 'statistics', 'statistics-anonymous', 'marketing'].map((category) => [category, word]);
const wordpress = (word) => ['optin', ['functional', 'allow'], ...categories(word), 'type defined'];
const again = (word) => [['functional', 'allow'], ...categories(word)];

const feature = ['loadFeatures', [{ name: 'consent-tracking-api', version: '0.1' }]];
const shopify = (all) => [feature, ['setTrackingConsent', { analytics: all, marketing: all, preferences: all, sale_of_data: all }]];

export const vendors = {
  google: {
    services: [service('analytics-of-google', 'analytics', 'www.googletagmanager.com/gtag/js')],
    tag: `<script>window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments)}gtag('config','G-1');${load('www.googletagmanager.com/gtag/js?id=G-1')}</script>`,
    loads: 'www.googletagmanager.com/gtag/js',
    globals: ['dataLayer'],
    told: `[...(window.dataLayer || [])].map((call) => (call.event ? call : [...call]))`,
    ...google(),
  },
  hubspot: {
    services: [service('hubspot', 'marketing', '*.hs-scripts.com')],
    tag: `<script async src="https://js-eu1.hs-scripts.com/1.js"></script>`,
    loads: 'js-eu1.hs-scripts.com/1.js',
    globals: ['disableHubSpotCookieBanner', '_hsp', '_hsq'],
    // One list of both queues, in pairs, for each of them sees one half of every decision.
    told: `[window.disableHubSpotCookieBanner, ...(window._hsp || []).flatMap((call, at) => [call, _hsq[at]])]`,
    ...hubspot(),
  },
  uet: {
    services: [service('uet', 'marketing', 'bat.bing.com')],
    tag: `<script>(function(w,u){w[u]=w[u]||[];w[u].push('pageLoad');${load('bat.bing.com/bat.js')}})(window,'uetq')</script>`,
    loads: 'bat.bing.com/bat.js',
    globals: ['uetq'],
    told: calls('window.uetq'),
    ...uet(),
  },
  clarity: {
    services: [service('clarity', 'analytics', '*.clarity.ms')],
    tag: `<script>(function(c,a){c[a]=c[a]||function(){(c[a].q=c[a].q||[]).push(arguments)};${load('www.clarity.ms/tag/1')}})(window,'clarity');clarity('set','a','b')</script>`,
    loads: 'www.clarity.ms/tag/1',
    globals: ['clarity'],
    told: calls('window.clarity?.q'),
    ...clarity(),
  },
  meta: {
    services: [service('meta-pixel', 'marketing', 'connect.facebook.net/*/fbevents.js', 'www.facebook.com/tr')],
    tag: `<script>!function(f,n){if(f.fbq)return;n=f.fbq=function(){n.callMethod?n.callMethod.apply(n,arguments):n.queue.push(arguments)};if(!f._fbq)f._fbq=n;n.push=n;n.queue=[];${load('connect.facebook.net/en_US/fbevents.js')}}(window);fbq('init','1');fbq('track','PageView')</script>`,
    loads: 'connect.facebook.net/en_US/fbevents.js',
    globals: ['fbq'],
    told: calls('window.fbq?.queue'),
    ...steps([revoked, ...meta], [['consent', 'grant']], [revoked], { next: meta, nextRefused: [revoked, ...meta] }),
  },
  tiktok: {
    services: [service('tiktok-pixel', 'marketing', 'analytics.tiktok.com')],
    tag: `<script>!function(w,t){var ttq=w[t]=w[t]||[];ttq.methods=['page','grantConsent'];ttq.methods.forEach(function(m){ttq[m]=function(){ttq.push([m].concat([].slice.call(arguments)))}});ttq.load=function(){${load('analytics.tiktok.com/i18n/pixel/events.js')}};ttq.load('1');ttq.page()}(window,'ttq')</script>`,
    loads: 'analytics.tiktok.com/i18n/pixel/events.js',
    globals: ['ttq'],
    told: calls('window.ttq'),
    ...steps([['holdConsent'], ['page']], [['grantConsent']], [['revokeConsent']], { next: [['page']], nextRefused: [['revokeConsent'], ['page']] }),
  },
  pinterest: {
    services: [service('pinterest-tag', 'marketing', 's.pinimg.com/ct', 'ct.pinterest.com')],
    tag: `<script>!function(e){if(!window.pintrk){window.pintrk=function(){window.pintrk.queue.push([].slice.call(arguments))};window.pintrk.queue=[];${load('s.pinimg.com/ct/core.js')}}}();pintrk('load','1');pintrk('page')</script>`,
    loads: 's.pinimg.com/ct/core.js',
    globals: ['pintrk'],
    told: calls('window.pintrk?.queue'),
    ...steps([['load', '1'], ['setconsent', false], ['page']], [['setconsent', true]], [['setconsent', false]], {
      next: pins,
      nextRefused: [['load', '1'], ['setconsent', false], ['page']],
    }),
  },
  matomo: {
    services: [service('matomo', 'analytics', 'stats.shop.test/matomo.js', 'stats.shop.test/matomo.php')],
    tag: `<script>var _paq=window._paq=window._paq||[];_paq.push(['trackPageView']);_paq.push(['setSiteId','1']);${load('stats.shop.test/matomo.js')}</script>`,
    loads: 'stats.shop.test/matomo.js',
    globals: ['_paq'],
    told: calls('window._paq'),
    ...steps([['requireConsent'], ...paq], [['setConsentGiven']], [['forgetConsentGiven']], {
      nextGranted: [['requireConsent'], ['setConsentGiven'], ...paq],
      nextRefused: [['requireConsent'], ['forgetConsentGiven'], ...paq],
    }),
  },
  posthog: {
    services: [service('posthog', 'analytics', '*.posthog.com')],
    tag: `<script>!function(e){e.__SV||(window.posthog=e,e.init=function(){e.push(['init']);${load('eu-assets.i.posthog.com/static/array.js')}},e.__SV=1)}(window.posthog||[]);posthog.init('1')</script>`,
    loads: 'eu-assets.i.posthog.com/static/array.js',
    globals: ['posthog'],
    told: calls('window.posthog'),
    ...steps([['init'], posthogHold], [['opt_in_capturing', { captureEventName: false }]], [posthogHold, ['opt_out_capturing']], { next: [['init']] }),
  },
  mixpanel: {
    services: [service('mixpanel', 'analytics', 'cdn.mxpnl.com', '*.mixpanel.com')],
    tag: `<script>(function(b){if(!b.__SV){window.mixpanel=b;b.init=function(){b.push(['init'])};b.__SV=1.2;${load('cdn.mxpnl.com/libs/mixpanel-2-latest.min.js')}}})(window.mixpanel||[]);mixpanel.init('1')</script>`,
    loads: 'cdn.mxpnl.com/libs/mixpanel-2-latest.min.js',
    globals: ['mixpanel'],
    told: calls('window.mixpanel'),
    ...steps([['init']], [['opt_in_tracking', { track: null }]], [['opt_out_tracking', { delete_user: false }]]),
  },
  snowplow: {
    services: [service('snowplow', 'analytics', 'cdn.shop.test/sp.js', 'collect.shop.test/com.snowplowanalytics.snowplow')],
    tag: `<script>(function(p,i){if(!p[i]){p[i]=function(){(p[i].q=p[i].q||[]).push(arguments)};${load('cdn.shop.test/sp.js')}}})(window,'snowplow');snowplow('newTracker','sp','sp.example')</script>`,
    loads: 'cdn.shop.test/sp.js',
    globals: ['snowplow'],
    told: calls('window.snowplow?.q'),
    ...steps(tracker, [['disableAnonymousTracking', { stateStorageStrategy: 'cookieAndLocalStorage' }]], anonymous),
  },
  contentsquare: {
    services: [service('contentsquare', 'analytics', 't.contentsquare.net')],
    tag: `<script>window._uxa=window._uxa||[];_uxa.push(['setPath','/']);${load('t.contentsquare.net/uxa/1.js')}</script>`,
    loads: 't.contentsquare.net/uxa/1.js',
    globals: ['_uxa'],
    told: calls('window._uxa'),
    ...steps([['setPath', '/']], [['optin']], [['optout']], { nextGranted: [['optin'], ['setPath', '/']], nextRefused: [['optout'], ['setPath', '/']] }),
  },
  fullstory: {
    services: [service('fullstory', 'analytics', 'edge.fullstory.com', 'rs.fullstory.com')],
    tag: `<script>(function(m,e){if(e in m)return;m[e]=function(){(m[e].q=m[e].q||[]).push(arguments)};${load('edge.fullstory.com/fs.js')}})(window,'FS');FS('setIdentity')</script>`,
    loads: 'edge.fullstory.com/fs.js',
    globals: ['_fs_capture_on_startup'],
    told: `[_fs_capture_on_startup, ...${calls('window.FS?.q')}]`,
    undecided: [false, ['setIdentity']],
    accepted: [true, ['setIdentity'], ['start']],
    rejected: [false, ['setIdentity'], ['shutdown']],
    withdrawn: [false, ['setIdentity'], ['start'], ['shutdown']],
    released: true,
    granted: [true, ['setIdentity']],
    refused: [false, ['setIdentity']],
  },
  intercom: {
    services: [service('intercom', 'preferences', 'widget.intercom.io', 'js.intercomcdn.com')],
    tag: `<script>window.intercomSettings={app_id:'1',disabled:true};(function(){var i=function(){i.c(arguments)};i.q=[];i.c=function(args){i.q.push(args)};window.Intercom=i;${load('widget.intercom.io/widget/1')}})()</script>`,
    loads: 'widget.intercom.io/widget/1',
    globals: ['Intercom'],
    told: calls('window.Intercom?.q'),
    ...steps([], [['boot', { app_id: '1', disabled: false }]], [['shutdown']]),
  },
  zendesk: {
    services: [service('zendesk', 'preferences', 'static.zdassets.com')],
    tag: `<script>${load('static.zdassets.com/ekr/snippet.js?key=1')}window.zE=function(){(zE.q=zE.q||[]).push(arguments)};</script>`,
    loads: 'static.zdassets.com/ekr/snippet.js',
    globals: ['zE'],
    told: calls('window.zE?.q'),
    ...steps([['messenger:set', 'cookies', 'none']], [['messenger:set', 'cookies', 'all']], [['messenger:set', 'cookies', 'none']], { next: [] }),
  },
  wordpress: {
    services: [service('wordpress', 'necessary', 'wp-consent-api')],
    tag: `<script>window.told=[window.wp_consent_type];function wp_set_consent(category,value){told.push([category,value])}document.addEventListener('wp_consent_type_defined',()=>told.push('type defined'))</script>`,
    globals: ['wp_consent_type'],
    told: 'window.told',
    undecided: wordpress('deny'),
    accepted: [...wordpress('deny'), ...again('allow')],
    rejected: [...wordpress('deny'), ...again('deny')],
    withdrawn: [...wordpress('deny'), ...again('allow'), ...again('deny')],
    granted: wordpress('allow'),
    refused: wordpress('deny'),
  },
  shopify: {
    services: [service('shopify', 'analytics', 'monorail-edge.shopifysvc.com')],
    tag: `<script>window.told=[];window.Shopify={loadFeatures(features,done){told.push(['loadFeatures',features]);Shopify.customerPrivacy={setTrackingConsent:(consent)=>told.push(['setTrackingConsent',consent])};done()}}</script>`,
    globals: [],
    told: 'window.told',
    ...steps(shopify(false), shopify(true), shopify(false), { next: [] }),
  },
};
