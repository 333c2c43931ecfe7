import type { ContentChange } from "~/clearance/rules/changes/changed-content";
import type { EnrolmentFacts, PersonFacts } from "~/clearance/rules/standing/facts";
import { hasRunning, isOwnStep } from "~/clearance/rules/words/employee-words";
import { isPause, isStop } from "~/clearance/rules/standing/pauses";
import { signedPolicyOf } from "~/clearance/rules/standing/person-programme";
import type { PolicyRule } from "~/curriculum/rules/requirements";
import type { Pause, Reason, Standing } from "~/clearance/rules/standing/standing";
import { addDays, daysBetween, localDateOf, type LocalDate, type Moment } from "~/kit/time/moment";
import { contentNotices } from "./content-notices";
import { liveNotices } from "./live-notices";
import type { SignOffKind } from "~/clearance/rules/kinds";
import type { DueNotice, PausedReason } from "~/clearance/rules/events/notice-kinds";

export interface NoticeInput {
  person: PersonFacts;
  enrolments: readonly EnrolmentFacts[];
  /** Of those enrolments, from the same facts at the same moment. */
  standings: readonly Standing[];
  policies: readonly PolicyRule[];
  /** What has changed since they did it, and they have not looked at. */
  changes: readonly ContentChange[];
  /** The company's, for their names. */
  channels: readonly { id: string; name: string }[];
}

/**
 * The notices that are true of one employee now, each with its key. Of a row of reminders only the newest is among them, so that
 * a job that was down sends none that time has overtaken.
 */
export function dueNotices(input: NoticeInput, now: Moment): DueNotice[] {
  const { person, standings, enrolments } = input;
  if (person.leftAt && person.leftAt <= now.at) return [];
  const found = standings.flatMap((standing): DueNotice[] => {
    const enrolment = enrolments.find((each) => each.id === standing.enrolmentId);
    if (!enrolment) return [];
    return [
      ...trainingNotices(standing, now, signedPolicyOf(input.policies, person) !== null),
      ...feedbackNotices(standing),
      ...signOffNotices(standing),
      ...clearedNotices(standing, enrolment, input, now),
      ...renewalNotices(standing, now),
      ...expiringNotices(standing, now),
      ...pausedNotices(standing, now),
      ...liveNotices(standing, enrolment, input.channels, now),
    ];
  });
  const byKey = new Map(
    [...found, ...policyNotices(input, now), ...contentNotices(input, now)].map((notice) => [
      notice.key,
      notice,
    ]),
  );
  return [...byKey.values()];
}

function about({ programme, earns }: Standing) {
  return { programme: programme.title, level: earns.level };
}

/** Days before the day that training is due on which its reminders are, the last ones last. */
const DUE_STAGES = [7, 1] as const;

/** The first week after a day is week 1. */
function weekAfter(day: LocalDate, today: LocalDate): number {
  return Math.floor((daysBetween(day, today) - 1) / 7) + 1;
}

function trainingNotices(
  standing: Standing,
  { today, timeZone }: Moment,
  hasSigned: boolean,
): DueNotice[] {
  const { enrolmentId, dueOn, enrolledAt, state, nextStep, validUntil } = standing;
  if (state !== "in-training" || validUntil !== null || !isOwnStep(nextStep)) return [];
  if (dueOn !== null && dueOn < today) {
    const key = `overdue:${enrolmentId}:${dueOn}:week:${weekAfter(dueOn, today)}`;
    return [{ key, facts: { kind: "overdue", ...about(standing), dueOn } }];
  }
  const notices: DueNotice[] = [];
  // A person who got a “not yet”, or has only a new policy to sign, was assigned it long ago.
  const longAgo = nextStep?.kind === "ask-again" || (nextStep?.kind === "policy" && hasSigned);
  if (!longAgo)
    notices.push({
      key: `assigned:${enrolmentId}`,
      facts: { kind: "assigned", ...about(standing), dueOn },
    });
  const stage = dueOn && DUE_STAGES.findLast((days) => daysBetween(today, dueOn) <= days);
  // A person enrolled this late has just read the date.
  if (dueOn && stage && addDays(dueOn, -stage) > localDateOf(enrolledAt, timeZone)) {
    const key = `due:${enrolmentId}:${dueOn}:${stage}`;
    notices.push({ key, facts: { kind: "due", ...about(standing), dueOn } });
  }
  return notices;
}

/** The last word about somebody's work, while it is the last: ready for the manager, or not yet. */
function feedbackNotices(standing: Standing): DueNotice[] {
  const { enrolmentId, reasons, awaiting, trainerSignOff } = standing;
  const notYet = reasons.find((reason) => reason.code === "not-yet");
  const word = notYet
    ? { from: notYet.kind, verdict: "not-yet" as const, by: notYet.by, at: notYet.at }
    : awaiting === "manager" && trainerSignOff
      ? { from: "trainer" as const, ...trainerSignOff }
      : null;
  if (!word) return [];
  const { from, verdict, by, at } = word;
  return [
    {
      key: `feedback:${enrolmentId}:${from}:${at.getTime()}`,
      facts: { kind: "feedback", ...about(standing), from, verdict, by },
    },
  ];
}

/** The key of the notice that asks a side for its sign-off. */
export function signOffWantedKey(enrolmentId: string, from: SignOffKind, since: Date): string {
  return `sign-off-wanted:${enrolmentId}:${from}:${since.getTime()}`;
}

/** One for each turn: since when somebody waits tells the turns apart. */
function signOffNotices(standing: Standing): DueNotice[] {
  const { enrolmentId, awaiting: from, awaitingSince: since } = standing;
  if (!from || !since) return [];
  return [
    {
      key: signOffWantedKey(enrolmentId, from, since),
      facts: { kind: "sign-off-wanted", ...about(standing), from },
    },
  ];
}

