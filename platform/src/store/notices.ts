/**
 * Notifies nodes, and parts of one node, that a possession check may have changed.
 *
 * A notice contains only its ID, and listeners read the store, so a superfluous notice is harmless and none can be
 * wrong.
 */
export interface Notices {
  /** Publishes that the possession check changed. Call it once the change is durable. */
  publish(possessionId: string): void;
  /** Subscribes to all changes. @returns a function that unsubscribes */
  subscribe(listener: Listener): () => void;
  /** Sends other nodes a message that may be lost, of at most some thousand characters. */
  tellOthers(text: string): void;
  /** Subscribes to messages of other nodes, as long as the platform runs. */
  hearOthers(listener: (text: string) => void): void;
}

/** Without an ID, notices may have been missed, so any possession check may have changed. */
export type Listener = (possessionId: string | undefined) => void;

/** Notices within one process. Several processes send them through the database that they share. */
export function noticesInProcess(): Notices {
  const listeners = new Set<Listener>();
  return {
    publish: (possessionId) => listeners.forEach((listener) => listener(possessionId)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tellOthers() {},
    hearOthers() {},
  };
}
