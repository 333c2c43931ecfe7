import type { Call } from "~/people/services/call";
import {
  creditMistakes,
  saysTheSame,
  type CreditMistake,
  type WantedCredit,
} from "~/clearance/rules/credits/credits";
import type { ModuleRule } from "~/curriculum/rules/requirements";
import { momentIn } from "~/kit/time/moment";
import type { Manager, Trainer } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { recordDecision, type Decider } from "~/ledger/services/record-decision.server";
import { addCredit, addCreditEnd } from "~/clearance/queries/credits";
import { findCredits } from "~/clearance/queries/facts";
import type { NewId } from "~/kit/http/form-id";
import { newId } from "~db/ids";
import type { OwnPerson, Reach } from "~/ledger/rules/own";
import { isSent } from "~db/sent";
import type { Tx } from "~db/store";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { engagedCompany } from "~/people/services/delegation/engaged-company.server";
import { creditTarget } from "~/clearance/services/standing/modules-open-to";
import { findEmployees } from "~/people/queries/employees";

/** A manager of the company, or a trainer who is engaged with it and says which one. */
export type CreditGiver =
  | { actor: Manager; companyKey?: undefined }
  | { actor: Trainer; companyKey: string };

export type CreditRefusal = CreditMistake | "own" | "left" | "reason-missing" | "target-unknown";

export type Credited = { ok: true } | { ok: false; reasons: CreditRefusal[] };

/** The people to whom somebody gives credits; for anyone else their company does not exist. */
export async function creditCompany({
  store,
  now,
  actor,
  companyKey,
}: Omit<Call, "actor"> & CreditGiver): Promise<Reach> {
  if (actor.role === "manager") return actor;
  return engagedCompany({ store, actor, now, key: companyKey ?? "" });
}

/**
 * Exempts somebody from a module or from a whole programme, or recognises what they learned earlier, until a day. Each module gets
 * its own credit, the first of them under the id of the form; one that stands already is not given again.
 */
export async function creditModule({
  store,
  now,
  id,
  personId,
  target,
  wanted,
  reason,
  ...giver
}: Omit<Call, "actor"> & {
  id: NewId;
  personId: string;
  /** `module:<id>`, or `programme:<id>` for all of its modules. */
  target: string;
  wanted: WantedCredit;
  reason: string;
} & CreditGiver): Promise<Credited> {
  const { actor } = giver;
  const company = await creditCompany({ store, now, ...giver });
  const rules = await companyRules(store, company);
  const moment = momentIn(rules.company.timeZone, now);
  return store.write(async (tx) => {
    const [employee] = await findEmployees(tx, { company, personIds: [personId] });
    if (!employee) throw notFound("person");
    const { companyId } = employee;
    const made = { companyId, personId, decidedBy: actor.personId };
    if (await isSent(tx, "moduleCredit", id, made)) return { ok: true };
    const modules = creditTarget(target, rules);
    const reasons: CreditRefusal[] = [...creditMistakes(wanted, moment)];
    if (actor.personId === personId) reasons.unshift("own");
    if (employee.leftAt && employee.leftAt <= now) reasons.unshift("left");
    if (modules.length === 0) reasons.push("target-unknown");
    if (reason.trim() === "") reasons.push("reason-missing");
    if (reasons.length > 0) return { ok: false, reasons };
    const known = await findCredits(tx, { company, personIds: [personId] });
    const standing = known.filter(({ endedAt }) => endedAt === null);
    const missing = modules.filter(
      (module) => !standing.some((one) => saysTheSame(one, { ...wanted, moduleId: module.id })),
    );
    for (const [index, module] of missing.entries()) {
      const given = { module, wanted, reason, actor, now };
      await giveCredit(tx, employee, { id: index === 0 ? id : newId(now), ...given });
    }
    return { ok: true };
  });
}

/** Adds one credit and its entry in the ledger. */
export async function giveCredit(
  tx: Tx,
  person: OwnPerson,
  given: {
    id: NewId;
    module: Pick<ModuleRule, "id" | "title">;
    wanted: WantedCredit;
    reason: string;
    actor: Decider & { personId: string };
    now: Date;
  },
) {
  const { id, module, wanted, actor, now } = given;
  const { kind, validUntil } = wanted;
  const completedOn = kind === "recognition" ? wanted.completedOn : null;
  const words = { evidence: wanted.evidence.trim(), reason: given.reason.trim() };
  await addCredit(tx, person, {
    id,
    moduleId: module.id,
    kind,
    completedOn,
    validUntil,
    ...words,
    decidedBy: actor.personId,
    decidedAt: now,
  });
  await recordDecision(tx, {
    company: person,
    at: now,
    kind: "module-credited",
    actor,
    personId: person.personId,
    evidence: id,
    facts: { of: kind, moduleId: module.id, module: module.title, completedOn, validUntil },
    personal: words,
  });
}

/** Ends a credit before its date, with a reason. Ending it twice is ending it once. */
export async function endCredit({
  store,
  now,
  personId,
  creditId,
  reason,
  ...giver
}: Omit<Call, "actor"> & {
  personId: string;
  creditId: string;
  reason: string;
} & CreditGiver): Promise<Credited> {
  const { actor } = giver;
  const company = await creditCompany({ store, now, ...giver });
  const rules = await companyRules(store, company);
  return store.write(async (tx) => {
    const credits = await findCredits(tx, { company, personIds: [personId] });
    const credit = credits.find(({ id }) => id === creditId);
    const [employee] = await findEmployees(tx, { company, personIds: [personId] });
    if (!credit || !employee) throw notFound("credit");
    if (credit.endedAt) return { ok: true };
    if (actor.personId === personId) return { ok: false, reasons: ["own"] };
    if (reason.trim() === "") return { ok: false, reasons: ["reason-missing"] };
    if (credit.validUntil < momentIn(rules.company.timeZone, now).today)
      return { ok: false, reasons: ["until-past"] };
    await addCreditEnd(tx, employee, {
      creditId,
      reason: reason.trim(),
      decidedBy: actor.personId,
      decidedAt: now,
    });
    const module = rules.modules.get(credit.moduleId)?.title ?? credit.moduleId;
    await recordDecision(tx, {
      company,
      at: now,
      kind: "credit-ended",
      actor,
      personId,
      evidence: `${creditId}-end`,
      facts: { of: credit.kind, moduleId: credit.moduleId, module },
      personal: { reason: reason.trim() },
    });
    return { ok: true };
  });
}
