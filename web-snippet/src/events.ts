import type { Consent, EventName, Listener } from './types';

/** Tells subscribers and the document what happened. A listener that throws harms nobody else. */
export const createEvents = (consent: () => Consent) => {
  const listeners: [EventName, Listener][] = [];
  return {
    on(event: EventName, listener: Listener): () => void {
      const entry: [EventName, Listener] = [event, listener];
      listeners.push(entry);
      return () => {
        const index = listeners.indexOf(entry);
        if (index >= 0) listeners.splice(index, 1);
      };
    },
    emit(event: EventName, element?: Element): void {
      const detail = consent();
      for (const [name, listener] of [...listeners])
        if (name === event)
          try {
            listener(detail, element);
          } catch (error) {
            console.error(error);
          }
      document.dispatchEvent(new CustomEvent('samtycke:' + event, { detail }));
    },
  };
};
