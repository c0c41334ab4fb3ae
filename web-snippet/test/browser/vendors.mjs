// Install snippets in the vendors' documented form: the first script of the page comes before them.

export const ga4 = {
  tag: `<script async src="https://www.googletagmanager.com/gtag/js?id=G-TEST123"></script>
<script>window.dataLayer = window.dataLayer || []; function gtag(){dataLayer.push(arguments);} gtag('js', new Date()); gtag('config', 'G-TEST123');</script>`,
  marked: `<script type="text/plain" data-consent="analytics" data-src="https://www.googletagmanager.com/gtag/js?id=G-TEST123" async></script>`,
  runs: ['www.googletagmanager.com/gtag/js'],
};

export const tagManager = {
  tag: `<script>(function(w,d,s,l,i){w[l]=w[l]||[];w[l].push({'gtm.start':new Date().getTime(),event:'gtm.js'});
var f=d.getElementsByTagName(s)[0],j=d.createElement(s),dl=l!='dataLayer'?'&l='+l:'';j.async=true;
j.src='https://www.googletagmanager.com/gtm.js?id='+i+dl;f.parentNode.insertBefore(j,f);})(window,document,'script','dataLayer','GTM-TEST');</script>`,
  marked: `<script type="text/plain" data-consent="analytics" data-service="google-tag-manager">(function(w,d,s,i){var f=d.getElementsByTagName(s)[0],j=d.createElement(s);j.async=true;
j.src='https://www.googletagmanager.com/gtm.js?id='+i;f.parentNode.insertBefore(j,f);})(window,document,'script','GTM-TEST');</script>`,
  runs: ['www.googletagmanager.com/gtm.js'],
};

export const hubspot = {
  tag: `<script type="text/javascript" id="hs-script-loader" async defer src="//js-eu1.hs-scripts.com/1234567.js"></script>`,
  marked: `<script type="text/plain" data-consent="marketing" data-service="hubspot" id="hs-script-loader" async defer data-src="//js-eu1.hs-scripts.com/1234567.js"></script>`,
  runs: ['js-eu1.hs-scripts.com/1234567.js'],
};

export const metaPixel = {
  tag: `<script>!function(f,b,e,v,n,t,s){if(f.fbq)return;n=f.fbq=function(){n.callMethod?n.callMethod.apply(n,arguments):n.queue.push(arguments)};
if(!f._fbq)f._fbq=n;n.push=n;n.loaded=!0;n.version='2.0';n.queue=[];t=b.createElement(e);t.async=!0;t.src=v;s=b.getElementsByTagName(e)[0];
s.parentNode.insertBefore(t,s)}(window,document,'script','https://connect.facebook.net/en_US/fbevents.js');fbq('init','1');fbq('track','PageView');</script>
<noscript><img height="1" width="1" style="display:none" src="https://www.facebook.com/tr?id=1&ev=PageView&noscript=1"></noscript>`,
  marked: `<script type="text/plain" data-consent="marketing">var t=document.createElement('script');t.async=!0;t.src='https://connect.facebook.net/en_US/fbevents.js';document.head.appendChild(t)</script>`,
  runs: ['connect.facebook.net/en_US/fbevents.js'],
};

export const linkedin = {
  tag: `<script type="text/javascript">_linkedin_partner_id = "1"; window._linkedin_data_partner_ids = window._linkedin_data_partner_ids || []; window._linkedin_data_partner_ids.push(_linkedin_partner_id);</script>
<script type="text/javascript">(function(l) { if (!l){window.lintrk = function(a,b){window.lintrk.q.push([a,b])}; window.lintrk.q=[]} var s = document.getElementsByTagName("script")[0];
var b = document.createElement("script"); b.type = "text/javascript";b.async = true; b.src = "https://snap.licdn.com/li.lms-analytics/insight.min.js"; s.parentNode.insertBefore(b, s);})(window.lintrk);</script>
<noscript><img height="1" width="1" style="display:none;" alt="" src="https://px.ads.linkedin.com/collect/?pid=1&fmt=gif" /></noscript>`,
  marked: `<script type="text/plain" data-consent="marketing" data-src="https://snap.licdn.com/li.lms-analytics/insight.min.js"></script>`,
  runs: ['snap.licdn.com/li.lms-analytics/insight.min.js'],
};

export const xPixel = {
  tag: `<script>!function(e,t,n,s,u,a){e.twq||(s=e.twq=function(){s.exe?s.exe.apply(s,arguments):s.queue.push(arguments);},s.version='1.1',s.queue=[],u=t.createElement(n),u.async=!0,
u.src='https://static.ads-twitter.com/uwt.js',a=t.getElementsByTagName(n)[0],a.parentNode.insertBefore(u,a))}(window,document,'script');twq('config','tw-1');</script>`,
  marked: `<script type="text/plain" data-consent="marketing" data-src="https://static.ads-twitter.com/uwt.js" async></script>`,
  runs: ['static.ads-twitter.com/uwt.js'],
};

export const youtube = {
  tag: `<iframe width="560" height="315" src="https://www.youtube.com/embed/ID" title="Our film" allowfullscreen></iframe>`,
  marked: `<iframe width="560" height="315" data-consent="social" data-service="youtube" data-src="https://www.youtube.com/embed/ID" title="Our film" allowfullscreen></iframe>`,
  runs: [],
};

/** Everything a page of the five sample sites carries. */
export const all = { ga4, tagManager, hubspot, metaPixel, linkedin, xPixel, youtube };
