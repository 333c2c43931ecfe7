import { ACTIVITY_KINDS, type ActivityKind } from "~/curriculum/rules/kinds";
import { localDateOf, type LocalDate } from "~/kit/time/moment";
import { m } from "~/kit/language/m";
import { wordTable } from "~/kit/language/word-table";
import { numberText, percentText } from "~/kit/text/amounts";
import { dayText } from "~/kit/text/formats";
import { eitherOf } from "~/kit/text/listed";
import { hasRunning, type Setting } from "./employee-words";
import type { ChipWords } from "./pass-words";
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
  if (validUntil && standing.state !== "revoked") {
    const day = dayText(validUntil);
    return validUntil >= today
      ? m.clearance_programme_until({ day })
      : m.clearance_programme_ended({ day });
  }
  if (!dueOn) return null;
  const day = nearDay(dueOn, today);
  return dueOn < today
    ? m.clearance_programme_was_due({ day })
    : m.clearance_programme_due({ day });
}

/** “12 December”; with its year where that is not this one. */
function nearDay(day: LocalDate, today: LocalDate): string {
  return dayText(day, { year: day.slice(0, 4) !== today.slice(0, 4) });
}

/** From when one can renew, while that is still ahead. `idle`: nothing else is asked of them, in this programme or beside it. */
export function renewalWords(
  { holds, renewFrom }: Standing,
  today: LocalDate,
  idle: boolean,
): string | null {
  if (!holds || !renewFrom || renewFrom <= today) return null;
  const day = dayText(renewFrom);
  return idle
    ? m.clearance_programme_renew_from_idle({ day })
    : m.clearance_programme_renew_from({ day });
}

/** Of a programme that is no longer taught, or not to them, and what becomes of what it granted; null of one that is. */
export function retiredWords(standing: Standing, today: LocalDate): string | null {
  const { programme, validUntil, state } = standing;
  if (!programme.retired) return null;
  const over = programme.takenOut
    ? m.clearance_programme_taken_out()
    : m.clearance_programme_retired();
  if (validUntil === null || state === "revoked") return over;
  return `${over} ${grantedUntil(standing, dayText(validUntil), today)}`;
}

function grantedUntil(standing: Standing, day: string, today: LocalDate): string {
  if (standing.holds) return m.clearance_programme_runs_until({ day });
  return hasRunning(standing, today)
    ? m.clearance_programme_ends_paused({ day })
    : m.clearance_programme_ended_after({ day });
}

/** “2 lessons, quiz”. */
export function contentsWords(activities: readonly { kind: ActivityKind }[]): string {
  const count = (kind: ActivityKind) => activities.filter((each) => each.kind === kind).length;
  return ACTIVITY_KINDS.flatMap((kind) =>
    count(kind) > 0 ? [BESIDE[kind]({ count: count(kind) })] : [],
  ).join(", ");
}

const BESIDE = {
  lesson: m.clearance_amounts_lessons,
  quiz: m.clearance_amounts_quizzes_beside,
  practice: m.clearance_amounts_practice_beside,
  scenario: m.clearance_amounts_scenarios_beside,
};

/** How far one is in a module, in words: “1 of 2 lessons”, “Quiz left”. */
export function moduleProgressWords({ activities }: ModuleProgress): string {
  const lessons = activities.filter((activity) => activity.kind === "lesson");
  const done = lessons.filter((lesson) => lesson.current).length;
  if (done < lessons.length)
    return m.clearance_programme_lessons_of({ done: numberText(done), count: lessons.length });
  const left = activities.find((activity) => !activity.current);
  return left ? LEFT[left.kind]() : m.clearance_programme_all_done();
}

const LEFT = {
  lesson: m.clearance_programme_quiz_left,
  quiz: m.clearance_programme_quiz_left,
  practice: m.clearance_programme_practice_left,
  scenario: m.clearance_programme_scenario_left,
};

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

