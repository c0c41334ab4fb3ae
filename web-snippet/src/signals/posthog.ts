import { whenMade, type Vendor } from './vendor';

/** What PostHog wants at its start; read whenever it is about to send or store something, so later is not too late. */
const HOLD = ['set_config', { opt_out_capturing_by_default: true, opt_out_persistence_by_default: true }];

const consent = (...commands: unknown[][]) =>
  whenMade('posthog', (posthog) => {
    for (const command of commands) posthog.push(command);
  });

/**
 * PostHog, which captures until it is told otherwise. Commands are pushed, because older loaders do not name them among
 * their methods, and are run before any event that waits. The grant sends no event of its own.
 */
export const posthog: Vendor = {
  hosts: /posthog/,
  deny: (service) => service || consent(HOLD),
  tell: (_granted, service) => (service ? consent(['opt_in_capturing', { captureEventName: false }]) : consent(HOLD, ['opt_out_capturing'])),
};
