/** Two last labels of a host name: near enough to its registrable domain to tell one's own pages from others. */
export const ending = (host: string): string => host.split('.').slice(-2).join('.');
