import { m } from "~/kit/language/m";
import { Chip } from "~/kit/parts/chip";
import type { IconName } from "~/kit/parts/icon";
import { listed } from "~/kit/text/listed";
import type { Tone } from "~/kit/text/tone";
import { roleWords } from "~/people/rules/role-words";
import type { Mistake, Planned } from "~/roster/rules/intake/plan";

const rolesText = (roles: readonly Parameters<typeof roleWords>[0][]) =>
  listed(roles.map((role) => roleWords(role)));

/** What a line does, in as many sentences as it takes. */
export function lineWords(row: Planned): string[] {
  switch (row.outcome) {
    case "new":
    case "back": {
      const roles = rolesText(row.roles);
      return [
        row.outcome === "new"
          ? m.roster_intake_joins_as({ roles })
          : m.roster_intake_comes_back({ roles }),
        ...(row.teams.length > 0 ? [m.roster_intake_in_teams({ teams: listed(row.teams) })] : []),
      ];
    }
    case "changed":
      return [
        row.rename !== null && m.roster_intake_renamed({ name: row.rename }),
        row.roles.length > 0 && m.roster_intake_also({ roles: rolesText(row.roles) }),
        row.join.length > 0 && m.roster_intake_joins({ teams: listed(row.join) }),
        row.leave.length > 0 && m.roster_intake_leaves_teams({ teams: listed(row.leave) }),
      ].filter((words) => words !== false);
    case "wrong":
      return row.mistakes.map(mistakeText);
    case "same":
      if (row.note === "own") return [m.roster_intake_own()];
      return row.note === "name-kept" ? [m.roster_intake_name_kept()] : [];
    case "inactive":
      return [m.roster_intake_is_inactive()];
    case "gone":
      return [m.roster_intake_is_gone()];
    default:
      return row satisfies never;
  }
}

export function mistakeText(mistake: Mistake): string {
  switch (mistake.code) {
    case "no-address":
      return m.roster_intake_fault_no_address();
    case "address":
      return m.roster_intake_fault_address({ address: mistake.address });
    case "no-name":
      return m.roster_intake_fault_no_name();
    case "formula":
      return m.roster_intake_fault_formula();
    case "long":
      return m.roster_intake_fault_long();
    case "twice":
      return m.roster_intake_fault_twice({ line: String(mistake.line) });
    case "role":
      return m.roster_intake_fault_role({ word: mistake.word });
    case "trains-here":
      return m.assignment_people_trains_here();
    case "may-not-appoint":
      return m.roster_intake_fault_appoint();
    default:
      return mistake satisfies never;
  }
}

const CHIPS: Record<Planned["outcome"], { tone: Tone; icon: IconName; words: () => string }> = {
  new: { tone: "ok", icon: "check", words: m.roster_intake_new },
  back: { tone: "ok", icon: "check", words: m.roster_intake_back },
  changed: { tone: "info", icon: "pen", words: m.roster_intake_changed },
  same: { tone: "idle", icon: "dot", words: m.roster_intake_same },
  inactive: { tone: "idle", icon: "dot", words: m.roster_intake_inactive },
  wrong: { tone: "bad", icon: "alert", words: m.roster_intake_wrong },
  gone: { tone: "warn", icon: "sign-out", words: m.roster_intake_gone },
};

export function OutcomeChip({ outcome }: Pick<Planned, "outcome">) {
  const { tone, icon, words } = CHIPS[outcome];
  return (
    <Chip tone={tone} icon={icon}>
      {words()}
    </Chip>
  );
}

export const outcomeWords = (outcome: Planned["outcome"]): string => CHIPS[outcome].words();
