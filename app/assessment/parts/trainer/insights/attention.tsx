import type { Attention } from "~/assessment/rules/analysis/attention";
import type { Tone } from "~/kit/text/tone";
import { Chip } from "~/kit/parts/chip";
import type { IconName } from "~/kit/parts/icon";

const WORDS: Record<Attention, { tone: Tone; icon: IconName; words: string; why: string }> = {
  "certain-and-wrong": {
    tone: "bad",
    icon: "alert",
    words: "Certain and wrong",
    why: "Several people were certain of a wrong answer: they’d post it without asking.",
  },
  "mostly-wrong": {
    tone: "warn",
    icon: "cross",
    words: "Most people get it wrong",
    why: "Fewer than half were right. Check the wording, the key and the lesson behind it.",
  },
  backwards: {
    tone: "warn",
    icon: "arrow-down",
    words: "Stronger people get it wrong",
    why: "People who do well in the rest of the quiz miss it more often. Check the key first.",
  },
  "everyone-right": {
    tone: "info",
    icon: "check",
    words: "Everyone gets it right",
    why: "It may be too easy, or give its answer away.",
  },
};

/** What a question needs looking at for, each in a word with its sign. */
export function AttentionChips({ attention }: { attention: readonly Attention[] }) {
  return (
    <span className="row flow gap-1">
      {attention.map((one) => (
        <Chip key={one} tone={WORDS[one].tone} icon={WORDS[one].icon}>
          {WORDS[one].words}
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
            {WORDS[one].words}
          </Chip>
          <span className="small">{WORDS[one].why}</span>
        </li>
      ))}
    </ul>
  );
}
