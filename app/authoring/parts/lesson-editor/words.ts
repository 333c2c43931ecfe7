import { m } from "~/kit/language/m";

/* How the editor speaks of what differs from company to company. */

const VARIABLES: Readonly<Record<string, () => string>> = {
  "company.name": m.authoring_variables_company_name,
  "company.short": m.authoring_variables_company_short,
  "company.trade": m.authoring_variables_company_trade,
  "company.customers": m.authoring_variables_company_customers,
  "voice.summary": m.authoring_variables_voice_summary,
  "signature.rule": m.authoring_variables_signature_rule,
  "signature.example": m.authoring_variables_signature_example,
  "help.channel": m.authoring_variables_help_channel,
  "help.hours": m.authoring_playbook_help_hours,
  replyGoal: m.authoring_variables_reply_goal,
  "offLimits.first.topic": m.authoring_variables_off_limits_topic,
  "offLimits.first.say": m.authoring_variables_off_limits_say,
  "policy.version": m.authoring_variables_policy_version,
};

/** “company name” for `company.name`; the name itself where there are no words for it. */
export function variableWords(name: string): string {
  const known = VARIABLES[name];
  if (known) return known();
  const [, line = "", part] = /^escalation\.([\w-]+)\.(who|how)$/.exec(name) ?? [];
  if (!part) return name;
  return part === "who" ? m.authoring_variables_who({ line }) : m.authoring_variables_how({ line });
}

/** Which companies the words under a condition are for. */
export function conditionWords(name: string, negated: boolean): string {
  const [yes, no] = CONDITIONS[name] ?? [m.authoring_variables_with, m.authoring_variables_without];
  return negated ? no({ name }) : yes({ name });
}

type Said = (condition: { name: string }) => string;

const CONDITIONS: Readonly<Record<string, readonly [Said, Said]>> = {
  "offLimits.has": [
    () => m.authoring_variables_with_off_limits(),
    () => m.authoring_variables_without_off_limits(),
  ],
  "has.personalAccounts": [
    () => m.authoring_variables_with_personal(),
    () => m.authoring_variables_without_personal(),
  ],
};
