/** Attributes that make an element load something. */
export const ADDRESSES = ['src', 'srcset', 'href', 'xlink:href', 'data', 'poster', 'srcdoc'];

/** Elements that load something by themselves. */
export const SELECTOR = 'script,iframe,frame,img,image,link,embed,object,video,audio,source,track,input';

/** Types a browser runs as a script; others are data. */
export const RUNS = /^$|^module$|script/i;

/** The type of scripts that must not run: the one that pages use to mark them up. */
export const INERT = 'text/plain';

/**
 * Elements that load as soon as they have an address: images, inputs, and with an `o` video, audio and source. The
 * others do in the document only, where insertion is watched.
 */
export const EAGER = /ima?g|input|o/;

/** Program text that can load or send something; data that only mentions an address is left alone. */
export const LOADS =
  /\.(createEl|src|write|innerH|insertA|sendB)|\b(XMLH|EventSo|WebSo|((im|ex)port|Image|Audio|\w*Worker)\b)|(fetch|Scripts) *\(|<(script|i)/;

/** Program text that asks us. */
export const OURS = /samtycke/;

/** Marks a held element with its service, or its category if no service is named. */
export const BLOCKED = 'data-samtycke-blocked';

/** What the ways into the page ask of a gate. */
export interface Gate {
  /** Holds one element if it must be; true when it is held. `name` and `value` are an attribute about to be set. */
  inspect(element: Element, name?: string, value?: string): boolean;
  /** Inspects a node and everything below it; true when something is held. */
  inspectAll(node: any): boolean;
  /** Whether an address must not be contacted yet. */
  refuses(address: unknown): unknown;
  /** Whether a program must not run yet. */
  refusesText(text: string): unknown;
  /** Whether markup may name an address that is held: worth a closer look. */
  mentioned(html: string): boolean;
  /** The page is about to give an element another address; true when it must not have it. */
  readdress(element: Element, name: string, value: string): boolean;
}
