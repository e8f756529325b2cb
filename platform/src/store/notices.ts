/**
 * How nodes and parts of one node tell each other that something about a possession may have changed. A notice says only
 * which one: whoever cares looks at the store, so a notice too many is harmless and none can tell a lie.
 */
export interface Notices {
  /** Says that the possession was changed. Call it once the change is durable. */
  publish(possessionId: string): void;
  /** Hears of every change until the returned function is called. */
  subscribe(listener: Listener): () => void;
  /** Tells the other nodes something that does no harm when it is lost; at most some thousand characters. */
  tellOthers(text: string): void;
  /** Hears what other nodes tell, as long as the platform runs. */
  hearOthers(listener: (text: string) => void): void;
}

/** Without an id: notices may have been missed, so any possession may have changed. */
export type Listener = (possessionId: string | undefined) => void;

/** For a platform of one process. With several, a notice travels through what they share: the database. */
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
