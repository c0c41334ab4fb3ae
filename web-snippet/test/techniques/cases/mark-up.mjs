/** The same markup as its owner would write it: the address waits in a data attribute. */
export const markUp = (html) => (place) => html(place).replace(/ (src|srcset|href|poster|data|srcdoc)="/, ' data-consent="marketing" data-$1="');
