import { Saver, type SaverOptions, type Unreached } from "~/kit/saving/saver";

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

interface Options extends SaverOptions<readonly Change[], SendOutcome> {
  /** Where the sequence stands now; rises by itself. */
  clock: () => number;
  saved: boolean;
  /** Told what is not saved yet, whenever that changes. */
  keep?: (changes: readonly Change[]) => void;
  /** Told which questions were saved. */
  kept?: (numbers: number[]) => void;
}

const PAUSE = 500;

/**
 * Sends answers, the latest of each question, until the server has acknowledged them. “Saved” is said when nothing is on its way any
 * more, and never before.
 */
export class SavingQueue extends Saver<SavingState, readonly Change[], SendOutcome> {
  #options: Options;
  #pending = new Map<number, Change>();
  /** Whether another page has saved something newer, as far as is known since the last sending began. */
  #elsewhere = false;
  #sequence = 0;

  constructor(options: Options) {
    super(options, options.saved ? "saved" : "idle", PAUSE);
    this.#options = options;
  }

  unsaved(): boolean {
    return this.#pending.size > 0;
  }

  /** Counts on from at least here: another page of this attempt has got so far. */
  raise(sequence: number) {
    this.#sequence = Math.max(this.#sequence, sequence - 1);
  }

  /** `typing` waits for a pause, so that a sentence is not sent letter by letter. */
  change(number: number, fields: Change["fields"], { typing = false } = {}) {
    if (this.state() === "finished" || this.state() === "time-over") return;
    this.#sequence = Math.max(this.#sequence + 1, this.#options.clock());
    this.#pending.set(number, { number, fields, sequence: this.#sequence });
    this.#keep();
    if (this.isFailing) return;
    this.say("saving");
    if (typing) this.sendSoon();
    else this.sendNow();
  }

  /** Takes up changes that an earlier page of this attempt could not save. */
  restore(changes: readonly Change[]) {
    for (const change of changes) {
      this.#sequence = Math.max(this.#sequence, change.sequence);
      this.#pending.set(change.number, change);
    }
    if (changes.length > 0) this.say("saving");
  }

  /** Another page has saved an answer to a question that stands here, or has handed the attempt in. */
  hear(state: "elsewhere" | "finished") {
    if (state === "finished") this.#pending.clear();
    else this.#elsewhere = true;
    this.#keep();
    this.say(state);
  }

  /** The page shows what is stored: what another page saved stands here too. */
  refreshed() {
    if (this.state() === "elsewhere" && !this.unsaved()) this.say("saved");
  }

  protected override begins() {
    this.#elsewhere = this.state() === "elsewhere";
  }

  protected next(): readonly Change[] {
    return [...this.#pending.values()];
  }

  protected stateOf(unreached: Unreached): SavingState {
    return unreached;
  }

  protected take(sent: readonly Change[], outcome: SendOutcome): boolean {
    if (outcome.kind !== "kept") {
      this.#pending.clear();
      this.#keep();
      this.say(outcome.kind);
      return false;
    }
    for (const change of sent) {
      if (this.#pending.get(change.number) !== change) continue;
      this.#pending.delete(change.number);
      if (outcome.superseded.includes(change.number)) this.#elsewhere = true;
    }
    this.#keep();
    this.#options.kept?.(sent.map(({ number }) => number));
    if (!this.unsaved()) this.say(this.#elsewhere ? "elsewhere" : "saved");
    return true;
  }

  #keep() {
    this.#options.keep?.([...this.#pending.values()]);
  }
}
