import type { Step } from "./steps";
import { NEW_COMPANY } from "~/people/rules/paths";

/** Where each of the first steps is done, also later. */
export const STEP_PATHS: Record<Step, string> = {
  agency: "/settings/agency",
  mail: "/settings/mail",
  curriculum: "/settings/curriculum",
  company: NEW_COMPANY,
  trainer: "/settings/people",
};

/** Where a link to become an admin leads. */
export function linkPath(token: string): string {
  return `/admin-link/${token}`;
}
