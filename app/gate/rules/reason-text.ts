import type { GateReason } from "~/clearance/rules/standing/gate";
import { m } from "~/kit/language/m";
import { dayText } from "~/kit/text/formats";

/** Why not, to somebody who isn’t the person: without who decided, what they wrote about it, and what is still to be learned. */
export function reasonText(reason: GateReason): string {
  switch (reason.code) {
    case "left":
      return m.gate_answers_left();
    case "archived":
      return m.gate_answers_archived();
    case "suspended":
      return m.gate_answers_suspended();
    case "revoked":
      return m.gate_answers_revoked();
    case "policy-unsigned":
      return m.gate_answers_policy({ version: reason.version });
    case "relearn-overdue":
      return m.gate_answers_relearn();
    case "remedial":
      return reason.done ? m.gate_answers_remedial_done() : m.gate_answers_remedial();
    case "no-channel":
      return m.gate_answers_no_channel();
    case "expired":
      return m.gate_answers_expired({ day: dayText(reason.validUntil) });
    case "steps-left":
      return m.gate_answers_steps({ count: reason.left });
    case "not-yet":
      return m.gate_answers_not_yet();
    case "trainer-sign-off":
      return m.gate_answers_trainer();
    case "manager-sign-off":
      return m.gate_answers_manager();
    case "no-clearance":
      return m.gate_answers_none();
    case "unknown-person":
      return m.gate_answers_unknown_person();
    case "unknown-channel":
      return m.gate_answers_unknown_channel();
    case "unknown-level":
      return m.gate_answers_unknown_action();
    default:
      return reason satisfies never;
  }
}
