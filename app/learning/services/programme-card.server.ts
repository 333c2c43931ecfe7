import { m } from "~/kit/language/m";
import { creditText } from "~/clearance/rules/credits/credits";
import type { ChipWords } from "~/clearance/rules/words/pass-words";
import type { Setting } from "~/clearance/rules/words/employee-words";
import {
  contentsWords,
  datesWords,
  moduleProgressWords,
  moduleStages,
  policyWords,
  quizWords,
  renewalWords,
  retiredWords,
  signOffWords,
  STAGE_CHIPS,
  type ModuleStage,
} from "~/clearance/rules/words/programme-words";
import { numberText } from "~/kit/text/amounts";
import { listed } from "~/kit/text/listed";
import type { ModuleProgress, Standing } from "~/clearance/rules/standing/standing";

/** One row of a programme: a module, the policy or the sign-off. */
interface ProgrammeRow {
  kind: "module" | "policy" | "sign-off";
  key: string;
  /** Which of the steps it is; null for the sign-off, which is none of them. */
  number: number | null;
  state: "done" | "on" | "todo";
  title: string;
  detail: string;
  middle: { text: string; bar: { value: number; max: number } | null } | null;
  chip: ChipWords;
}

export interface ProgrammeCardView {
  enrolmentId: string;
  title: string;
  dates: string | null;
  /** When it can be renewed, or that it cannot. */
  note: string | null;
  /** What it has in common with a programme whose card has the rows, a sentence each. */
  shared: string[];
  /** Null where there is nothing to do any more. */
  steps: { done: number; total: number } | null;
  rows: ProgrammeRow[];
}

/**
 * Programmes as their cards show them: modules in order, then the policy, then the sign-off. What two of them ask for alike is a row
 * of one card only, the first where it is still open, and a sentence of the other. Of a programme that is no longer taught, no more
 * than until when its clearance holds. `idle`: nothing is asked of them anywhere.
 */
export function programmeCards(
  standings: readonly Standing[],
  setting: Setting,
  idle: boolean,
): ProgrammeCardView[] {
  const cards = standings.map((standing) => programmeCard(standing, setting, idle));
  const homes = new Map<string, ProgrammeCardView>();
  for (const card of cards)
    for (const row of card.rows) {
      const home = homes.get(rowName(row));
      const done = home?.rows.find((each) => rowName(each) === rowName(row))?.state === "done";
      if (!home || (done && row.state !== "done")) homes.set(rowName(row), card);
    }
  return cards.map((card) => {
    const isElsewhere = (row: ProgrammeRow) =>
      row.kind !== "sign-off" && homes.get(rowName(row)) !== card;
    const elsewhere = card.rows.filter(isElsewhere);
    const titles = new Set(elsewhere.map((row) => homes.get(rowName(row))!.title));
    return {
      ...card,
      rows: card.rows.filter((row) => !isElsewhere(row)),
      shared: [...titles].map((title) =>
        sharedWords(
          title,
          elsewhere.filter((row) => homes.get(rowName(row))!.title === title),
        ),
      ),
    };
  });
}

function rowName({ kind, key }: ProgrammeRow): string {
  return `${kind} ${key}`;
}

/** “Shared with “Cleared to reply”: “Sounding like us” and the policy.” */
function sharedWords(title: string, rows: readonly ProgrammeRow[]): string {
  const names = rows.map((row) =>
    row.kind === "policy"
      ? m.learning_home_shared_policy()
      : m.learning_home_shared_module({ title: row.title }),
  );
  return m.learning_home_shared({ title, parts: listed(names) });
}

function programmeCard(standing: Standing, setting: Setting, idle: boolean): ProgrammeCardView {
  const { retired } = standing.programme;
  return {
    enrolmentId: standing.enrolmentId,
    title: standing.programme.title,
    dates: datesWords(standing, setting.today),
    note: retiredWords(standing, setting.today) ?? renewalWords(standing, setting.today, idle),
    shared: [],
    steps: retired ? null : standing.steps,
    rows: retired ? [] : rowsOf(standing, setting),
  };
}

function rowsOf(standing: Standing, setting: Setting): ProgrammeRow[] {
  const stages = moduleStages(standing.modules);
  const rows = standing.modules.map((module, index): ProgrammeRow => ({
    ...moduleRow(module, stages[index] ?? "later"),
    number: index + 1,
  }));
  if (standing.policy) {
    rows.push({
      kind: "policy",
      key: "policy",
      number: rows.length + 1,
      state: standing.policy.acknowledgedAt ? "done" : "todo",
      title: m.learning_home_policy(),
      middle: null,
      ...policyWords(standing.policy, setting),
    });
  }
  const signOff = signOffWords(standing, setting.managers);
  rows.push({
    kind: "sign-off",
    key: "sign-off",
    number: null,
    state: signOff.signed ? "done" : standing.awaiting ? "on" : "todo",
    title: m.learning_home_sign_off(),
    detail: signOff.detail,
    middle: null,
    chip: signOff.chip,
  });
  return rows;
}

function moduleRow(module: ModuleProgress, stage: ModuleStage): Omit<ProgrammeRow, "number"> {
  const { key, title, activities } = module;
  return {
    kind: "module",
    key,
    state: stage === "done" ? "done" : stage === "started" ? "on" : "todo",
    title,
    detail: contentsWords(activities),
    middle: middleOf(module, stage),
    chip: STAGE_CHIPS[stage],
  };
}

function middleOf(module: ModuleProgress, stage: ModuleStage): ProgrammeRow["middle"] {
  const { activities } = module;
  switch (stage) {
    case "done": {
      const text = module.credit ? creditText(module.credit) : quizWords(module);
      return text ? { text, bar: null } : null;
    }
    case "started": {
      const value = activities.filter((activity) => activity.current).length;
      return { text: moduleProgressWords(module), bar: { value, max: activities.length } };
    }
    case "next":
    case "later": {
      const minutes = activities.reduce((sum, activity) => sum + activity.minutes, 0);
      return { text: m.learning_home_minutes({ minutes: numberText(minutes) }), bar: null };
    }
    default:
      return stage satisfies never;
  }
}
