import { creditText } from "~/clearance/rules/credits/credits";
import type { PersonProgramme } from "~/clearance/rules/standing/person-programme";
import { m } from "~/kit/language/m";
import { numberText, percentText } from "~/kit/text/amounts";
import { listed } from "~/kit/text/listed";
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
      const word = revoked ? m.clearance_unusual_revoked() : m.clearance_unusual_suspended();
      return { mark: word, title: word, tone: "bad" };
    }
    case "not-yet": {
      const word = m.clearance_unusual_not_yet();
      return { mark: word, title: word, tone: "warn" };
    }
    case "certain-and-wrong":
      return {
        mark: m.clearance_unusual_certain_mark(),
        title: m.clearance_unusual_certain({ count: one.answers }),
        tone: "warn",
      };
    case "failed-since": {
      const score = percentText(one.basisPoints);
      return {
        mark: m.clearance_unusual_failed_mark(),
        title: m.clearance_unusual_failed({ title: one.title, score }),
        tone: "warn",
      };
    }
    case "tries": {
      const number = numberText(one.tries);
      return {
        mark: m.clearance_unusual_tries_mark({ number }),
        title: m.clearance_unusual_tries({ title: one.title, number }),
        tone: "warn",
      };
    }
    case "weak": {
      const score = percentText(one.basisPoints);
      return {
        mark: m.clearance_unusual_weak_mark(),
        title: m.clearance_unusual_weak({ score, title: one.title }),
        note: one.objective,
        tone: "warn",
      };
    }
    case "below-average": {
      const score = percentText(one.basisPoints);
      return {
        mark: m.clearance_unusual_below_mark(),
        title: m.clearance_unusual_below({ score, title: one.title }),
        note: m.clearance_unusual_below_note({ score: percentText(one.average) }),
        tone: "warn",
      };
    }
    case "long-ago":
      return {
        mark: m.clearance_unusual_long_ago_mark(),
        title: m.clearance_unusual_long_ago({ title: one.title }),
        tone: "info",
      };
    case "credit":
      return {
        mark:
          one.credit.kind === "exemption"
            ? m.clearance_unusual_exempt_mark()
            : m.clearance_unusual_recognised_mark(),
        title: m.clearance_unusual_credit({ title: one.title, credit: creditText(one.credit) }),
        tone: "info",
      };
    default:
      return one satisfies never;
  }
}

/** Everything ordinary in one line: “6 modules done and policy 2026.3 signed”. */
export function ordinaryText({
  standing: { modules, policy },
  signedPolicy,
}: PersonProgramme): string {
  const count = modules.filter((module) => module.done).length;
  const version = policy?.acknowledgedAt ? (signedPolicy?.version ?? policy.version) : null;
  if (modules.length === 0)
    return version === null
      ? m.clearance_unusual_ordinary_nothing()
      : m.clearance_unusual_ordinary_policy_first({ version });
  return listed([
    m.clearance_unusual_ordinary_modules({ count }),
    ...(version === null ? [] : [m.clearance_unusual_ordinary_policy({ version })]),
  ]);
}
