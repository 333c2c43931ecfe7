import type { ActivityKind } from "~/curriculum/rules/kinds";
import { localDateOf, type LocalDate } from "~/kit/time/moment";
import { counted, plural } from "~/kit/text/amounts";
import { dayText, eitherOf } from "~/kit/text/formats";
import { hasRunning, type ChipWords, type Setting } from "./employee-words";
import type {
  ModuleProgress,
  PolicyProgress,
  Reason,
  Standing,
} from "~/clearance/rules/standing/standing";
import type { SignOffKind } from "~/clearance/rules/kinds";

/* What an employee's own pages say about a programme, row by row. */

/** Beside a programme's title: when it is due, until when it holds, or when it ended. */
export function datesWords(standing: Standing, today: LocalDate): string | null {
  const { validUntil, dueOn } = standing;
  if (validUntil && standing.state !== "revoked")
    return validUntil >= today ? `Until ${dayText(validUntil)}` : `Ended ${dayText(validUntil)}`;
  if (!dueOn) return null;
  return `${dueOn < today ? "Was due" : "Due"} ${nearDay(dueOn, today)}`;
}

/** “12 December”; with its year where that is not this one. */
function nearDay(day: LocalDate, today: LocalDate): string {
  const text = dayText(day);
  return day.slice(0, 4) === today.slice(0, 4) ? text.slice(0, -5) : text;
}

/** From when one can renew, while that is still ahead. `idle`: nothing else is asked of them, in this programme or beside it. */
export function renewalWords(
  { holds, renewFrom }: Standing,
  today: LocalDate,
  idle: boolean,
): string | null {
  if (!holds || !renewFrom || renewFrom <= today) return null;
  const from = `You can renew from ${dayText(renewFrom)}`;
  return idle ? `${from}; until then there is nothing to do.` : `${from}.`;
}

/** Of a programme that is no longer taught, or not to them, and what becomes of what it granted; null of one that is. */
export function retiredWords(standing: Standing, today: LocalDate): string | null {
  const { programme, validUntil, state } = standing;
  if (!programme.retired) return null;
  const words = programme.takenOut
    ? "You were taken out of this programme."
    : "This programme is no longer taught.";
  if (validUntil === null || state === "revoked") return words;
  const day = dayText(validUntil);
  if (standing.holds) return `${words} Your clearance runs until ${day}.`;
  return hasRunning(standing, today)
    ? `${words} Your clearance ends after ${day}, paused or not.`
    : `${words} Your clearance ended after ${day}.`;
}

/** “2 lessons, quiz”. */
export function contentsWords(activities: readonly { kind: ActivityKind }[]): string {
  const count = (kind: ActivityKind) => activities.filter((each) => each.kind === kind).length;
  const [lessons, quizzes] = [count("lesson"), count("quiz")];
  const parts = [
    lessons > 0 && counted(lessons, "lesson"),
    quizzes > 0 && plural(quizzes, "quiz", "# quizzes"),
  ];
  return parts.filter(Boolean).join(", ");
}

/** How far one is in a module, in words: “1 of 2 lessons”, “Quiz left”. */
export function moduleProgressWords({ activities }: ModuleProgress): string {
  const lessons = activities.filter((activity) => activity.kind === "lesson");
  const done = lessons.filter((lesson) => lesson.current).length;
  if (done < lessons.length) return `${done} of ${counted(lessons.length, "lesson")}`;
  return activities.every((activity) => activity.current) ? "All done" : "Quiz left";
}

export type ModuleStage = "done" | "started" | "next" | "later";

/** How far along each module is: the first that is not begun comes next, unless one is under way. */
export function moduleStages(modules: readonly ModuleProgress[]): ModuleStage[] {
  const next = modules.find((module) => !module.done && !isStarted(module));
  return modules.map((module) => {
    if (module.done) return "done";
    if (isStarted(module)) return "started";
    return module === next ? "next" : "later";
  });
}

