import { Chip } from "~/kit/parts/chip";
import type { Tone } from "~/kit/text/tone";
import type { IconName } from "~/kit/parts/icon";
import type { SavingState } from "./saving-queue";
import "./saved-chip.css";

const CHIPS: Record<SavingState, { tone: Tone; icon: IconName; words: string; spoken: boolean }> = {
  plain: { tone: "idle", icon: "dot", words: "Next saves", spoken: false },
  idle: { tone: "idle", icon: "dot", words: "Saves as you go", spoken: false },
  saving: { tone: "idle", icon: "clock", words: "Saving…", spoken: false },
  saved: { tone: "ok", icon: "check", words: "Saved", spoken: true },
  failed: { tone: "bad", icon: "alert", words: "Not saved — retrying", spoken: true },
  "signed-out": { tone: "bad", icon: "alert", words: "Not saved — signed out", spoken: true },
  "someone-else": {
    tone: "bad",
    icon: "alert",
    words: "Not saved — other account",
    spoken: true,
  },
  mistaken: { tone: "bad", icon: "alert", words: "Not saved", spoken: true },
  elsewhere: { tone: "warn", icon: "alert", words: "Answered elsewhere", spoken: true },
  finished: { tone: "warn", icon: "alert", words: "Handed in already", spoken: true },
  "time-over": { tone: "warn", icon: "clock", words: "Time ran out", spoken: true },
  unfit: { tone: "bad", icon: "alert", words: "Not saved", spoken: true },
};

/** Where one's answers are, truly: “Saved” only after the server has said so. */
export function SavedChip({ state, touched }: { state: SavingState; touched: boolean }) {
  const { tone, icon, words, spoken } = CHIPS[state];
  return (
    <span className="saved-chip">
      <Chip tone={tone} icon={icon}>
        {words}
      </Chip>
      <span className="visually-hidden" role="status">
        {touched && spoken ? words : ""}
      </span>
    </span>
  );
}
