import { safely } from './lib/safely';
import type { Consent, EventName, Listener } from './types';

/** Tells subscribers and the document what happened. A listener that throws harms nobody else. */
export const createEvents = (consent: () => Consent) => {
  const listeners = new Set<[EventName, Listener]>();
  return {
    on(event: EventName, listener: Listener): () => void {
      const entry: [EventName, Listener] = [event, listener];
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    emit(event: EventName, element?: Element): void {
      const detail = consent();
      for (const [name, listener] of [...listeners])
        if (name === event) safely(() => listener(detail, element), console.error);
      dispatchEvent.call(document, new CustomEvent('samtycke:' + event, { detail }));
    },
  };
};
