import { m } from "~/kit/language/m";
import type { PlaybookForm } from "~/company/rules/playbook/form";

/** What a field is called where it is filled in; a row’s without its place in the list. */
const NAMES: Record<string, () => string> = {
  "company.name": m.authoring_playbook_company_name,
  "company.short": m.authoring_playbook_company_short,
  "company.trade": m.authoring_playbook_company_trade,
  "company.customers": m.authoring_playbook_company_customers,
  "voice.summary": m.authoring_playbook_voice_summary,
  "signature.rule": m.authoring_playbook_signature_rule,
  "signature.example": m.authoring_playbook_signature_example,
  "help.channel": m.authoring_playbook_help_where,
  "help.hours": m.authoring_playbook_help_hours,
  replyGoal: m.authoring_playbook_reply_goal,
  "principles.name": m.authoring_playbook_principle,
  "principles.say": m.authoring_playbook_principle_say,
  "principles.not": m.authoring_playbook_principle_not,
  "offLimits.topic": m.authoring_playbook_topic,
  "offLimits.say": m.authoring_playbook_topic_say,
  "escalation.when": m.authoring_playbook_line_when,
  "escalation.how": m.authoring_playbook_line_how,
  "channels.name": m.authoring_playbook_channel_name,
  "channels.network": m.authoring_playbook_channel_network,
  "channels.handle": m.authoring_playbook_channel_account,
  "responsibilities.task": m.authoring_playbook_task,
};

/** What its row is about, by the row’s first field; the field itself says nothing of itself. */
function subjectOf(form: PlaybookForm, list: string, at: number): string {
  switch (list) {
    case "principles":
      return form.voice.principles[at]?.name ?? "";
    case "offLimits":
      return form.offLimits[at]?.topic ?? "";
    case "escalation":
      return form.escalation[at]?.when ?? "";
    case "channels":
      return form.channels[at]?.name ?? "";
    case "responsibilities":
      return form.responsibilities[at]?.task ?? "";
    default:
      return "";
  }
}

/** What to fill in where a field is empty, such as who to call for what. */
export function emptyText(form: PlaybookForm, field: string): string {
  const [list = "", at, name = ""] = field.split(".");
  const isRow = at !== undefined && /^\d+$/.test(at);
  const what = isRow ? subjectOf(form, list, Number(at)).trim() : "";
  const said = isRow ? `${list}.${name}` : field;
  if (said === "escalation.who")
    return what === ""
      ? m.authoring_playbook_problem_call()
      : m.authoring_playbook_problem_call_for({ what });
  if (said === "offLimits.ask")
    return what === ""
      ? m.authoring_playbook_problem_ask()
      : m.authoring_playbook_problem_ask_about({ what });
  const called = NAMES[said]?.();
  if (called === undefined) return m.authoring_playbook_problem_empty();
  return what === ""
    ? m.authoring_playbook_problem_fill({ field: called })
    : m.authoring_playbook_problem_fill_for({ field: called, what });
}
