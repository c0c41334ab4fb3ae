import { safely } from './lib/safely';

/**
 * Keeps the script as it came, for a day on which the server is away: the inline bootstrap runs the copy then. Read
 * from the browser's cache, where it has just arrived.
 */
export const keepCopy = (address: string, send: typeof fetch): Promise<void> =>
  send(address, { cache: 'force-cache' })
    .then((answer) => (answer.ok ? answer.text() : undefined))
    .then((copy) => copy && safely(() => (localStorage['samtycke.script'] = copy)))
    .then(
      () => {},
      () => {},
    );
