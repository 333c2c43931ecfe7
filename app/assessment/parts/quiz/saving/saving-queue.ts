import { isUnreached, Saver, type SaverOptions, type Unreached } from "~/kit/saving/saver";

/** An answer on its way: a question's fields with their values, and where it stands in the sequence of all answers. */
export interface Change {
  number: number;
  fields: readonly (readonly [name: string, value: string])[];
  sequence: number;
}

/** An answer that its author has to fix before it can be kept. */
interface Mistaken {
  number: number;
  message: string;
}

/** What was not reached is tried again; the others but `kept` end it. */
export type SendOutcome =
  | { kind: "kept"; superseded: readonly number[]; mistaken?: readonly Mistaken[] }
  | { kind: Unreached | "finished" | "time-over" | "unfit" };

/**
 * `plain` is a page without JavaScript; `idle` has nothing to save yet; `elsewhere` has a newer answer from another page;
 * `mistaken` has one to fix first.
 */
export type SavingState =
  | "plain"
  | "idle"
  | "saving"
  | "saved"
  | Unreached
  | "mistaken"
  | "elsewhere"
  | "finished"
  | "time-over"
  | "unfit";

interface Options extends SaverOptions<readonly Change[], SendOutcome> {
  /** Where the sequence stands now; it keeps rising, but may stand still while the machine sleeps. */
  clock: () => number;
  /** Whether the machine slept, or its clock was set, since this was last asked. */
  slept?: () => boolean;
  /** Where the server’s own count stands. */
  ask?: () => Promise<number | Unreached>;
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
  /** What is wrong with answers that are not sent as they are, by question. */
  #mistaken = new Map<number, string>();
  /** Where the sequence stood when the machine woke, until the server was asked. */
  #wokeAt: number | null = null;
  /** How far the clock fell behind the server’s by sleeping. */
  #lag = 0;
  /** Whether another page has saved something newer, as far as is known since the last sending began. */
  #elsewhere = false;
  #sequence = 0;

  constructor(options: Options) {
    super(options, options.saved ? "saved" : "idle", PAUSE);
    this.#options = options;
  }

  unsaved(): boolean {
    return this.#pending.size > 0 || this.#mistaken.size > 0;
  }

  /** What to fix before it can be saved. */
  mistakes(): string[] {
    return [...this.#mistaken.values()];
  }

  /** The page was asleep or out of sight: whatever is answered from here on is placed by the server’s count. */
  wake() {
    this.#wokeAt ??= this.#now();
  }

  /** An answer that cannot be kept as it is: it stays on the page, unsaved. */
  refuse(number: number, message: string) {
    this.#pending.delete(number);
    this.#mistaken.set(number, message);
    this.#keep();
    this.say("mistaken");
  }

  /** Lets go of answers to fix that are on no page any more. */
  forgetMistakes() {
    if (this.#mistaken.size === 0) return;
    this.#mistaken.clear();
    if (!this.unsaved()) this.say("idle");
  }

  /** Counts on from at least here: another page of this attempt has got so far. */
  raise(sequence: number) {
    this.#sequence = Math.max(this.#sequence, sequence - 1);
  }

  /** `typing` waits for a pause, so that a sentence is not sent letter by letter. */
  change(number: number, fields: Change["fields"], { typing = false } = {}) {
    if (this.state() === "finished" || this.state() === "time-over") return;
    if (this.#options.slept?.()) this.wake();
    this.#mistaken.delete(number);
    this.#sequence = Math.max(this.#sequence + 1, this.#now());
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
    if (state === "finished") this.#drop();
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

  protected override waits(): boolean {
    return this.#pending.size === 0;
  }

  protected override prepared(): Promise<Unreached | null> | null {
    return this.#wokeAt === null || !this.#options.ask ? null : this.#catchUp(this.#options.ask);
  }

  protected next(): readonly Change[] {
    return [...this.#pending.values()];
  }

  protected stateOf(unreached: Unreached): SavingState {
    return unreached;
  }

  protected take(sent: readonly Change[], outcome: SendOutcome): boolean {
    if (outcome.kind !== "kept") {
      if (isUnreached(outcome.kind)) return false;
      this.#drop();
      this.#keep();
      this.say(outcome.kind);
      return false;
    }
    const mistaken = new Map(outcome.mistaken?.map(({ number, message }) => [number, message]));
    for (const change of sent) {
      if (this.#pending.get(change.number) !== change) continue;
      this.#pending.delete(change.number);
      const mistake = mistaken.get(change.number);
      if (mistake !== undefined) this.#mistaken.set(change.number, mistake);
      if (outcome.superseded.includes(change.number)) this.#elsewhere = true;
    }
    this.#keep();
    this.#options.kept?.(sent.map(({ number }) => number).filter((one) => !mistaken.has(one)));
    if (this.#pending.size > 0) return true;
    if (this.#mistaken.size > 0) this.say("mistaken");
    else this.say(this.#elsewhere ? "elsewhere" : "saved");
    return false;
  }

  #now(): number {
    return this.#options.clock() + this.#lag;
  }

  #drop() {
    this.#pending.clear();
    this.#mistaken.clear();
  }

  /** What was answered since waking moves on to where the server’s count stands. */
  async #catchUp(ask: () => Promise<number | Unreached>): Promise<Unreached | null> {
    const told = await ask();
    if (isUnreached(told)) return told;
    const from = this.#wokeAt ?? Infinity;
    this.#wokeAt = null;
    const behind = told - this.#now();
    if (behind <= 0) return null;
    this.#lag += behind;
    this.#sequence = Math.max(this.#sequence, from) + behind;
    for (const [number, change] of this.#pending)
      if (change.sequence >= from)
        this.#pending.set(number, { ...change, sequence: change.sequence + behind });
    this.#keep();
    return null;
  }

  #keep() {
    this.#options.keep?.([...this.#pending.values()]);
  }
}
