const NORWEGIAN = ['nb', 'nn', 'no'];

/**
 * Chooses the language to show: the first wish the site has, by whole tag or by its first part.
 * Bokmål, Nynorsk and plain Norwegian stand in for one another.
 */
export const chooseLanguage = (wishes: (string | null | undefined)[], languages: string[], fallback: string): string => {
  for (const wish of wishes) {
    const tag = (wish || '').toLowerCase();
    const base = tag.split('-')[0]!;
    const accepted = NORWEGIAN.includes(base) ? [tag, base, ...NORWEGIAN] : [tag, base];
    for (const candidate of accepted) {
      const found = languages.find((language) => language.toLowerCase() === candidate);
      if (found) return found;
    }
  }
  return languages.includes(fallback) ? fallback : languages[0] || fallback;
};
