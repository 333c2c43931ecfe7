import type { Call } from "~/people/services/call";
import type { Level } from "~/curriculum/rules/kinds";
import type { Standing } from "~/clearance/rules/standing/standing";
import { personStandings } from "~/clearance/services/standing/standings.server";
import { findPlans } from "~/clearance/queries/intentions";
import { plansThatCount, type Plan } from "~/clearance/rules/supervision/plan";
import { conditionOf, type SupervisedSoFar } from "~/clearance/rules/words/supervision-words";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { notFound } from "~/kit/http/refusal";
import type { LocalDate } from "~/kit/time/moment";
import { listUnseen, markKeySeen } from "~/notices/queries/notices";
import type { Employee } from "~/people/rules/actor";
import type { Db, Store } from "~db/store";

export interface ClearedView {
  enrolmentId: string;
  name: string;
  company: string;
  level: Level;
  channels: string[];
  validUntil: LocalDate;
  /** While the first live replies are still looked at. */
  supervised: SupervisedSoFar | null;
}

/** So many unseen notices are looked through; nobody has more on their first visit. */
const MOST_UNSEEN = 100;

/** A clearance that the employee has not been shown yet; null where there is none, or it does not hold any more. */
export async function clearedMoment(
  store: Store,
  actor: Employee,
  { standings, rules }: { standings: readonly Standing[]; rules: CompanyRules },
): Promise<ClearedView | null> {
  if (!standings.some(({ holds }) => holds)) return null;
  const unseen = await unseenOf(store.read, actor);
  const standing = unseen
    .map((key) => standings.find(({ enrolmentId }) => isAbout(key, enrolmentId)))
    .find((found) => found?.holds);
  return standing ? viewOf(standing, actor, rules) : null;
}

/** One of the employee’s clearances that hold, to show to others. */
export async function showCleared({
  store,
  actor,
  now,
  enrolmentId,
}: Call<Employee> & { enrolmentId: string }): Promise<ClearedView & { plan: Plan | null }> {
  const found = await personStandings(store, { company: actor, personId: actor.personId, now });
  const standing = found?.standings.find((each) => each.enrolmentId === enrolmentId);
  const view = found && standing ? viewOf(standing, actor, found.rules) : null;
  if (!view) throw notFound("clearance");
  const { personId } = actor;
  const plans = await findPlans(store.read, { company: actor, personIds: [personId] });
  return { ...view, plan: plansThatCount(plans).get(enrolmentId) ?? null };
}

/** The employee has seen that they are cleared: their home does not show it again. */
export async function seeCleared({
  store,
  actor,
  now,
  enrolmentId,
}: Call<Employee> & { enrolmentId: string }) {
  const keys = (await unseenOf(store.read, actor)).filter((key) => isAbout(key, enrolmentId));
  if (keys.length === 0) return;
  await store.write(async (tx) => {
    for (const key of keys) await markKeySeen(tx, actor, { key, now });
  });
}

async function unseenOf(db: Db, actor: Employee): Promise<string[]> {
  const unseen = await listUnseen(db, actor, MOST_UNSEEN);
  return unseen.map(({ key }) => key);
}

/** A notice’s key says which enrolment granted it: `cleared:<enrolment>:<first day>`. */
function isAbout(key: string, enrolmentId: string): boolean {
  return key.startsWith(`cleared:${enrolmentId}:`);
}

function viewOf(
  { enrolmentId, holds, level, channelIds, validUntil, supervised }: Standing,
  { name, organisation }: Employee,
  { channels }: CompanyRules,
): ClearedView | null {
  if (!holds || !validUntil) return null;
  return {
    enrolmentId,
    name,
    company: organisation,
    level,
    channels: channels.filter(({ id }) => channelIds.includes(id)).map((each) => each.name),
    validUntil,
    supervised: conditionOf({ supervised }),
  };
}
