/** What `GET /v1/sites/{site}/declaration` answers, as far as it is drawn. Everything is text in `language`. */
export interface Declaration {
  language: string;
  controller: { name: string; address: string; contact: string };
  categories: { name: string; description: string; required: boolean; services: DeclaredService[] }[];
  /** Labels, and sentences about the whole. */
  texts: Record<string, string>;
}

/** A service, who is behind it, and what it stores. */
export interface DeclaredService {
  name: string;
  provider?: { name: string; countryName?: string; privacyUrl?: string };
  transfer?: { text: string };
  cookies: DeclaredCookie[];
}

/** One cookie or storage key. */
export interface DeclaredCookie {
  name: string;
  purpose: string;
  lifetimeText: string;
  persistenceText: string;
  kindText: string;
  partyText: string;
}
