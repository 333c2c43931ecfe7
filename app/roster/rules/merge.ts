import type { Credit, Evidence, PersonFacts } from "~/clearance/rules/standing/facts";
import { isRelearned, type ModuleRule } from "~/curriculum/rules/requirements";

/** A module that somebody had learned as a whole, as it is taught today, and when the last of it was. */
export interface Learned {
  module: Pick<ModuleRule, "id" | "title">;
  at: Date;
}

type Learner = Pick<PersonFacts, "evidence" | "credits">;

/**
 * What one person had learned or was credited, and another had not: what they are credited where both are one human. A module of
 * which each did a part is learned by neither.
 */
export function learnedBesides(
  one: Learner,
  other: Learner,
  modules: Iterable<ModuleRule>,
  today: string,
): { learned: Learned[]; credits: Credit[] } {
  const counts = ({ endedAt, validUntil }: Credit) => endedAt === null && validUntil >= today;
  const learned: Learned[] = [];
  const credits: Credit[] = [];
  for (const module of modules) {
    const { id, title } = module;
    if (learnedAt(module, other.evidence)) continue;
    const at = learnedAt(module, one.evidence);
    if (at) learned.push({ module: { id, title }, at });
    const theirs = other.credits.filter((credit) => credit.moduleId === id && counts(credit));
    const until = theirs.reduce(
      (last, credit) => (credit.validUntil > last ? credit.validUntil : last),
      "",
    );
    credits.push(
      ...one.credits.filter(
        (credit) => credit.moduleId === id && counts(credit) && credit.validUntil > until,
      ),
    );
  }
  return { learned, credits };
}

function learnedAt(
  { activities }: ModuleRule,
  evidence: ReadonlyMap<string, Evidence>,
): Date | null {
  let last: Date | null = null;
  for (const { id, relearns } of activities) {
    const done = evidence.get(id);
    if (!done || !relearns.every((relearn) => isRelearned(relearn, done))) return null;
    if (!last || done.at > last) last = done.at;
  }
  return last;
}
