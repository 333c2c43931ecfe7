/** An answer on its way: a question's fields with their values, and where it stands in the sequence of all answers. */
export interface Change {
  number: number;
  fields: readonly (readonly [name: string, value: string])[];
  sequence: number;
}

/** `signed-out` and `failed` are tried again; the others end it. */
export type SendOutcome =
  | { kind: "kept"; superseded: readonly number[] }
  | { kind: "failed" | "signed-out" | "finished" | "time-over" | "unfit" };

/** `plain` is a page without JavaScript; `idle` has nothing to save yet; `elsewhere` has a newer answer from another page. */
export type SavingState =
  | "plain"
  | "idle"
  | "saving"
  | "saved"
  | "failed"
  | "signed-out"
  | "elsewhere"
  | "finished"
  | "time-over"
  | "unfit";

interface Options {
  send: (changes: readonly Change[]) => Promise<SendOutcome>;
  /** Where the sequence stands now; rises by itself. */
  clock: () => number;
  later: (work: () => void, milliseconds: number) => unknown;
  saved: boolean;
  /** Told what is not saved yet, whenever that changes. */
  keep?: (changes: readonly Change[]) => void;
  /** Told which questions were saved. */
  kept?: (numbers: number[]) => void;
}

const PAUSE = 500;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 15_000;

/**
 * Sends answers one request at a time, the latest of each question, until the server has acknowledged them. “Saved” is said when
 * nothing is on its way any more, and never before.
 */
export class SavingQueue {
  #options: Options;
  #pending = new Map<number, Change>();
  #running: Promise<void> | null = null;
  #typing = 0;
  /** Whether another page has saved something newer, as far as is known since the last sending began. */
  #elsewhere = false;
  #failures = 0;
  #round = 0;
  #sequence = 0;
  #state: SavingState;
  #listeners = new Set<() => void>();

  constructor(options: Options) {
    this.#options = options;
    this.#state = options.saved ? "saved" : "idle";
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  state = (): SavingState => this.#state;

  /** Whether leaving now would lose something. */
  unsaved = (): boolean => this.#pending.size > 0;

  /** Counts on from at least here: another page of this attempt has got so far. */
  raise(sequence: number) {
    this.#sequence = Math.max(this.#sequence, sequence - 1);
  }

  /** `typing` waits for a pause, so that a sentence is not sent letter by letter. */
  change(number: number, fields: Change["fields"], { typing = false } = {}) {
    if (this.#state === "finished" || this.#state === "time-over") return;
    this.#sequence = Math.max(this.#sequence + 1, this.#options.clock());
    this.#pending.set(number, { number, fields, sequence: this.#sequence });
    this.#keep();
    if (this.#failures > 0) return;
    this.#say("saving");
    this.#typing += 1;
    if (!typing) return void this.#run();
    const letter = this.#typing;
    this.#options.later(() => {
      if (this.#typing === letter) void this.#run();
    }, PAUSE);
  }

  /** Takes up changes that an earlier page of this attempt could not save. */
  restore(changes: readonly Change[]) {
    for (const change of changes) {
      this.#sequence = Math.max(this.#sequence, change.sequence);
      this.#pending.set(change.number, change);
    }
    if (changes.length > 0) this.#say("saving");
  }

  /** Another page has saved an answer to a question that stands here, or has handed the attempt in. */
  hear(state: "elsewhere" | "finished") {
    if (state === "finished") this.#pending.clear();
    else this.#elsewhere = true;
    this.#keep();
    this.#say(state);
  }

  /** The page shows what is stored: what another page saved stands here too. */
  refreshed() {
    if (this.#state === "elsewhere" && this.#pending.size === 0) this.#say("saved");
  }

  /** Tries now whatever is unsaved; true when nothing is left. */
  async flush(): Promise<boolean> {
    await this.#run();
    return this.#pending.size === 0;
  }

  #run(): Promise<void> {
    this.#running ??= this.#drain().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #drain() {
    this.#round += 1;
    this.#elsewhere = this.#state === "elsewhere";
    while (this.#pending.size > 0) {
      const batch = [...this.#pending.values()];
      const outcome = await this.#options.send(batch);
      if (outcome.kind === "failed" || outcome.kind === "signed-out") {
        this.#failures += 1;
        this.#say(outcome.kind);
        this.#tryLater();
        return;
      }
      this.#failures = 0;
      if (outcome.kind !== "kept") {
        this.#pending.clear();
        this.#keep();
        this.#say(outcome.kind);
        return;
      }
      for (const change of batch) {
        if (this.#pending.get(change.number) !== change) continue;
        this.#pending.delete(change.number);
        if (outcome.superseded.includes(change.number)) this.#elsewhere = true;
      }
      this.#keep();
      this.#options.kept?.(batch.map(({ number }) => number));
      if (this.#pending.size === 0) this.#say(this.#elsewhere ? "elsewhere" : "saved");
    }
  }

  #keep() {
    this.#options.keep?.([...this.#pending.values()]);
  }

  #tryLater() {
    const round = this.#round;
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (this.#failures - 1));
    this.#options.later(() => {
      if (this.#round === round) void this.#run();
    }, wait);
  }

  #say(state: SavingState) {
    if (this.#state === state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
