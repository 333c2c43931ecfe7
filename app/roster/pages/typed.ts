import { z } from "zod";
import { m } from "~/kit/language/m";
import { TEAM_NAME_LENGTH } from "~/roster/rules/team-name";

const LONGEST_NAME = 200;

const short = (longest: number, needed: () => string) =>
  z
    .string({ error: needed })
    .trim()
    .min(1, { error: needed })
    .max(longest, { error: () => m.roster_details_fault_long({ characters: String(longest) }) });

export const teamNameField = short(TEAM_NAME_LENGTH, m.roster_teams_fault_name);

/** A person’s name as it is typed. */
export const nameField = (needed: () => string) => short(LONGEST_NAME, needed);

/** More than anybody ticks by hand. */
export const idsField = z.array(z.string().max(100)).max(2_000).default([]);