/** The newest grant gets a notice, unless it has ended while another period goes on. */
function clearedNotices(
  standing: Standing,
  { id, periods }: EnrolmentFacts,
  { channels }: NoticeInput,
  { today }: Moment,
): DueNotice[] {
  const [first, ...others] = periods.filter(({ validUntil }) => validUntil >= today);
  if (!standing.holds || !first) return [];
  const newest = others.reduce((a, b) => (b.grantedAt >= a.grantedAt ? b : a), first);
  const { validFrom, validUntil, level, channelIds } = newest;
  const names = channels.filter((each) => channelIds.includes(each.id)).map(({ name }) => name);
  const { programme } = about(standing);
  return [
    {
      key: `cleared:${id}:${validFrom}`,
      facts: {
        kind: "cleared",
        programme,
        level,
        channels: names,
        validFrom,
        validUntil,
        ...(standing.supervised ? { supervised: standing.supervised.of } : {}),
      },
    },
  ];
}

const EXPIRING_STAGES = [30, 7, 1] as const;

function expiringStage(validUntil: LocalDate, today: LocalDate) {
  return EXPIRING_STAGES.findLast((days) => daysBetween(today, validUntil) <= days);
}

/** From the day on which it can be renewed until a reminder of its end says so too, unless their own part is done. */
function renewalNotices(standing: Standing, { today }: Moment): DueNotice[] {
  const { enrolmentId, state, validUntil, renewFrom, coming, nextStep, programme, level } =
    standing;
  if (state !== "renewing" || validUntil === null || renewFrom === null || coming) return [];
  const stage = expiringStage(validUntil, today);
  const reminded = stage !== undefined && addDays(validUntil, -stage) >= renewFrom;
  if (reminded || !isOwnStep(nextStep)) return [];
  return [
    {
      key: `renewal:${enrolmentId}:${validUntil}`,
      facts: { kind: "renewal", programme: programme.title, level, validUntil },
    },
  ];
}

/** 30, 7 and 1 days before the last day, then every week until their own part of the renewal is done. */
function expiringNotices(standing: Standing, { today }: Moment): DueNotice[] {
  const { enrolmentId, validUntil, state, holds, coming, nextStep, programme, level } = standing;
  if (validUntil === null || coming) return [];
  const ended = state === "expired";
  if (!holds && !(ended && !programme.retired && isOwnStep(nextStep))) return [];
  const stage = ended ? `week:${weekAfter(validUntil, today)}` : expiringStage(validUntil, today);
  if (!stage) return [];
  const { title, retired, takenOut } = programme;
  const over = { retired, ...(takenOut ? { takenOut } : {}) };
  return [
    {
      key: `expiring:${enrolmentId}:${validUntil}:${stage}`,
      facts: { kind: "expiring", programme: title, level, validUntil, ended, ...over },
    },
  ];
}

/** One notice for each thing that holds someone back, however many of their programmes it touches. */
function pausedNotices(standing: Standing, { today, timeZone }: Moment): DueNotice[] {
  if (standing.state !== "paused" && standing.state !== "revoked") return [];
  const running = standing.state === "paused" && hasRunning(standing, today);
  return standing.reasons.filter(isTold).map((told) => {
    const { mark, reason } = keptOf(told, timeZone);
    return {
      key: `paused:${reason.code}:${mark}`,
      facts: { kind: "paused", running, reason },
    };
  });
}

/** Every pause gets a notice, except having left and the company’s archive: nobody is told anything there. */
type Untold = "left" | "archived";
type Told = Exclude<Pause, { code: Untold }> | Extract<Reason, { code: "revoked" }>;

function isTold(reason: Reason): reason is Told {
  return (
    reason.code === "revoked" ||
    (isPause(reason) && reason.code !== "left" && reason.code !== "archived")
  );
}

/** What a notice keeps of a reason, and what marks it as another one than the last of its kind. */
function keptOf(told: Told, timeZone: string): { mark: string; reason: PausedReason } {
  switch (told.code) {
    case "suspended":
    case "revoked": {
      const { code, by, at } = told;
      return { mark: `${at.getTime()}`, reason: { code, by, on: localDateOf(at, timeZone) } };
    }
    case "policy-unsigned":
      return { mark: told.version, reason: told };
    case "relearn-overdue":
      return { mark: told.overdueFrom, reason: told };
    case "no-channel":
      return { mark: told.validUntil, reason: told };
    default:
      return told satisfies never;
  }
}

/** For people who have signed before: a newer version is in force, to sign or just to know about. */
function policyNotices({ person, standings, policies }: NoticeInput, now: Moment): DueNotice[] {
  const inForce = policies.filter((version) => version.publishedOn <= now.today);
  const newest = inForce.at(-1);
  const signed = signedPolicyOf(inForce, person);
  if (!newest || !signed || newest.version === signed.version) return [];
  const concerned = standings.filter(({ policy, state }) => policy && state !== "revoked");
  const held = standings.some(({ reasons }) =>
    reasons.some((reason) => reason.code === "policy-unsigned" || isStop(reason)),
  );
  if (concerned.length === 0 || held) return [];
  const toSign = concerned.filter(({ policy }) => policy?.acknowledgedAt === null);
  const pausing = toSign.find(({ holds }) => holds);
  return [
    {
      key: `policy-changed:${newest.id}`,
      facts: {
        kind: "policy-changed",
        version: newest.version,
        sign: toSign[0]?.policy?.version ?? null,
        before: pausing?.policy?.overdueFrom ?? null,
      },
    },
  ];
}
