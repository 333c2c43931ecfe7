import { counted } from "~/kit/text/amounts";
import { POLICY, signWords } from "./notice-words";
import { inLedger, type EventTable } from "./event";

/** What is taught and asked of everybody: policy, playbook, programmes. */
export const COMPANY_EVENTS: Pick<
  EventTable,
  | "policy-published"
  | "policy-acknowledged"
  | "relearn-asked"
  | "programme-changed"
  | "programme-retired"
  | "playbook-changed"
> = {
  "policy-published": {
    ledger: {
      called: "Policy published",
      words: ({ version, reacknowledge, graceDays }) =>
        `Policy ${version} published${reacknowledge ? `, to be signed within ${counted(graceDays, "day")}` : ""}`,
    },
    timeline: null,
    notice: {
      to: "person",
      group: "duty",
      words: (facts) => ({
        title: `Policy ${facts.version} is new`,
        text: signWords(facts),
        link: POLICY,
      }),
    },
  },
  "policy-acknowledged": {
    ledger: { called: "Policy acknowledged", words: acknowledged },
    timeline: (event) => ({
      title: acknowledged(event),
      icon: "pen",
      tone: "idle",
      more: `Typed “${event.typedName}”`,
    }),
    notice: null,
  },
  "relearn-asked": inLedger("To be learned again", ({ title, playbook }) =>
    playbook === undefined
      ? `“${title}” changed and is to be learned again`
      : `“${title}” quotes what changed in playbook ${playbook} and is to be learned again`,
  ),
  "programme-changed": inLedger(
    "Programme changed",
    ({ title, number }) => `Programme “${title}” changed: revision ${number}`,
  ),
  "programme-retired": inLedger(
    "Programme retired",
    ({ title }) => `Programme “${title}” is no longer taught`,
  ),
  "playbook-changed": inLedger(
    "Playbook changed",
    ({ number, impact }) =>
      `Playbook changed: revision ${number}${impact ? PLAYBOOK_ASKS[impact] : ""}`,
  ),
};

const PLAYBOOK_ASKS = {
  wording: "",
  notice: ", for people to look at",
  relearn: ", to be learned again where it is quoted",
};

function acknowledged({ version }: { version: string }): string {
  return `Policy ${version} acknowledged`;
}
