import { creditText } from "~/clearance/rules/credits/credits";
import { m } from "~/kit/language/m";
import { dayText } from "~/kit/text/formats";
import { withReference, type EventTable } from "./event";

/** What stands for a module that someone does not have to do. */
export const CREDIT_EVENTS: Pick<EventTable, "module-credited" | "credit-ended"> = {
  "module-credited": {
    ledger: {
      called: m.clearance_ledger_events_called_credited,
      words: ({ of: kind, validUntil, module, completedOn }) => {
        const credit = creditText({ kind, validUntil });
        return completedOn
          ? m.clearance_ledger_events_credited_completed({
              credit,
              module,
              day: dayText(completedOn),
            })
          : m.clearance_ledger_events_credited({ credit, module });
      },
    },
    timeline: ({ of: kind, validUntil, module, completedOn, evidence, reason, by }) => {
      const completed = completedOn
        ? ` ${m.clearance_timeline_completed({ day: dayText(completedOn) })}`
        : "";
      const said = `${saidBy(by, reason)}${completed}`;
      return {
        title: m.clearance_timeline_credited({ credit: creditText({ kind, validUntil }), module }),
        icon: "check",
        tone: "info",
        more: withReference(m.clearance_timeline_evidence.parts({ said }), evidence),
      };
    },
    notice: null,
  },
  "credit-ended": {
    ledger: {
      called: m.clearance_ledger_events_called_credit_ended,
      words: ({ of, module }) => m.clearance_ledger_events_credit_ended({ of, module }),
    },
    timeline: ({ of, module, reason, by }) => ({
      title: m.clearance_timeline_credit_ended({ of, module }),
      icon: "stop",
      tone: "warn",
      more: saidBy(by, reason),
    }),
    notice: null,
  },
};

function saidBy(by: string | null, reason: string): string {
  return by ? m.clearance_timeline_said_by({ by, reason }) : m.clearance_timeline_said({ reason });
}
