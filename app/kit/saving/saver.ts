/** Why nothing came of a request. It is tried again. */
const UNREACHED = ["failed", "signed-out", "someone-else"] as const;
export type Unreached = (typeof UNREACHED)[number];

export function isUnreached(said: unknown): said is Unreached {
  return UNREACHED.some((why) => why === said);
}

export interface SaverOptions<Package, Outcome> {
  send: (sent: Package) => Promise<Outcome>;
  later: (work: () => void, milliseconds: number) => unknown;
}

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 15_000;

/**
 * Saves what somebody does as they do it: one request at a time, after a pause while they type, and again after ever longer waits
 * while the server is out of reach. What is unsaved, what is sent of it and what an answer means is up to what extends this.
 */
export abstract class Saver<State, Package, Outcome extends { kind: string }> {
  #options: SaverOptions<Package, Outcome>;
  #pause: number;
  #state: State;
  #listeners = new Set<() => void>();
  #running: Promise<void> | null = null;
  #typing = 0;
  #failures = 0;
  #round = 0;

  constructor(options: SaverOptions<Package, Outcome>, state: State, pause: number) {
    this.#options = options;
    this.#state = state;
    this.#pause = pause;
  }

  /** Whether leaving now would leave something behind that only this browser has. */
  abstract unsaved(): boolean;
  /** What is to be sent next. */
  protected abstract next(): Package;
  /** Takes what the server said to what was sent; true to go on with what is unsaved still. */
  protected abstract take(sent: Package, outcome: Outcome): boolean;
  protected abstract stateOf(unreached: Unreached): State;
  /** Whether nothing is to be sent until somebody has decided. */
  protected waits(): boolean {
    return false;
  }
  /** Told as a round of requests begins. */
  protected begins() {}
  /** What has to be known before anything is sent; null where that is nothing. */
  protected prepared(): Promise<Unreached | null> | null {
    return null;
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  state = (): State => this.#state;

  /** Tries now whatever is unsaved; true when nothing is left. */
  async flush(): Promise<boolean> {
    if (!this.waits()) {
      this.#running ??= this.#drain().finally(() => {
        this.#running = null;
      });
      await this.#running;
    }
    return !this.unsaved();
  }

  protected get isSending(): boolean {
    return this.#running !== null;
  }

  protected get isFailing(): boolean {
    return this.#failures > 0;
  }

  protected say(state: State) {
    if (this.#state === state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  protected sendNow() {
    this.#typing += 1;
    void this.flush();
  }

  /** Sends after a pause, so that a sentence is not sent letter by letter. */
  protected sendSoon() {
    this.#typing += 1;
    const letter = this.#typing;
    this.#options.later(() => {
      if (this.#typing === letter) void this.flush();
    }, this.#pause);
  }

  /** What is sent from here on follows a success. */
  protected startAnew() {
    this.#failures = 0;
  }

  async #drain() {
    this.#round += 1;
    this.begins();
    while (this.unsaved()) {
      const preparing = this.prepared();
      const unprepared = preparing && (await preparing);
      if (unprepared) return this.#notReached(unprepared);
      const sent = this.next();
      const outcome = await this.#options.send(sent);
      if (isUnreached(outcome.kind)) return this.#notReached(outcome.kind);
      this.#failures = 0;
      if (!this.take(sent, outcome)) return;
    }
  }

  #notReached(why: Unreached) {
    this.#failures += 1;
    this.say(this.stateOf(why));
    this.#tryLater();
  }

  #tryLater() {
    const round = this.#round;
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (this.#failures - 1));
    this.#options.later(() => {
      if (this.#round === round) void this.flush();
    }, wait);
  }
}