function isStarted({ activities }: ModuleProgress): boolean {
  return activities.some((activity) => activity.current);
}

export const STAGE_CHIPS: Record<ModuleStage, ChipWords> = {
  done: { text: "Done", tone: "ok", icon: "check" },
  started: { text: "In progress", tone: "info", icon: "pen" },
  next: { text: "Up next", tone: "idle", icon: null },
  later: { text: "To do", tone: "idle", icon: null },
};

/** “Quiz 92%”, of the last quiz passed; never more than was earned. */
export function quizWords({ activities }: ModuleProgress): string | null {
  const points = activities.findLast((activity) => activity.evidence?.basisPoints != null)?.evidence
    ?.basisPoints;
  return points == null ? null : `Quiz ${Math.floor(points / 100)}%`;
}

/** The policy's row of a programme. */
export function policyWords(
  policy: PolicyProgress,
  setting: Setting,
): { detail: string; chip: ChipWords } {
  const { version, acknowledgedAt } = policy;
  if (!acknowledgedAt)
    return { detail: `Policy ${version}`, chip: { text: "To sign", tone: "idle", icon: "pen" } };
  const day = nearDay(localDateOf(acknowledgedAt, setting.timeZone), setting.today);
  return {
    detail: `Policy ${version} · signed ${day}`,
    chip: { text: "Signed", tone: "ok", icon: "check" },
  };
}

/** The sign-off row of a programme. */
export function signOffWords(
  standing: Standing,
  managers: readonly string[],
): { detail: string; chip: ChipWords; signed: boolean } {
  const detail = `Your trainer, then ${eitherOf(managers, "your manager")}`;
  const refused = standing.reasons.some((reason) => reason.code === "not-yet");
  const signed =
    !standing.awaiting && !refused && standing.managerSignOff?.verdict === "authorised";
  const chip = SIGN_OFF_CHIPS[standing.awaiting ?? (signed ? "signed" : "locked")];
  return { detail, chip: refused ? NOT_YET : chip, signed };
}

const NOT_YET: ChipWords = { text: "Not yet", tone: "warn", icon: "pen" };
const SIGN_OFF_CHIPS: Record<SignOffKind | "signed" | "locked", ChipWords> = {
  trainer: { text: "With trainer", tone: "info", icon: "pen" },
  manager: { text: "With manager", tone: "info", icon: "pen" },
  signed: { text: "Signed", tone: "ok", icon: "check" },
  locked: { text: "Locked", tone: "idle", icon: "lock" },
};

/** What is still missing on the way to a clearance, or to its renewal, one line each. Nothing where none is being earned. */
export function missingWords(standing: Standing, setting: Setting): string[] {
  if (!standing.reasons.some((reason) => ON_THE_WAY.has(reason.code))) return [];
  const lines = standing.modules
    .filter((module) => !module.done)
    .map((module) => `“${module.title}”: ${missingOf(module)}`);
  if (standing.policy && !standing.policy.acknowledgedAt)
    lines.push(`Your signature under policy ${standing.policy.version}`);
  if (standing.trainerSignOff?.verdict !== "competent") lines.push("Your trainer’s sign-off");
  if (standing.managerSignOff?.verdict !== "authorised")
    lines.push(`The go-ahead from ${eitherOf(setting.managers, "a manager")}`);
  return lines;
}

const ON_THE_WAY: ReadonlySet<Reason["code"]> = new Set([
  "steps-left",
  "not-yet",
  "trainer-sign-off",
  "manager-sign-off",
]);

function missingOf({ activities }: ModuleProgress): string {
  const open = activities.filter((activity) => !activity.current);
  return contentsWords(open);
}

/** A word of praise at the end of a module. */
export function passedModuleWords(title: string, done: boolean): string {
  return done ? `“${title}” is done` : `You’ve read to the end of “${title}”`;
}
