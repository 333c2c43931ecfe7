import { dueByRule } from "~/assignment/rules/due";
import { planByRule } from "~/assignment/rules/plans";
import { momentIn } from "~/kit/time/moment";
import {
  gatherEnrolments,
  type OwnedFacts,
} from "~/clearance/services/standing/gather-facts.server";
import { SYSTEM } from "~/ledger/services/record-decision.server";
import { findMembers, findRulesInForce } from "~/assignment/queries/assignments";
import { findCompany, findProgrammes } from "~/curriculum/queries/rules";
import type { OwnCompany, OwnPerson } from "~/ledger/rules/own";
import type { Db, Tx } from "~db/store";
import { carryOut, enrolAll } from "./change-enrolment.server";
import { findEnrolmentChannels } from "~/curriculum/queries/enrolments";

/** The people that rules are for: a company’s, or some of them. */
interface People {
  company: OwnCompany;
  personIds?: readonly string[];
}

/**
 * Applies a company's rules to its people, or to some of them, and returns whom that enrolled or gave more channels. A second time
 * does nothing: it looks at what the transaction sees. People who have left or were taken out are left alone.
 */
export async function applyRules(tx: Tx, people: People, now: Date): Promise<string[]> {
  const rules = await findRulesInForce(tx, people.company);
  if (rules.length === 0) return [];
  const company = await findCompany(tx, people.company);
  const members = await findMembers(tx, people, now);
  const known = await knownEnrolments(tx, people);
  const programmes = await findProgrammes(tx);
  const titles = new Map(programmes.map(({ id, body }) => [id, body.title]));
  const moment = momentIn(company.timeZone, now);
  const touched = new Set<string>();
  for (const rule of rules) {
    const title = titles.get(rule.programmeId) ?? "";
    const programme = { id: rule.programmeId, title };
    const deciding = { programme, now: moment.at, actor: SYSTEM, assignmentId: rule.id };
    const dueOn = dueByRule(rule, moment.today);
    const { channels } = rule;
    const wanted = channels.map(({ id }) => id);
    const at = ({ personId }: OwnPerson) => `${personId} ${rule.programmeId}`;
    const fresh: OwnPerson[] = [];
    for (const member of members) {
      if (rule.teamId !== null && !member.teamIds.includes(rule.teamId)) continue;
      const enrolment = known.get(at(member)) ?? null;
      const plan = planByRule(member, enrolment, wanted, moment);
      if (!plan.ok) continue;
      touched.add(member.id);
      if (!enrolment) {
        fresh.push(member);
        continue;
      }
      const { owned } = enrolment;
      const change = { plan, enrolment: owned, channels, dueOn };
      await carryOut(tx, { ...deciding, person: member }, change);
      enrolment.channelIds.push(...plan.add);
    }
    if (fresh.length === 0) continue;
    const channelKeys = channels.map(({ key }) => key);
    const to = { channelKeys, dueOn };
    // The next rule for the same programme finds what this one did.
    for (const owned of await enrolAll(tx, { ...deciding, company: people.company }, fresh, to))
      known.set(at(owned), { owned, dueOn, endedAt: null, channelIds: [...wanted] });
  }
  return [...touched];
}

type Known = Pick<OwnedFacts, "owned" | "dueOn" | "endedAt"> & { channelIds: string[] };

/** What these people are enrolled in, by person and programme. */
export async function knownEnrolments(tx: Db, people: People) {
  const known = new Map<string, Known>();
  const byId = new Map<string, Known>();
  for (const { owned, programmeId, dueOn, endedAt } of await gatherEnrolments(tx, people)) {
    const enrolment: Known = { owned, dueOn, endedAt, channelIds: [] };
    const { enrolmentId, personId } = owned;
    byId.set(enrolmentId, enrolment);
    known.set(`${personId} ${programmeId}`, enrolment);
  }
  for (const { enrolmentId, channelId } of await findEnrolmentChannels(tx, people))
    byId.get(enrolmentId)?.channelIds.push(channelId);
  return known;
}
