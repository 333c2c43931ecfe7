import { creditText } from "~/clearance/rules/credits/credits";
import type { PersonProgramme } from "~/clearance/rules/standing/person-programme";
import { counted, percentText, plural } from "~/kit/text/amounts";
import type { Tone } from "~/kit/text/tone";
import type { Unusual } from "./unusual";

interface UnusualWords {
  /** In a list, beside the name. */
  mark: string;
  title: string;
  /** Below the title. */
  note?: string;
  tone: Extract<Tone, "bad" | "warn" | "info">;
}

/** What something unusual is called. */
export function unusualWords(one: Unusual): UnusualWords {
  switch (one.code) {
    case "stopped": {
      const revoked = one.decisions.some(({ action }) => action === "revoke");
      const word = revoked ? "Revoked before" : "Suspended before";
      return { mark: word, title: word, tone: "bad" };
    }
    case "not-yet":
      return { mark: "Earlier “not yet”", title: "Earlier “not yet”", tone: "warn" };
    case "certain-and-wrong": {
      const title = plural(one.answers, "Certain of # wrong answer", "Certain of # wrong answers");
      return { mark: "Certain and wrong", title, tone: "warn" };
    }
    case "failed-since":
      return {
        mark: "Failed since passing",
        title: `Failed “${one.title}” since passing it: ${percentText(one.basisPoints)}`,
        tone: "warn",
      };
    case "tries": {
      const tries = ordinal(one.tries);
      return {
        mark: `${tries} attempt`,
        title: `Passed “${one.title}” at the ${tries} attempt`,
        tone: "warn",
      };
    }
    case "weak":
      return {
        mark: "Weak in part",
        title: `${percentText(one.basisPoints)} in one part of “${one.title}”`,
        note: one.objective,
        tone: "warn",
      };
    case "below-average":
      return {
        mark: "Below average",
        title: `${percentText(one.basisPoints)} in “${one.title}”, below average`,
        note: `The company’s average is ${percentText(one.average)}.`,
        tone: "warn",
      };
    case "long-ago":
      return {
        mark: "Passed long ago",
        title: `Passed “${one.title}” more than six months ago`,
        tone: "info",
      };
    case "credit":
      return {
        mark: one.credit.kind === "exemption" ? "Exempt" : "Trained elsewhere",
        title: `“${one.title}”: ${creditText(one.credit)}`,
        tone: "info",
      };
    default:
      return one satisfies never;
  }
}

const ORDINALS = new Intl.PluralRules("en-GB", { type: "ordinal" });
const ENDINGS: Record<string, string> = { one: "st", two: "nd", few: "rd" };

function ordinal(number: number): string {
  return `${number}${ENDINGS[ORDINALS.select(number)] ?? "th"}`;
}

/** Everything ordinary in one line: “6 modules done, policy 2026.3 signed”. */
export function ordinaryText({
  standing: { modules, policy },
  signedPolicy,
}: PersonProgramme): string {
  const done = modules.filter((module) => module.done).length;
  const signed = policy?.acknowledgedAt ? (signedPolicy?.version ?? policy.version) : null;
  const parts = [
    ...(modules.length > 0 ? [`${counted(done, "module")} done`] : []),
    ...(signed ? [`policy ${signed} signed`] : []),
  ];
  return parts.length > 0 ? parts.join(", ") : "Nothing had to be done first";
}
