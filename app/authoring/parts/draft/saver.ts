import { Saver, type SaverOptions, type Unreached } from "~/kit/saving/saver";
import type { Comparison } from "~/authoring/rules/compare/comparison";

/** A draft as someone else has left it. */
interface Theirs {
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

interface PublishedText {
  number: number;
  text: string;
}

/** `same` is a text nobody has changed; `stale` has two versions, and waits for the person to choose. */
export type DraftSavingState =
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

interface Options extends SaverOptions<KeptText, SaveOutcome> {
  /** As the server has it. */
  text: string;
  sequence: number;
  baseNumber: number;
  savedAt: string | null;
  /** Puts a text in the place of the draft with that sequence, which is set aside. */
  replace: (text: string, sequence: number) => Promise<SaveOutcome>;
  /** Told what is not saved yet, null when nothing is. */
  keep: (text: KeptText | null) => void;
}

const PAUSE = 700;

/**
 * Saves a text as it is typed, always on top of the save it knows last. “Saved” is said when the server has said so of the very text
 * that stands there, and never before.
 */
export class DraftSaver extends Saver<DraftSavingState, KeptText, SaveOutcome> {
  #options: Options;
  #text: string;
  #savedText: string;
  #sequence: number;
  #baseNumber: number;
  /** What was said last when nothing was unsaved. */
  #calm: DraftSavingState;
  /** A text that was sent, of which nobody has said yet whether it came. */
  #sent: string | null = null;

  constructor(options: Options) {
    const { text, sequence, baseNumber, savedAt } = options;
    super(options, calmState(savedAt), PAUSE);
    this.#options = options;
    this.#text = this.#savedText = text;
    this.#sequence = sequence;
    this.#baseNumber = baseNumber;
    this.#calm = this.state();
  }

  get text(): string {
    return this.#text;
  }

  get sequence(): number {
    return this.#sequence;
  }

  unsaved(): boolean {
    return this.#text !== this.#savedText || (this.#sent !== null && this.#sent !== this.#text);
  }

  /** The text as it stands now. It is sent after a pause, so that a sentence is not sent letter by letter. */
  change(text: string) {
    if (text === this.#text) return;
    this.#text = text;
    this.#keep();
    if (this.waits()) return;
    if (!this.unsaved()) {
      // It was taken back before it was sent.
      this.say(this.#calm);
      return;
    }
    if (!this.isFailing) this.say({ kind: "saving" });
    this.sendSoon();
  }

  /** Takes up a text that an earlier page could not save. One that was made on an older save is shown beside the newer. */
  restore(kept: KeptText) {
    const { sequence, baseNumber } = kept;
    this.#text = kept.text;
    this.#sequence = sequence;
    this.#baseNumber = baseNumber;
    this.#keep();
    if (this.unsaved()) this.say({ kind: "saving" });
    return this.flush();
  }

  /** Keeps this text in the place of theirs. */
  async keepMine(): Promise<boolean> {
    const state = this.state();
    if (state.kind !== "stale") return false;
    const sequence = state.theirs?.sequence ?? 0;
    const text = this.#text;
    this.say({ kind: "saving" });
    const outcome = await this.#options.replace(text, sequence);
    if (outcome.kind === "failed" || outcome.kind === "signed-out") {
      this.say(state);
      return false;
    }
    this.#baseNumber = state.published?.number ?? 0;
    this.#accept(outcome, text);
    return outcome.kind === "saved";
  }

  /** Goes on with a text that the server has: theirs, or what is published. What stood here is the caller's to keep. */
  goOnWith({ text, sequence, baseNumber, savedAt }: KeptText & { savedAt: string | null }) {
    this.#text = this.#savedText = text;
    this.#sent = null;
    this.#sequence = sequence;
    this.#baseNumber = baseNumber;
    this.startAnew();
    this.#keep();
    this.say(calmState(savedAt));
  }

  /** Someone has saved meanwhile. Where nothing is unsaved here, the caller shows theirs. */
  isBehind(sequence: number): boolean {
    return sequence > this.#sequence && !this.unsaved() && !this.isSending;
  }

  protected override waits(): boolean {
    const { kind } = this.state();
    return kind === "stale" || kind === "scheduled";
  }

  /** What may have come already goes again, and is saved once; what was typed since goes on top of it. */
  protected next(): KeptText {
    this.#sent ??= this.#text;
    return { text: this.#sent, sequence: this.#sequence, baseNumber: this.#baseNumber };
  }

  protected stateOf(kind: Unreached): DraftSavingState {
    return { kind: kind === "someone-else" ? "signed-out" : kind };
  }

  protected take({ text }: KeptText, outcome: SaveOutcome): boolean {
    this.#sent = null;
    this.#accept(outcome, text);
    return outcome.kind === "saved";
  }

  #accept(outcome: SaveOutcome, text: string) {
    if (outcome.kind !== "saved") return this.say(outcome);
    this.#savedText = text;
    this.#sequence = outcome.sequence;
    this.#keep();
    this.say(this.unsaved() ? { kind: "saving" } : { kind: "saved", at: outcome.savedAt });
  }

  protected override say(state: DraftSavingState) {
    if (state.kind === "same" || state.kind === "saved") this.#calm = state;
    super.say(state);
  }

  #keep() {
    const kept = { text: this.#text, sequence: this.#sequence, baseNumber: this.#baseNumber };
    this.#options.keep(this.unsaved() ? kept : null);
  }
}

function calmState(savedAt: string | null): DraftSavingState {
  return savedAt === null ? { kind: "same" } : { kind: "saved", at: savedAt };
}