export const STAGE_CHIPS = wordTable<ModuleStage, ChipWords>({
  done: () => ({ text: m.clearance_programme_done(), tone: "ok", icon: "check" }),
  started: () => ({ text: m.clearance_programme_started(), tone: "info", icon: "pen" }),
  next: () => ({ text: m.clearance_programme_next(), tone: "idle", icon: null }),
  later: () => ({ text: m.clearance_programme_later(), tone: "idle", icon: null }),
});

/** “Quiz 92%”, of the last quiz passed; never more than was earned. */
export function quizWords({ activities }: ModuleProgress): string | null {
  const points = activities.findLast((activity) => activity.evidence?.basisPoints != null)?.evidence
    ?.basisPoints;
  return points == null ? null : m.clearance_programme_quiz_score({ score: percentText(points) });
}

/** The policy's row of a programme. */
export function policyWords(
  policy: PolicyProgress,
  setting: Setting,
): { detail: string; chip: ChipWords } {
  const { version, acknowledgedAt } = policy;
  if (!acknowledgedAt)
    return {
      detail: m.clearance_programme_policy({ version }),
      chip: { text: m.clearance_programme_to_sign(), tone: "idle", icon: "pen" },
    };
  const day = nearDay(localDateOf(acknowledgedAt, setting.timeZone), setting.today);
  return {
    detail: m.clearance_programme_policy_signed({ version, day }),
    chip: { text: m.clearance_programme_signed(), tone: "ok", icon: "check" },
  };
}

/** The sign-off row of a programme. */
export function signOffWords(
  standing: Standing,
  managers: readonly string[],
): { detail: string; chip: ChipWords; signed: boolean } {
  const name = eitherOf(managers, m.clearance_names_your_manager());
  const detail = m.clearance_programme_sign_off({ name });
  const refused = standing.reasons.some((reason) => reason.code === "not-yet");
  const signed =
    !standing.awaiting && !refused && standing.managerSignOff?.verdict === "authorised";
  const stage = refused ? "refused" : (standing.awaiting ?? (signed ? "signed" : "locked"));
  return { detail, chip: SIGN_OFF_CHIPS[stage], signed };
}

const SIGN_OFF_CHIPS = wordTable<SignOffKind | "refused" | "signed" | "locked", ChipWords>({
  refused: () => ({ text: m.clearance_programme_not_yet(), tone: "warn", icon: "pen" }),
  trainer: () => ({ text: m.clearance_programme_with_trainer(), tone: "info", icon: "pen" }),
  manager: () => ({ text: m.clearance_programme_with_manager(), tone: "info", icon: "pen" }),
  signed: () => ({ text: m.clearance_programme_signed_off(), tone: "ok", icon: "check" }),
  locked: () => ({ text: m.clearance_programme_locked(), tone: "idle", icon: "lock" }),
});

/** What is still missing on the way to a clearance, or to its renewal, one line each. Nothing where none is being earned. */
export function missingWords(standing: Standing, setting: Setting): string[] {
  if (!standing.reasons.some((reason) => ON_THE_WAY.has(reason.code))) return [];
  const lines = standing.modules
    .filter((module) => !module.done)
    .map(({ title, activities }) => {
      const contents = contentsWords(activities.filter((activity) => !activity.current));
      return m.clearance_programme_missing_module({ title, contents });
    });
  if (standing.policy && !standing.policy.acknowledgedAt)
    lines.push(m.clearance_programme_missing_policy({ version: standing.policy.version }));
  if (standing.trainerSignOff?.verdict !== "competent")
    lines.push(m.clearance_programme_missing_trainer());
  if (standing.managerSignOff?.verdict !== "authorised") {
    const name = eitherOf(setting.managers, m.clearance_names_a_manager());
    lines.push(m.clearance_programme_missing_manager({ name }));
  }
  return lines;
}

const ON_THE_WAY: ReadonlySet<Reason["code"]> = new Set([
  "steps-left",
  "not-yet",
  "trainer-sign-off",
  "manager-sign-off",
]);

/** A word of praise at the end of a module. */
export function passedModuleWords(title: string, done: boolean): string {
  return done
    ? m.clearance_programme_module_done({ title })
    : m.clearance_programme_module_read({ title });
}
