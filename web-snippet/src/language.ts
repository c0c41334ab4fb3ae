/** Bokmål, Nynorsk and plain Norwegian stand in for one another. */
const base = (tag: string) => tag.toLowerCase().split('-')[0]!.replace(/^n[bn]$/, 'no');

/** Chooses the language to show: the first wish the site has, by whole tag, then by its first part. */
export const chooseLanguage = (wishes: (string | null | undefined)[], languages: string[], fallback: string): string => {
  for (const wish of wishes) {
    const tag = (wish || '-').toLowerCase();
    const found =
      languages.find((language) => language.toLowerCase() === tag) ||
      languages.find((language) => language === tag.split('-')[0]) ||
      languages.find((language) => base(language) === base(tag));
    if (found) return found;
  }
  return languages.includes(fallback) ? fallback : languages[0] || fallback;
};
