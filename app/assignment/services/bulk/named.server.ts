import { notFound } from "~/kit/http/refusal";
import type { ProgrammeRule } from "~/curriculum/rules/requirements";
import type { Channel, CompanyRules } from "~/curriculum/services/company-rules.server";

/** A programme that is taught, by its key; any other does not exist here. */
export function taughtProgramme({ programmes }: CompanyRules, key: string): ProgrammeRule {
  const found = [...programmes.values()].find((one) => one.key === key && !one.retired);
  if (!found) throw notFound("programme");
  return found;
}

/** A programme that people can be enrolled in anew, by its key; one that the company does not offer does not exist here. */
export function offeredProgramme(rules: CompanyRules, key: string): ProgrammeRule {
  const found = taughtProgramme(rules, key);
  if (!rules.offered.has(found.id)) throw notFound("programme");
  return found;
}

/** Those channels of the company, in its order; one that is not in use, or another company's, does not exist here. */
export function ownChannels({ channels }: CompanyRules, ids: readonly string[]): Channel[] {
  const wanted = new Set(ids);
  const found = channels.filter(({ id }) => wanted.has(id));
  if (found.length < wanted.size) throw notFound("channel");
  return found;
}
