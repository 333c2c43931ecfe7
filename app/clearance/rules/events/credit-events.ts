import { CREDIT_WORDS, creditText } from "~/clearance/rules/credits/credits";
import { dayText } from "~/clearance/rules/words/describe";
import type { EventTable } from "./event";

/** What stands for a module that somebody need not do. */
export const CREDIT_EVENTS: Pick<EventTable, "module-credited" | "credit-ended"> = {
  "module-credited": {
    ledger: {
      called: "Exempted or recognised",
      words: ({ of: kind, validUntil, module, completedOn }) =>
        `${creditText({ kind, validUntil })}: “${module}”${completedOn ? `, completed ${dayText(completedOn)}` : ""}`,
    },
    timeline: ({ of: kind, validUntil, module, completedOn, evidence, reason, by }) => {
      const completed = completedOn ? ` Completed ${dayText(completedOn)}.` : "";
      return {
        title: `${creditText({ kind, validUntil })}: ${module}`,
        icon: "check",
        tone: "info",
        more: [`${saidBy(by)}“${reason}”${completed} Evidence: `, { reference: evidence }],
      };
    },
    notice: null,
  },
  "credit-ended": {
    ledger: {
      called: "Exemption or recognition ended",
      words: ({ of, module }) => `${CREDIT_WORDS[of].noun} ended: “${module}”`,
    },
    timeline: ({ of, module, reason, by }) => ({
      title: `${CREDIT_WORDS[of].noun} ended: ${module}`,
      icon: "stop",
      tone: "warn",
      more: `${saidBy(by)}“${reason}”`,
    }),
    notice: null,
  },
};

function saidBy(by: string | null): string {
  return by ? `By ${by}: ` : "";
}
