import type { Level } from "~/curriculum/rules/kinds";
import { dayText } from "~/kit/text/formats";
import {
  gateHelp,
  type GateHelp,
  type GateReason,
  type GateVerdict,
} from "~/clearance/rules/standing/gate";
import type { Setting } from "./employee-words";
import { reasonWords, type ReasonWords } from "./reason-words";

/** The four levels as what one is about to do. */
export const LEVEL_TASKS: Record<Level, { title: string; hint: string; verb: string }> = {
  share: {
    title: "Share company news",
    hint: "Pass on something the company has published",
    verb: "share company news",
  },
  reply: {
    title: "Reply to a customer",
    hint: "Answer a question, praise or a complaint",
    verb: "reply to customers",
  },
  post: {
    title: "Write a new post",
    hint: "Say something new in the company’s name",
    verb: "write new posts",
  },
  crisis: {
    title: "Speak during an incident",
    hint: "Answer when something serious has happened",
    verb: "speak during an incident",
  },
};

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
  const task = level ? LEVEL_TASKS[level].verb : "do that";
  const where = channel === null ? "" : ` on ${channel}`;
  if (verdict.ok)
    return {
      title: `Yes, you can ${task}${where}`,
      why: [{ why: `You’re cleared until ${dayText(verdict.until)}.`, remedy: null }],
      help: null,
    };
  const said = verdict.reasons.map((reason) => whyWords(reason, where, setting));
  const instead: ReasonWords[] = verdict.instead
    ? [{ why: `You’re cleared to ${LEVEL_TASKS[verdict.instead].verb}${where}.`, remedy: null }]
    : [];
  return {
    title: `No, you can’t ${task}${where}`,
    why: [...instead, ...once(said)],
    help: gateHelp(verdict.reasons),
  };
}

function whyWords(reason: GateReason, where: string, setting: Setting): ReasonWords {
  switch (reason.code) {
    case "no-clearance":
      return { why: `No training of yours covers this${where}.`, remedy: null };
    case "unknown-person":
      return { why: "Firsthand doesn’t know where you stand.", remedy: null };
    case "unknown-channel":
      return {
        why: `${setting.company} has no such channel.`,
        remedy: "Choose one from the list.",
      };
    case "unknown-level":
      return { why: "That’s none of the four kinds.", remedy: "Choose one from the list." };
    default:
      return reasonWords(reason, setting);
  }
}

/** Two programmes may be in the way for the same reason. */
function once(words: readonly ReasonWords[]): ReasonWords[] {
  return words.filter(({ why }, index) => words.findIndex((each) => each.why === why) === index);
}
