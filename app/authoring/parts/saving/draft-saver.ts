import type { Comparison } from "~/authoring/rules/compare/comparison";

/** A draft as somebody else has left it. */
export interface Theirs {
  text: string;
  sequence: number;
  savedBy: string;
  savedAt: string;
}

/** A save that came too late, and what stands now. */
export interface Late {
  kind: "stale" | "scheduled";
  theirs: Theirs | null;
  published: PublishedText | null;
  /** What leads from theirs to this one, where the server has compared them. */
  changes?: Comparison;
}

/** What the server says to a save. `failed` and `signed-out` are tried again. */
export type SaveOutcome =
  | { kind: "saved"; sequence: number; savedAt: string }
  | Late
  | { kind: "failed" | "signed-out" | "too-long" };

export interface PublishedText {
  number: number;
  text: string;
}

/** `same` is a text nobody has changed; `stale` has two versions, and waits for the person to choose. */
export type SavingState =
  | { kind: "same" }
  | { kind: "saving" | "failed" | "signed-out" | "too-long" }
  | { kind: "saved"; at: string }
  | Late;

/** What is typed and not saved yet, as the browser keeps it. */
export interface KeptText {
  text: string;
  sequence: number;
  baseNumber: number;
}

interface Options {
  /** As the server has it. */
  text: string;
  sequence: number;
  baseNumber: number;
  savedAt: string | null;
  save: (text: KeptText) => Promise<SaveOutcome>;
  /** Puts a text in the place of the draft with that sequence, which is set aside. */
  replace: (text: string, sequence: number) => Promise<SaveOutcome>;
  /** Told what is not saved yet, null when nothing is. */
  keep: (text: KeptText | null) => void;
  later: (work: () => void, milliseconds: number) => void;
}

const PAUSE = 700;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 15_000;

/**
 * Saves a text as it is typed, one request at a time, always on top of the save it knows last. “Saved” is said when the server has
 * said so of the very text that stands there, and never before.
 */
export class DraftSaver {
  #options: Options;
  #text: string;
  #savedText: string;
  #sequence: number;
  #baseNumber: number;
  #state: SavingState;
  /** What was said last when nothing was unsaved. */
  #calm: SavingState;
  /** A text that was sent, of which nobody has said yet whether it came. */
  #sent: string | null = null;
  #typing = 0;
  #failures = 0;
  #round = 0;
  #running: Promise<void> | null = null;
  #listeners = new Set<() => void>();

  constructor(options: Options) {
    this.#options = options;
    this.#text = this.#savedText = options.text;
    this.#sequence = options.sequence;
    this.#baseNumber = options.baseNumber;
    this.#state = options.savedAt ? { kind: "saved", at: options.savedAt } : { kind: "same" };
    this.#calm = this.#state;
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  state = (): SavingState => this.#state;

  get text(): string {
    return this.#text;
  }

  get sequence(): number {
    return this.#sequence;
  }

  /** Whether leaving now would leave something behind that only this browser has. */
  unsaved = (): boolean =>
    this.#text !== this.#savedText || (this.#sent !== null && this.#sent !== this.#text);

  /** The text as it stands now. It is sent after a pause, so that a sentence is not sent letter by letter. */
  change(text: string) {
    if (text === this.#text) return;
    this.#text = text;
    this.#keep();
    if (this.#waits()) return;
    if (!this.unsaved()) {
      // It was taken back before it was sent.
      this.#say(this.#calm);
      return;
    }
    if (this.#failures === 0) this.#say({ kind: "saving" });
    this.#typing += 1;
    const letter = this.#typing;
    this.#options.later(() => {
      if (this.#typing === letter) void this.flush();
    }, PAUSE);
  }

  /** Tries now whatever is unsaved; true when nothing is left. */
  async flush(): Promise<boolean> {
    if (!this.#waits()) {
      this.#running ??= this.#drain().finally(() => {
        this.#running = null;
      });
      await this.#running;
    }
    return !this.unsaved();
  }

  /** Takes up a text that an earlier page could not save. One that was made on an older save is shown beside the newer. */
  restore(kept: KeptText) {
    const { sequence, baseNumber } = kept;
    this.#text = kept.text;
    this.#sequence = sequence;
    this.#baseNumber = baseNumber;
    this.#keep();
    if (this.unsaved()) this.#say({ kind: "saving" });
    return this.flush();
  }

  /** Keeps this text in the place of theirs. */
  async keepMine(): Promise<boolean> {
    const state = this.#state;
    if (state.kind !== "stale") return false;
    const sequence = state.theirs?.sequence ?? 0;
    const text = this.#text;
    this.#say({ kind: "saving" });
    const outcome = await this.#options.replace(text, sequence);
    if (outcome.kind === "failed" || outcome.kind === "signed-out") {
      this.#say(state);
      return false;
    }
    this.#baseNumber = state.published?.number ?? 0;
    this.#take(outcome, text);
    return outcome.kind === "saved";
  }

  /** Goes on with a text that the server has: theirs, or what is published. What stood here is the caller's to keep. */
  goOnWith({ text, sequence, baseNumber, savedAt }: KeptText & { savedAt: string | null }) {
    this.#text = this.#savedText = text;
    this.#sent = null;
    this.#sequence = sequence;
    this.#baseNumber = baseNumber;
    this.#failures = 0;
    this.#keep();
    this.#say(savedAt ? { kind: "saved", at: savedAt } : { kind: "same" });
  }

  /** Somebody has saved meanwhile. Where nothing is unsaved here, the caller shows theirs. */
  isBehind(sequence: number): boolean {
    return sequence > this.#sequence && !this.unsaved() && this.#running === null;
  }

  #waits(): boolean {
    return this.#state.kind === "stale" || this.#state.kind === "scheduled";
  }

  async #drain() {
    this.#round += 1;
    while (this.unsaved()) {
      // What may have come already goes again, and is saved once; what was typed since goes on top of it.
      const text = this.#sent ?? this.#text;
      this.#sent = text;
      const [sequence, baseNumber] = [this.#sequence, this.#baseNumber];
      const outcome = await this.#options.save({ text, sequence, baseNumber });
      if (outcome.kind === "failed" || outcome.kind === "signed-out") {
        this.#failures += 1;
        this.#say(outcome);
        this.#tryLater();
        return;
      }
      this.#failures = 0;
      this.#sent = null;
      this.#take(outcome, text);
      if (outcome.kind !== "saved") return;
    }
  }

  #take(outcome: SaveOutcome, text: string) {
    if (outcome.kind === "saved") {
      this.#savedText = text;
      this.#sequence = outcome.sequence;
      this.#keep();
      if (!this.unsaved()) this.#say({ kind: "saved", at: outcome.savedAt });
      else this.#say({ kind: "saving" });
      return;
    }
    this.#say(outcome);
  }

  #keep() {
    const kept = { text: this.#text, sequence: this.#sequence, baseNumber: this.#baseNumber };
    this.#options.keep(this.unsaved() ? kept : null);
  }

  #tryLater() {
    const round = this.#round;
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (this.#failures - 1));
    this.#options.later(() => {
      if (this.#round === round) void this.flush();
    }, wait);
  }

  #say(state: SavingState) {
    this.#state = state;
    if (state.kind === "same" || state.kind === "saved") this.#calm = state;
    for (const listener of this.#listeners) listener();
  }
}
