import { dayText } from "~/kit/text/formats";
import { m } from "~/kit/language/m";
import { localDateOf } from "~/kit/time/moment";
import { clearanceLink } from "~/clearance/rules/events/notice-words";
import type {
  NoticeFacts,
  NoticeSetting,
  NoticeWords,
} from "~/clearance/rules/events/notice-kinds";
import type { SignOff } from "~/clearance/rules/standing/facts";
import type { SignOffKind, Verdict } from "~/clearance/rules/kinds";

/** A notice that is no longer open: its matter is decided, done or overtaken. */
export interface Settled {
  /** Another open notice is about the same. */
  newer: boolean;
  /** Who decided what its reader was asked to decide, where somebody did. */
  decision: Pick<SignOff, "verdict" | "by" | "at"> | null;
  /** Who answered a colleague’s request for a yes, and how, where someone did. */
  answer: { by: string; agreed: boolean } | null;
  /** Whether the person it is about has left. */
  left: boolean;
  /** It is still waiting, but for someone else: its reader delegated it, or is no longer asked. */
  elsewhere: boolean;
}

/** What two notices are about, if they are about the same: a later one takes the place of the earlier one. */
export function subjectOf(key: string): string {
  const [kind = "", which = "", side = ""] = key.split(":");
  switch (kind) {
    case "sign-off-wanted":
      return `sign-off ${which} ${side}`;
    case "changed":
    case "live":
    case "live-waiting":
    case "paused":
    case "plan":
    case "replies-waiting":
    case "reply-judged":
    case "yes-wanted":
      return `${kind} ${which}`;
    case "policy-changed":
      return kind;
    case "erasing":
      return `${kind} ${side}`;
    case "groups-failing":
    case "publishing-failing":
    case "reviewing-failing":
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

const SAID: Record<Verdict, (said: { who: string; day: string }) => string> = {
  competent: m.notices_settled_competent,
  authorised: m.notices_settled_authorised,
  "not-yet": m.notices_settled_not_yet,
};

/** Why a notice asks nothing any more, in a sentence. */
export function settledText(
  facts: NoticeFacts,
  { newer, decision, answer, left, elsewhere }: Settled,
  { about, timeZone }: Pick<NoticeSetting, "about" | "timeZone">,
): string {
  if (decision)
    return SAID[decision.verdict]({
      who: decision.by,
      day: dayText(localDateOf(decision.at, timeZone)),
    });
  if (answer)
    return answer.agreed
      ? m.notices_settled_agreed({ who: answer.by })
      : m.notices_settled_sent_back({ who: answer.by });
  if (left) return m.notices_settled_left({ name: about.name });
  if (newer) return m.notices_settled_newer();
  if (elsewhere) return m.notices_settled_elsewhere();
  switch (facts.kind) {
    case "sign-off-wanted":
      return "yes" in facts
        ? m.notices_settled_withdrawn()
        : m.notices_settled_no_longer({ name: about.name });
    case "assigned":
    case "due":
    case "overdue":
    case "renewal":
    case "expiring":
    case "policy-changed":
    case "replies-waiting":
      return m.notices_settled_nothing();
    case "feedback":
    case "cleared":
    case "reply-judged":
    case "live-reply-reviewed":
    case "plan":
      return m.notices_settled_moved_on();
    case "paused":
      return m.notices_settled_lifted();
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
        : { label: m.notices_settled_see(), path: `/clearance/people/${about.id}` };
    case "due":
    case "policy-changed":
    case "replies-waiting":
    case "reply-judged":
    case "live-reply-reviewed":
      return link;
    default:
      return clearanceLink();
  }
}
