import { m } from "~/kit/language/m";
import type { PersonField } from "~/roster/rules/file/columns";

/** What a column of a file says about people. */
export const FIELD_WORDS: Record<PersonField, () => string> = {
  email: m.roster_columns_email,
  name: m.roster_columns_name,
  givenName: m.roster_columns_given,
  familyName: m.roster_columns_family,
  teams: m.roster_columns_teams,
  role: m.roster_columns_role,
  active: m.roster_columns_active,
  blocked: m.roster_columns_active,
};
