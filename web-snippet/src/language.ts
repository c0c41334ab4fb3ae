/** From the whole tag to its first part; Bokmål, Nynorsk and plain Norwegian then stand in for one another. */
const FORMS = [/$/, /-.*/, /-.*|^n[bno]\b.*/].map((cut) => (tag: string) => tag.toLowerCase().replace(cut, ''));

/** Chooses the language to show: the first wish the site has, by whole tag, then by its first part. */
export const chooseLanguage = (wishes: (string | null | undefined)[], languages: string[], fallback: string): string => {
  for (const wish of wishes)
    for (const form of FORMS) {
      const found = wish && languages.find((language) => form(language) === form(wish));
      if (found) return found;
    }
  return languages.includes(fallback) ? fallback : languages[0] || fallback;
};
