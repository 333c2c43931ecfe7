import type { Playbook } from "~/company/rules/playbook/playbook";
import { NO_LAW, type Law } from "~/curriculum/rules/content/law/law";
import { ESCALATION_KEYS } from "~/company/rules/kinds";

/** What a company lends to the texts: the variables they may name, and the playbook behind the list tags. */
export interface CompanyContext {
  strings: ReadonlyMap<string, string>;
  conditions: ReadonlyMap<string, boolean>;
  playbook: Playbook;
  law: Law;
}

/** Without a policy, `$policy.version` is an empty text. Only lessons quote the law. */
export function companyContext(
  playbook: Playbook,
  policyVersion: string | null,
  law: Law = NO_LAW,
): CompanyContext {
  const { company, voice, signature, help, offLimits, escalation, replyGoal } = playbook;
  const strings = new Map([
    ["company.name", company.name],
    ["company.short", company.short],
    ["company.trade", company.trade],
    ["company.customers", company.customers],
    ["voice.summary", voice.summary],
    ["signature.rule", signature.rule],
    ["signature.example", signature.example],
    ["help.channel", help.channel],
    ["help.hours", help.hours],
    ["replyGoal", replyGoal],
    ["offLimits.first.topic", offLimits[0]?.topic ?? ""],
    ["offLimits.first.say", offLimits[0]?.say ?? ""],
    ["policy.version", policyVersion ?? ""],
  ]);
  for (const [key, line] of Object.entries(escalation)) {
    strings.set(`escalation.${key}.who`, line.who);
    strings.set(`escalation.${key}.how`, line.how);
  }
  const conditions = new Map([
    ["offLimits.has", offLimits.length > 0],
    ["has.personalAccounts", company.personalAccounts],
  ]);
  return { strings, conditions, playbook, law };
}

/** No company: what a text would quote of one is empty. */
export const NO_COMPANY: Playbook = {
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

/** The variables that a text may name, where these escalation lines are sure to be there. */
export function knownVariables(escalationKeys: readonly string[]) {
  const line = { when: "", who: "", how: "", reply: false };
  const escalation = Object.fromEntries(escalationKeys.map((key) => [key, line]));
  const { strings, conditions } = companyContext({ ...NO_COMPANY, escalation }, null);
  return { strings: [...strings.keys()], conditions: [...conditions.keys()] };
}

export type KnownVariables = ReturnType<typeof knownVariables>;

/** What every company has. */
export const VARIABLES_OF_ALL: KnownVariables = knownVariables(ESCALATION_KEYS);
