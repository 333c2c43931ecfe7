import { earliestOf } from "~/clearance/rules/standing/periods";
import { derivedBy } from "~/clearance/services/board/derive-people.server";
import { firstInstantAfter } from "~/kit/time/instants";
import { findShareAt, findShareStamp, type OwnShare } from "~/gate/queries/credentials/shares";
import { answerToday, type Answer } from "~/gate/rules/credentials/answer";
import { titledFor } from "~/clearance/services/standing/readers-titles.server";
import { personInFull } from "~/clearance/services/standing/standings.server";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import type { Level } from "~/curriculum/rules/kinds";
import type { LocalDate } from "~/kit/time/moment";
import type { Store } from "~db/store";
import { addressHash } from "./addresses.server";

/** What everybody who has the address may know of a shared clearance, and no more. */
export interface SharedView {
  share: OwnShare;
  name: string;
  company: string;
  timeZone: string;
  level: Level;
  validFrom: LocalDate;
  validUntil: LocalDate;
  answer: Answer<CompanyRules["channels"][number]>;
  /** In the reader’s language when it is asked. */
  proven: () => Proven;
  /** The instant at which any of it may change though nothing happens, within this day; null where none is known. */
  changesAt: Date | null;
}

/** What the clearance rests on. */
interface Proven {
  programme: string;
  /** Titles of modules. */
  modules: string[];
  /** Written practice was judged. */
  practice: boolean;
}

/**
 * What is shared at an address; null where nothing is, whatever was typed. Nor is anything of people who have left, or whose company is
 * archived: they can’t sign in to end it.
 */
export async function sharedAt(
  store: Store,
  { address, now }: { address: string; now: Date },
): Promise<SharedView | null> {
  const share = await findShareAt(store.fresh, addressHash(address));
  if (!share) return null;
  const found = await personInFull(store, { company: share, personId: share.personId, now });
  if (!found) return null;
  const { employee, facts, rules, standings, moment } = found;
  const hasLeft = employee.leftAt !== null && employee.leftAt <= now;
  if (hasLeft || rules.company.archivedAt) return null;
  const shared = {
    period: share,
    standings,
    suspensions: facts.person.suspensions,
    channels: rules.channels,
  };
  return {
    share,
    name: employee.name,
    company: rules.company.name,
    timeZone: rules.company.timeZone,
    level: share.level,
    validFrom: share.validFrom,
    validUntil: share.validUntil,
    answer: answerToday(shared, moment.today),
    proven: () => provenBy(share, { rules, facts }),
    changesAt: earliestOf([
      firstInstantAfter(now, facts),
      derivedBy(rules).instants.find((instant) => instant > now) ?? null,
    ]),
  };
}

/** What tells whether what was read at an address is still so: the share itself, the person’s last change, and the rules. */
interface Stamp {
  shareId: string;
  change: number | null;
  rules: CompanyRules;
}

/** With two small queries where nothing has changed; null where nothing is shared. */
export async function stampAt(store: Store, address: string): Promise<Stamp | null> {
  const found = await findShareStamp(store.fresh, addressHash(address));
  if (!found) return null;
  const { id: shareId, change } = found;
  return { shareId, change, rules: await companyRules(store, found) };
}

export function isSameStamp(one: Stamp, other: Stamp): boolean {
  return one.shareId === other.shareId && one.change === other.change && one.rules === other.rules;
}

/** What was learned, or credited, by the time the clearance was granted. */
function provenBy(
  { programmeId, grantedAt }: OwnShare,
  { rules, facts }: Pick<NonNullable<Awaited<ReturnType<typeof personInFull>>>, "rules" | "facts">,
): Proven {
  const { evidence, credits } = facts.person;
  const titles = titledFor(rules);
  const modules = rules.programmes.get(programmeId)?.modules ?? [];
  const done = (activityId: string) =>
    evidence.get(activityId)?.times.some((at) => at <= grantedAt) ?? false;
  const inTime = modules.filter(
    ({ id, activities }) =>
      activities.some((activity) => done(activity.id)) ||
      credits.some(({ moduleId, at }) => moduleId === id && at <= grantedAt),
  );
  return {
    programme: rules.programmes.get(programmeId)?.title ?? "",
    modules: inTime.map(({ key, title }) => titles.module(key, title)),
    practice: inTime.some(({ activities }) =>
      activities.some(({ id, kind }) => kind === "practice" && done(id)),
    ),
  };
}
