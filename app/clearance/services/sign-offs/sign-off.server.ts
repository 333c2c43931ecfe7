import { clearanceStatus } from "~/clearance/rules/standing/clearance-status";
import {
  instantAfter,
  maySign,
  nextPeriod,
  type DecisionRefusal,
} from "~/clearance/rules/sign-offs/decide";
import type { Verdict } from "~/clearance/rules/kinds";
import { momentIn } from "~/kit/time/moment";
import type { Manager, Trainer } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { recordDecision, SYSTEM } from "~/ledger/services/record-decision.server";
import { addClearance, addSignOff, findEnrolmentOwner } from "~/clearance/queries/decisions";
import { newId } from "~db/ids";
import type { Store, Tx } from "~db/store";
import { signsFor } from "~/people/services/delegation/on-behalf.server";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import { engagedCompany } from "~/people/services/delegation/engaged-company.server";
import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
import { remedialModule } from "~/clearance/services/standing/standings.server";

interface Input<Who> {
  store: Store;
  actor: Who;
  now: Date;
  enrolmentId: string;
  comment: string;
}

export type Signed = { ok: true } | { ok: false; reason: DecisionRefusal };

/** The trainer's sign-off: “competent”, or “not yet” with a comment that the employee sees. */
export async function judgeCompetence(
  input: Input<Trainer> & {
    companyKey: string;
    verdict: Extract<Verdict, "competent" | "not-yet">;
  },
): Promise<Signed> {
  const { store, actor, companyKey } = input;
  const company = await engagedCompany({ store, actor, now: input.now, key: companyKey });
  return sign(input, company.id, "trainer", input.verdict);
}

/** The manager's sign-off: “authorised” grants the clearance in the same write; “not yet” says why. */
export async function authoriseClearance(
  input: Input<Manager> & { verdict: Extract<Verdict, "authorised" | "not-yet"> },
): Promise<Signed> {
  return sign(input, input.actor.companyId, "manager", input.verdict);
}

async function sign(
  { store, actor, now, enrolmentId, comment }: Input<Trainer | Manager>,
  companyId: string,
  kind: "trainer" | "manager",
  verdict: Verdict,
): Promise<Signed> {
  const rules = await companyRules(store, companyId);
  return store.write(async (tx) => {
    const found = await standingOfEnrolment(tx, rules, { companyId, enrolmentId, now });
    const { personId, standing, programme, moment } = found;
    const about = { companyId, at: moment.at, personId };
    const signer = { kind, signerId: actor.personId };
    const onBehalfOf = await signsFor(tx, { ...signer, companyId, personId, moment });
    const verdictable = maySign(standing, {
      kind,
      verdict,
      comment,
      by: actor.personId,
      about: personId,
    });
    if (!verdictable.ok) return verdictable;

    const signOffId = newId(moment.at);
    await addSignOff(tx, {
      id: signOffId,
      companyId,
      personId,
      enrolmentId,
      kind,
      verdict,
      comment: comment.trim(),
      signedBy: actor.personId,
      onBehalfOf,
      signedAt: moment.at,
    });
    const facts = { enrolmentId, programme: programme.title };
    await recordDecision(tx, {
      ...about,
      kind: "signed-off",
      actor,
      evidence: signOffId,
      facts: { ...facts, of: kind, verdict, ...(onBehalfOf ? { onBehalfOf } : {}) },
      personal: { comment: comment.trim() },
    });
    if (verdict === "authorised") {
      const { channelIds, ...period } = nextPeriod(standing, programme.validMonths, moment);
      const id = newId(moment.at);
      await addClearance(
        tx,
        {
          id,
          companyId,
          personId,
          enrolmentId,
          programmeId: programme.id,
          signOffId,
          ...period,
        },
        channelIds,
      );
      const { level, validFrom, validUntil } = period;
      const keys = new Map(rules.channels.map((channel) => [channel.id, channel.key]));
      const channels = channelIds.map((channelId) => keys.get(channelId) ?? channelId);
      await recordDecision(tx, {
        ...about,
        kind: "clearance-granted",
        actor: SYSTEM,
        evidence: id,
        facts: { ...facts, signOffId, level, channels, validFrom, validUntil },
      });
    }
    return { ok: true };
  });
}

/** The standing as the transaction sees it, so that two who sign at once cannot both be right. */
async function standingOfEnrolment(
  tx: Tx,
  rules: CompanyRules,
  { companyId, enrolmentId, now }: { companyId: string; enrolmentId: string; now: Date },
) {
  const personId = await findEnrolmentOwner(tx, { companyId, enrolmentId });
  if (!personId) throw notFound("enrolment");
  const [facts] = await gatherFacts(tx, { companyId, personIds: [personId] });
  const enrolment = facts?.enrolments.find((candidate) => candidate.id === enrolmentId);
  const programme = enrolment && rules.programmes.get(enrolment.programmeId);
  if (!facts || !enrolment || !programme) throw notFound("enrolment");
  const moment = momentIn(rules.company.timeZone, instantAfter(now, facts));
  const standing = clearanceStatus(
    {
      person: facts.person,
      enrolment,
      programme,
      policies: rules.policies,
      remedial: remedialModule(facts, rules),
    },
    moment,
  );
  return { personId, standing, programme, moment };
}
