import { m } from "~/kit/language/m";
import { Chip } from "~/kit/parts/chip";
import type { Tone } from "~/kit/text/tone";
import type { IconName } from "~/kit/parts/icon";
import type { SavingState } from "./saving-queue";
import "./saved-chip.css";

interface SavedWords {
  tone: Tone;
  icon: IconName;
  words: () => string;
  spoken: boolean;
}

const CHIPS: Record<SavingState, SavedWords> = {
  plain: { tone: "idle", icon: "dot", words: m.assessment_attempt_saves_next, spoken: false },
  idle: { tone: "idle", icon: "dot", words: m.assessment_attempt_saves_as_you_go, spoken: false },
  saving: { tone: "idle", icon: "clock", words: m.assessment_attempt_saving, spoken: false },
  saved: { tone: "ok", icon: "check", words: m.assessment_attempt_saved, spoken: true },
  failed: {
    tone: "bad",
    icon: "alert",
    words: m.assessment_attempt_not_saved_retrying,
    spoken: true,
  },
  "signed-out": {
    tone: "bad",
    icon: "alert",
    words: m.assessment_attempt_not_saved_signed_out,
    spoken: true,
  },
  "someone-else": {
    tone: "bad",
    icon: "alert",
    words: m.assessment_attempt_not_saved_other,
    spoken: true,
  },
  mistaken: { tone: "bad", icon: "alert", words: m.assessment_attempt_not_saved, spoken: true },
  elsewhere: { tone: "warn", icon: "alert", words: m.assessment_attempt_elsewhere, spoken: true },
  finished: { tone: "warn", icon: "alert", words: m.assessment_attempt_finished, spoken: true },
  "time-over": { tone: "warn", icon: "clock", words: m.assessment_attempt_over, spoken: true },
  unfit: { tone: "bad", icon: "alert", words: m.assessment_attempt_not_saved, spoken: true },
};

/** Where the answers are, truly: “Saved” only after the server has said so. */
export function SavedChip({ state, touched }: { state: SavingState; touched: boolean }) {
  const { tone, icon, words, spoken } = CHIPS[state];
  return (
    <span className="saved-chip">
      <Chip tone={tone} icon={icon}>
        {words()}
      </Chip>
      <span className="visually-hidden" role="status">
        {touched && spoken ? words() : ""}
      </span>
    </span>
  );
}
