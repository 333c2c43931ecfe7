import type { Level } from "~/curriculum/rules/kinds";
import { m } from "~/kit/language/m";
import { wordTable } from "~/kit/language/word-table";
import { dayText } from "~/kit/text/formats";
import {
  gateHelp,
  type GateHelp,
  type GateReason,
  type GateVerdict,
} from "~/clearance/rules/standing/gate";
import type { Setting } from "./employee-words";
import { supervisedSentence } from "./supervision-words";
import { reasonWords, type ReasonWords } from "./reason-words";

/** The four levels as what one is about to do: `verb` follows “can”, in every language. */
export const LEVEL_TASKS = wordTable<Level, { title: string; hint: string; verb: string }>({
  share: () => ({
    title: m.clearance_levels_task_share(),
    hint: m.clearance_levels_task_share_hint(),
    verb: m.clearance_levels_share_verb(),
  }),
  reply: () => ({
    title: m.clearance_levels_task_reply(),
    hint: m.clearance_levels_task_reply_hint(),
    verb: m.clearance_levels_task_reply_verb(),
  }),
  post: () => ({
    title: m.clearance_levels_task_post(),
    hint: m.clearance_levels_task_post_hint(),
    verb: m.clearance_levels_task_post_verb(),
  }),
  crisis: () => ({
    title: m.clearance_levels_task_crisis(),
    hint: m.clearance_levels_task_crisis_hint(),
    verb: m.clearance_levels_task_crisis_verb(),
  }),
});

export interface GateWords {
  /** “Yes, you can reply to customers on Instagram”. */
  title: string;
  why: ReasonWords[];
  /** Who can do something about it; null for a yes. */
  help: GateHelp | null;
}

/** The gate’s answer, said to the person. `channel` and `level` are null where there are none of that name. */
export function gateWords(
  verdict: GateVerdict,
  { channel, level }: { channel: string | null; level: Level | null },
  setting: Setting,
): GateWords {
  const task = level ? LEVEL_TASKS[level].verb : m.clearance_gate_do_that();
  if (verdict.ok)
    return {
      title:
        channel === null
          ? m.clearance_gate_yes({ task })
          : m.clearance_gate_yes_on({ task, channel }),
      why: [
        { why: m.clearance_gate_cleared_until({ day: dayText(verdict.until) }), remedy: null },
        ...(verdict.supervised
          ? [{ why: supervisedSentence(verdict.supervised), remedy: null }]
          : []),
      ],
      help: null,
    };
  const said = verdict.reasons.map((reason) => whyWords(reason, channel, setting));
  const instead: ReasonWords[] = verdict.instead
    ? [{ why: insteadText(verdict.instead, channel), remedy: null }]
    : [];
  return {
    title:
      channel === null ? m.clearance_gate_no({ task }) : m.clearance_gate_no_on({ task, channel }),
    why: [...instead, ...once(said)],
    help: gateHelp(verdict.reasons),
  };
}

function insteadText(level: Level, channel: string | null): string {
  const task = LEVEL_TASKS[level].verb;
  return channel === null
    ? m.clearance_gate_instead({ task })
    : m.clearance_gate_instead_on({ task, channel });
}

function whyWords(reason: GateReason, channel: string | null, setting: Setting): ReasonWords {
  switch (reason.code) {
    case "no-clearance":
      return {
        why:
          channel === null
            ? m.clearance_gate_no_clearance()
            : m.clearance_gate_no_clearance_on({ channel }),
        remedy: null,
      };
    case "unknown-person":
      return { why: m.clearance_gate_unknown_person(), remedy: null };
    case "unknown-channel":
      return {
        why: m.clearance_gate_unknown_channel({ company: setting.company }),
        remedy: m.clearance_gate_choose(),
      };
    case "unknown-level":
      return { why: m.clearance_gate_unknown_level(), remedy: m.clearance_gate_choose() };
    default:
      return reasonWords(reason, setting);
  }
}

/** Two programmes may be in the way for the same reason. */
function once(words: readonly ReasonWords[]): ReasonWords[] {
  return words.filter(({ why }, index) => words.findIndex((each) => each.why === why) === index);
}
