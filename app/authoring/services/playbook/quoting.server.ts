import type { Files } from "~/curriculum/rules/content/files";
import type { Playbook } from "~/company/rules/playbook/playbook";
import {
  quotingActivities,
  taughtModules,
  type QuotingActivity,
} from "~/authoring/rules/playbook/quotes";
import { heavily } from "~/kit/heavy/heavily.server";

interface Asked {
  files: Files;
  companyKey: string;
  before: Playbook;
  after: Playbook;
}

/** What a company's people read differently with another playbook. */
export const quotingIn = heavily(
  "quoting-activities",
  async ({ files, companyKey, before, after }: Asked): Promise<QuotingActivity[]> => {
    const { readAgain } = await import("~/authoring/rules/folder/read/content");
    const { content } = readAgain(files);
    return quotingActivities(taughtModules(content, companyKey), before, after);
  },
);
