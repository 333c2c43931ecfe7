import type { Level } from "~/curriculum/rules/kinds";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { daysBetween, type LocalDate } from "~/kit/time/moment";
import type { Standing } from "~/clearance/rules/standing/standing";
import type { ClearanceState } from "~/clearance/rules/kinds";
import { calledState, LEVEL_WORDS, STATE_WORDS, type StateWords } from "./describe";
import {
  conditionOf,
  supervisedChip,
  withConditionTitle,
  type SupervisedSoFar,
} from "./supervision-words";

/** What a chip says of one standing, in no language. */
export interface ChipFacts {
  called: ClearanceState;
  level: Level;
  /** How many of how many steps, in training. */
  steps: Standing["steps"] | null;
  /** Days until it ends, of one that is about to. */
  days: number | null;
  /** How far somebody is whose first live replies are looked at. */
  supervised: SupervisedSoFar | null;
}

/** Null where there is no standing. */
export function chipFacts(standing: Standing | null, today: LocalDate): ChipFacts | null {
  if (!standing) return null;
  const { level, steps, validUntil } = standing;
  const called = calledState(standing);
  return {
    called,
    level,
    steps: called === "in-training" ? steps : null,
    days: called === "renewing" && validUntil ? daysBetween(today, validUntil) : null,
    supervised: conditionOf(standing),
  };
}

export interface Chip extends Pick<StateWords, "tone"> {
  text: string;
  icon: StateWords["icon"] | null;
  title: string;
}

/** A short chip: “Reply”, “Reply · 12 days”, “4 of 6”; “Reply · 4 of 10” while supervised. */
export function chipWords(facts: ChipFacts | null): Chip {
  if (!facts)
    return { text: "—", tone: "idle", icon: null, title: STATE_WORDS["not-enrolled"].word };
  const { called } = facts;
  const { word, tone, icon } = STATE_WORDS[called];
  const level = LEVEL_WORDS[facts.level].title;
  const state = m.clearance_states_title({ level, state: called });
  const { supervised } = facts;
  const title = supervised ? withConditionTitle(state, supervised) : state;
  return { text: shortText(facts, level, word), tone, icon, title };
}

function shortText(
  { called, steps, days, supervised }: ChipFacts,
  level: string,
  word: string,
): string {
  switch (called) {
    case "cleared":
      return supervised ? supervisedChip(level, supervised) : level;
    case "renewing":
      return days ? m.clearance_states_chip_days({ level, days }) : lastDayText(level);
    case "in-training":
      return m.clearance_states_chip_steps({
        done: numberText(steps?.done ?? 0),
        total: numberText(steps?.total ?? 0),
      });
    case "awaiting-trainer":
    case "awaiting-manager":
      return m.clearance_states_chip_sign_off();
    case "expired":
    case "paused":
    case "revoked":
    case "not-enrolled":
      return word;
    default:
      return called satisfies never;
  }
}

function lastDayText(level: string): string {
  return m.clearance_states_chip_last_day({ level });
}
