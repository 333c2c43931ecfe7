import type { Call } from "~/people/services/call";
import { clearanceStatus } from "~/clearance/rules/standing/clearance-status";
import {
  instantAfter,
  maySign,
  nextPeriod,
  type Verdictable,
} from "~/clearance/rules/sign-offs/decide";
import type { VerdictOf } from "~/clearance/rules/kinds";
import { momentIn } from "~/kit/time/moment";
import { notFound } from "~/kit/http/refusal";
import { recordDecision, SYSTEM } from "~/ledger/services/record-decision.server";
import { addClearance, addSignOff, findOwnEnrolment } from "~/clearance/queries/decisions";
import type { NewId } from "~/kit/http/form-id";
import { newId } from "~db/ids";
import { isSent } from "~db/sent";
import type { OwnEnrolment } from "~/people/queries/organisation";
import type { Tx } from "~db/store";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
import { rulesToSignBy, signsFor, type Signer } from "./signers.server";
import { remedialModule } from "~/clearance/services/standing/standings.server";

interface SignOff<Who extends Signer> extends Call<Who> {
  id: NewId;
  enrolmentId: string;
  /** Whose enrolment it has to be, on a page about one person. */
  personId?: string | undefined;
  verdict: VerdictOf<Who["role"]>;
  comment: string;
}

/**
 * One sign-off. A “yes” of the trainer hands over to the manager, whose “yes” grants the clearance in the same write; a “not yet”
 * comes with a comment that the employee sees.
 */
export async function signOff<Who extends Signer>(sent: SignOff<Who>): Promise<Verdictable> {
  const { store, actor, now, id: signOffId, enrolmentId, verdict } = sent;
  const rules = await rulesToSignBy(sent, enrolmentId);
  return store.write(async (tx) => {
    const owned = await findOwnEnrolment(tx, [rules.owner], enrolmentId);
    if (!owned || (sent.personId ?? owned.personId) !== owned.personId) throw notFound("enrolment");
    const { companyId, personId } = owned;
    const found = await standingOf(tx, rules, owned, now);
    const { standing, programme, moment } = found;
    const onBehalfOf = await signsFor(tx, actor, owned, moment);
    const made = { companyId, personId, enrolmentId, signedBy: actor.personId };
    if (await isSent(tx, "signOff", signOffId, made)) return { ok: true };
    const said = { kind: actor.role, verdict, comment: sent.comment.trim() };
    const verdictable = maySign(standing, { ...said, by: actor.personId, about: personId });
    if (!verdictable.ok) return verdictable;

    const { signedBy } = made;
    const row = { ...said, id: signOffId, signedBy, onBehalfOf, signedAt: moment.at };
    await addSignOff(tx, owned, row);
    await recordDecision(tx, {
      company: owned,
      personId,
      at: moment.at,
      kind: "signed-off",
      actor,
      evidence: signOffId,
      facts: {
        enrolmentId,
        programme: programme.title,
        of: actor.role,
        verdict,
        ...(onBehalfOf ? { onBehalfOf } : {}),
      },
      personal: { comment: said.comment },
    });
    if (verdict === "authorised") await grant(tx, rules, owned, { ...found, signOffId });
    return verdictable;
  });
}

type Found = Awaited<ReturnType<typeof standingOf>>;

/** The standing as the transaction sees it, so that two who sign at once cannot both be right. */
async function standingOf(tx: Tx, rules: CompanyRules, owned: OwnEnrolment, now: Date) {
  const [facts] = await gatherFacts(tx, { company: owned, personIds: [owned.personId] });
  const enrolment = facts?.enrolments.find(({ id }) => id === owned.enrolmentId);
  const programme = enrolment && rules.programmes.get(enrolment.programmeId);
  if (!facts || !enrolment || !programme) throw notFound("enrolment");
  const moment = momentIn(rules.company.timeZone, instantAfter(now, facts));
  const { person } = facts;
  const { policies } = rules;
  const remedial = remedialModule(facts, rules);
  const standing = clearanceStatus({ person, enrolment, programme, policies, remedial }, moment);
  return { standing, programme, moment };
}

/** Adds the period that an authorisation makes. */
async function grant(
  tx: Tx,
  rules: CompanyRules,
  owned: OwnEnrolment,
  { standing, programme, moment, signOffId }: Found & { signOffId: string },
) {
  const { personId, enrolmentId } = owned;
  const { channelIds, ...period } = nextPeriod(standing, programme.validMonths, moment);
  const id = newId(moment.at);
  const row = { ...period, id, programmeId: programme.id, signOffId };
  await addClearance(tx, owned, row, channelIds);
  const { level, validFrom, validUntil } = period;
  const keys = new Map(rules.channels.map((channel) => [channel.id, channel.key]));
  const channels = channelIds.map((channelId) => keys.get(channelId) ?? channelId);
  await recordDecision(tx, {
    company: owned,
    personId,
    at: moment.at,
    kind: "clearance-granted",
    actor: SYSTEM,
    evidence: id,
    facts: {
      enrolmentId,
      programme: programme.title,
      signOffId,
      level,
      channels,
      validFrom,
      validUntil,
    },
  });
}
