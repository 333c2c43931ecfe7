import { m } from "~/kit/language/m";
import { ROLES, type Role } from "./kinds";

const WORDS: Record<Role, () => string> = {
  employee: m.people_roles_employee,
  manager: m.people_roles_manager,
  trainer: m.people_roles_trainer,
  admin: m.people_roles_admin,
};

/** What somebody is, as said beside their name. */
export const roleWords = (role: Role): string => WORDS[role]();

/** The same of a role as the ledger keeps it, as a text; one that is no longer known is shown as it stands. */
export function recordedRoleWords(role: string): string {
  const known = ROLES.find((one) => one === role);
  return known ? roleWords(known) : role;
}
