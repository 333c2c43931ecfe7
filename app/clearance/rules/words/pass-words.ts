import type { Level } from "~/curriculum/rules/kinds";
import { m } from "~/kit/language/m";
import { wordTable } from "~/kit/language/word-table";
import { numberText } from "~/kit/text/amounts";
import type { Tone } from "~/kit/text/tone";
import { daysBetween, type LocalDate } from "~/kit/time/moment";
import type { ClearanceState } from "~/clearance/rules/kinds";
import type { Standing } from "~/clearance/rules/standing/standing";
import { supervisedText } from "./supervision-words";
import { calledState, LEVEL_WORDS, STATE_WORDS } from "./describe";

/* What the green card on an employee's home says. */

export interface ChipWords {
  text: string;
  tone: Tone;
  icon: "check" | "clock" | "pause" | "dot" | "pen" | "stop" | "lock" | null;
}

const PASS_WORDS = wordTable<ClearanceState, string>({
  "not-enrolled": m.clearance_states_not_enrolled,
  "in-training": m.clearance_states_in_training,
  "awaiting-trainer": m.clearance_pass_with_trainer,
  "awaiting-manager": m.clearance_pass_with_manager,
  cleared: m.clearance_states_cleared,
  renewing: m.clearance_pass_renewing,
  expired: m.clearance_states_expired,
  paused: m.clearance_states_paused,
  revoked: m.clearance_states_revoked,
});

/** The title of the green card: “In training — replies”. */
export function passTitle(standing: Standing | null): string {
  if (!standing) return m.clearance_pass_nothing();
  return m.clearance_pass_title({
    state: PASS_WORDS[standing.state],
    level: LEVEL_WORDS[standing.level].noun,
  });
}

const CLEARED_TO = wordTable<Level, string>({
  share: m.clearance_pass_share,
  reply: m.clearance_pass_reply,
  post: m.clearance_pass_post,
  crisis: m.clearance_pass_crisis,
});

/** One channel's chip on the green card. */
export function channelChip(standing: Standing | null, today: LocalDate): ChipWords {
  if (!standing) {
    const { word, tone, icon } = STATE_WORDS["not-enrolled"];
    return { text: word, tone, icon };
  }
  const called = calledState(standing);
  const { tone, icon, word } = STATE_WORDS[called];
  switch (called) {
    case "in-training": {
      const { done, total } = standing.steps;
      return done < total
        ? {
            text: m.clearance_pass_steps({ done: numberText(done), total }),
            tone: "warn",
            icon: "clock",
          }
        : { text: m.clearance_reasons_not_yet_title(), tone: "warn", icon: "pen" };
    }
    case "awaiting-trainer":
    case "awaiting-manager":
      return { text: PASS_WORDS[called], tone, icon };
    case "cleared": {
      const { supervised, level } = standing;
      return { text: supervised ? supervisedText(supervised) : CLEARED_TO[level], tone, icon };
    }
    case "renewing":
      return { text: daysLeft(standing, today), tone, icon };
    case "not-enrolled":
    case "expired":
    case "paused":
    case "revoked":
      return { text: word, tone, icon };
    default:
      return called satisfies never;
  }
}

function daysLeft({ validUntil }: Standing, today: LocalDate): string {
  const days = validUntil ? daysBetween(today, validUntil) : 0;
  return days === 0 ? m.clearance_pass_last_day() : m.clearance_pass_days({ days });
}
