import { notice } from '../site.mjs';
import { filesOf, versionOf } from './published.mjs';

const TYPES = { analytics: 'analytic', marketing: 'ads', social: 'video' };

const services = notice.services
  .filter(({ category }) => TYPES[category])
  .map(({ key, name, category, cookies }) => ({ key: key.replace(/-/g, ''), type: TYPES[category], name, needConsent: true, cookies: cookies.map((cookie) => cookie.name) }));

// Everything it lets a site switch off that would cost it time or requests is off.
const init = `tarteaucitronForceLanguage=document.documentElement.lang;
tarteaucitron.init({privacyUrl:'/kakor',bodyPosition:'top',orientation:'bottom',showAlertSmall:false,cookieslist:false,showIcon:false,adblocker:false,DenyAllCta:true,AcceptAllCta:true,highPrivacy:true,googleConsentMode:false,bingConsentMode:false,pianoConsentMode:false});
for(const service of ${JSON.stringify(services)}){tarteaucitron.services[service.key]={...service,js(){},fallback(){}};(tarteaucitron.job=tarteaucitron.job||[]).push(service.key)}`;

/** tarteaucitron: it adds its style sheet, a language and its list of services by itself. Its texts are its own. */
export const tarteaucitron = {
  name: 'tarteaucitron',
  version: versionOf('tarteaucitronjs'),
  files: {
    ...filesOf('tarteaucitronjs', ['tarteaucitron.min.js', 'tarteaucitron.services.min.js', 'css/tarteaucitron.min.css', 'lang/tarteaucitron.sv.min.js']),
    'init.js': init,
  },
  head: (at) => `<script src="${at}tarteaucitron.min.js"></script><script src="${at}init.js"></script>`,
  banner: '#tarteaucitronAlertBig',
  accept: '#tarteaucitronPersonalize2',
  reject: '#tarteaucitronAllDenied2',
  settings: '#tarteaucitronCloseAlert',
};
