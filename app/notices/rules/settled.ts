import { dayText } from "~/kit/text/formats";
import { localDateOf } from "~/kit/time/moment";
import { CLEARANCE } from "~/clearance/rules/events/notice-words";
import type {
  NoticeFacts,
  NoticeSetting,
  NoticeWords,
} from "~/clearance/rules/events/notice-kinds";
import type { SignOff } from "~/clearance/rules/standing/facts";
import type { SignOffKind, Verdict } from "~/clearance/rules/kinds";

/** A notice that is not open any more: what it told of is decided, done or overtaken. */
export interface Settled {
  /** Another open notice is about the same. */
  newer: boolean;
  /** Who decided what its reader was asked to decide, where somebody did. */
  decision: Pick<SignOff, "verdict" | "by" | "at"> | null;
  /** Whether whoever it is about has left. */
  left: boolean;
  /** It waits still, but for somebody else: its reader has delegated it, or is no longer asked. */
  elsewhere: boolean;
}

/** What two notices are about, if they are about the same: a later one takes the place of the earlier one. */
export function subjectOf(key: string): string {
  const [kind = "", which = "", side = ""] = key.split(":");
  switch (kind) {
    case "sign-off-wanted":
      return `sign-off ${which} ${side}`;
    case "changed":
    case "paused":
      return `${kind} ${which}`;
    case "policy-changed":
      return kind;
    default:
      return `enrolment ${which}`;
  }
}

/** The turn that a notice asks a side to decide; null of any other notice. */
export function turnOf(
  key: string,
): { enrolmentId: string; from: SignOffKind; since: Date } | null {
  const [kind, enrolmentId = "", from, since] = key.split(":");
  if (kind !== "sign-off-wanted" || (from !== "trainer" && from !== "manager")) return null;
  return { enrolmentId, from, since: new Date(Number(since)) };
}

/** The first word of the side that was asked, since it was. */
export function decisionOn(
  { from, since }: NonNullable<ReturnType<typeof turnOf>>,
  signOffs: readonly SignOff[],
): SignOff | null {
  return signOffs.find(({ kind, at }) => kind === from && at > since) ?? null;
}

const SAID: Record<Verdict, string> = {
  competent: "signed them off as competent",
  authorised: "authorised it",
  "not-yet": "said “not yet”",
};

/** Why a notice asks nothing any more, in a sentence. */
export function settledText(
  facts: NoticeFacts,
  { newer, decision, left, elsewhere }: Settled,
  { about, timeZone }: Pick<NoticeSetting, "about" | "timeZone">,
): string {
  if (decision)
    return `${decision.by} ${SAID[decision.verdict]} on ${dayText(localDateOf(decision.at, timeZone))}.`;
  if (left) return `${about.name} has left the company.`;
  if (newer) return "A newer notice says where this stands.";
  if (elsewhere) return "Somebody else is asked to decide this now.";
  switch (facts.kind) {
    case "sign-off-wanted":
      return `${about.name} waits for this sign-off no longer.`;
    case "assigned":
    case "due":
    case "overdue":
    case "renewal":
    case "expiring":
    case "policy-changed":
      return "Nothing more is asked of you here.";
    case "feedback":
    case "cleared":
      return "This has moved on since. Your clearance page says where it stands.";
    case "paused":
      return "This holds you back no longer.";
    default:
      return facts satisfies never;
  }
}

/** Where a settled notice leads: no longer to where something was to be done. */
export function settledLink(
  facts: NoticeFacts,
  link: NoticeWords["link"],
  { about, toTrainer }: Pick<NoticeSetting, "about" | "toTrainer">,
): NoticeWords["link"] {
  switch (facts.kind) {
    case "sign-off-wanted":
      return toTrainer
        ? link
        : { label: "See where they stand", path: `/clearance/people/${about.id}` };
    case "due":
    case "policy-changed":
      return link;
    default:
      return CLEARANCE;
  }
}
