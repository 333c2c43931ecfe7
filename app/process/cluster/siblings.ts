import type { Failure } from "~/notices/rules/health";

/** What the processes of an installation tell each other, by topic. Instants are in milliseconds. */
interface Told {
  /** How much of a limit was taken, by whom: of those who take much. */
  taken: { limit: string; by: Record<string, number> };
  /** What an admin has called the agency. */
  agency: { name: string };
  failure: Omit<Failure, "at"> & { at: number };
  mail: { at: number; failedFor: string | null };
  /** A run of a job of the clockwork, in the process that has its turn. */
  job: { name: string; endedAt: number; ms: number; failed: boolean };
}

type Topic = keyof Told;

/**
 * The other processes that serve the same data. Nothing that has to be right depends on what they are told: it may be late or lost.
 * A process that has none tells nobody.
 */
export interface Siblings {
  tell<On extends Topic>(topic: On, what: Told[On]): void;
  hear<On extends Topic>(topic: On, listener: (what: Told[On]) => void): void;
  /** Calls back whenever something that others told may have been missed. */
  missed(listener: () => void): void;
  /** Whether there may be any. */
  readonly any: boolean;
  /** What came from them; null where something may have been missed. */
  receive(message: string | null): void;
  /** From now on, what is told goes there. */
  connect(send: (message: string) => void): void;
}

export function createSiblings(): Siblings {
  const listeners = new Map<string, ((what: never) => void)[]>();
  const ofMissed: (() => void)[] = [];
  let send: ((message: string) => void) | null = null;
  return {
    get any() {
      return send !== null;
    },
    tell(topic, what) {
      send?.(JSON.stringify([topic, what]));
    },
    hear(topic, listener) {
      listeners.set(topic, [...(listeners.get(topic) ?? []), listener]);
    },
    missed: (listener) => void ofMissed.push(listener),
    receive(message) {
      if (message === null) return ofMissed.forEach((listener) => listener());
      const [topic, what] = JSON.parse(message) as [string, never];
      for (const listener of listeners.get(topic) ?? []) listener(what);
    },
    connect: (to) => void (send = to),
  };
}
