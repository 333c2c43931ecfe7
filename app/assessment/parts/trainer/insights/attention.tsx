import type { Attention } from "~/assessment/rules/analysis/attention";
import type { Tone } from "~/kit/text/tone";
import { m } from "~/kit/language/m";
import { Chip } from "~/kit/parts/chip";
import type { IconName } from "~/kit/parts/icon";

interface AttentionWords {
  tone: Tone;
  icon: IconName;
  words: () => string;
  why: () => string;
}

const WORDS: Record<Attention, AttentionWords> = {
  "certain-and-wrong": {
    tone: "bad",
    icon: "alert",
    words: m.assessment_insights_certain_wrong,
    why: m.assessment_insights_certain_wrong_why,
  },
  "mostly-wrong": {
    tone: "warn",
    icon: "cross",
    words: m.assessment_insights_mostly_wrong,
    why: m.assessment_insights_mostly_wrong_why,
  },
  backwards: {
    tone: "warn",
    icon: "arrow-down",
    words: m.assessment_insights_backwards,
    why: m.assessment_insights_backwards_why,
  },
  "everyone-right": {
    tone: "info",
    icon: "check",
    words: m.assessment_insights_everyone_right,
    why: m.assessment_insights_everyone_right_why,
  },
};

/** What a question needs looking at for, each in a word with its sign. */
export function AttentionChips({ attention }: { attention: readonly Attention[] }) {
  return (
    <span className="row flow gap-1">
      {attention.map((one) => (
        <Chip key={one} tone={WORDS[one].tone} icon={WORDS[one].icon}>
          {WORDS[one].words()}
        </Chip>
      ))}
    </span>
  );
}

/** The same with what it means and what to do. */
export function AttentionList({ attention }: { attention: readonly Attention[] }) {
  return (
    <ul className="plain-list stack gap-2">
      {attention.map((one) => (
        <li key={one} className="row flow gap-2">
          <Chip tone={WORDS[one].tone} icon={WORDS[one].icon}>
            {WORDS[one].words()}
          </Chip>
          <span className="small">{WORDS[one].why()}</span>
        </li>
      ))}
    </ul>
  );
}
