import { m } from "~/kit/language/m";
import type { Role } from "./kinds";

const WORDS: Record<Role, () => string> = {
  employee: m.people_roles_employee,
  manager: m.people_roles_manager,
  trainer: m.people_roles_trainer,
  admin: m.people_roles_admin,
};

/** What somebody is, as said beside their name. */
export const roleWords = (role: Role): string => WORDS[role]();
