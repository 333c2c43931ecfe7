import type { Playbook } from "~/company/rules/playbook/playbook";
import type { Tree } from "~/curriculum/rules/tree";
import { renderLesson } from "./render";
import { companyContext } from "./variables";

/** No company: what a text would quote of one is empty. */
const NONE: Playbook = {
  company: {
    name: "",
    short: "",
    trade: "",
    customers: "",
    timeZone: "UTC",
    personalAccounts: false,
  },
  channels: [],
  voice: { summary: "", principles: [] },
  signature: { rule: "", example: "" },
  offLimits: [],
  escalation: {},
  help: { channel: "", hours: "" },
  replyGoal: "",
  responsibilities: [],
};

/** A text that belongs to no company, such as the installation's own on privacy. */
export function renderText(source: string): Tree {
  return renderLesson({ source, context: companyContext(NONE, null), checks: {} }).tree;
}
