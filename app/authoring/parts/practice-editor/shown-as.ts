import type { Playbook } from "~/company/rules/playbook/playbook";
import type { CompanyContext } from "~/curriculum/rules/markdoc/variables";

/** Whose people the posts are shown as to. */
export interface ShownAs {
  companyName: string;
  playbook: Playbook;
  context: CompanyContext;
}
