import { setPlaybookPublication } from "~/authoring/rules/playbook/file";
import { setPolicyPublication } from "~/authoring/rules/policy/file";
import { setFacts } from "~/authoring/rules/set-facts";
import type { Language } from "~/kit/language/language";
import { isActivityKind, type FilePlace } from "~/curriculum/rules/content-paths";
import type { Impact, Reach } from "~/curriculum/rules/kinds";

export interface Publication {
  /** What it asks of people who did the revision before. */
  impact: Impact;
  /** What changed, in a sentence for the people. */
  change: string;
  /** Who it applies to, if it’s new in its module; people who start from now, if nothing is said. */
  reach?: Reach | undefined;
  /** Of a policy, how many days people have to sign it. */
  graceDays?: number | undefined;
  /** Of a policy, what it is written in. */
  language?: Language | undefined;
}

/** The draft with its impact and sentence; null where it cannot be read. */
export function withPublication(
  { kind }: FilePlace,
  text: string,
  publication: Publication | null,
): string | null {
  if (publication === null) return text;
  const { impact, change } = publication;
  if (kind === "playbook") return setPlaybookPublication(text, { impact, change });
  if (kind === "policies") return setPolicyPublication(text, publication);
  if (kind === "copy") return setFacts("lesson", text, { impact, change });
  return isActivityKind(kind) ? setFacts(kind, text, { impact, change }) : text;
}
