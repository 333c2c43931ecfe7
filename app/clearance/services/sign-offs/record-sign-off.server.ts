import { nextPeriod, instantAfter } from "~/clearance/rules/sign-offs/decide";
import type { SignOffKind, Verdict } from "~/clearance/rules/kinds";
import { clearanceStatus } from "~/clearance/rules/standing/clearance-status";
import { addClearance, addSignOff } from "~/clearance/queries/decisions";
import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
import { remedialModule } from "~/clearance/services/standing/standings.server";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { momentIn } from "~/kit/time/moment";
import { recordDecision, SYSTEM } from "~/ledger/services/record-decision.server";
import type { OwnEnrolment } from "~/people/queries/organisation";
import { newId } from "~db/ids";
import type { Tx } from "~db/store";

/** The standing to sign by, as the transaction sees it, so that two who sign at once cannot both be right; null where nothing is taught. */
export async function standingToSign(tx: Tx, rules: CompanyRules, owned: OwnEnrolment, now: Date) {
  const [facts] = await gatherFacts(tx, { company: owned, personIds: [owned.personId] });
  const enrolment = facts?.enrolments.find(({ id }) => id === owned.enrolmentId);
  const programme = enrolment && rules.programmes.get(enrolment.programmeId);
  if (!facts || !enrolment || !programme) return null;
  const moment = momentIn(rules.company.timeZone, instantAfter(now, facts));
  const { person } = facts;
  const { policies } = rules;
  const remedial = remedialModule(facts, rules);
  const standing = clearanceStatus({ person, enrolment, programme, policies, remedial }, moment);
  return { standing, programme, moment };
}

type ToSign = NonNullable<Awaited<ReturnType<typeof standingToSign>>>;

interface Said {
  id: string;
  kind: SignOffKind;
  verdict: Verdict;
  comment: string;
  signedBy: string;
  onBehalfOf: string | null;
}

/** Records a sign-off that counts from the standing's moment, and what a manager's “yes” grants. */
export async function recordSignOff(
  tx: Tx,
  rules: CompanyRules,
  owned: OwnEnrolment,
  { found, said }: { found: ToSign; said: Said },
) {
  const { programme, moment } = found;
  const { id, kind, verdict, comment, signedBy, onBehalfOf } = said;
  const { enrolmentId, personId } = owned;
  const row = { id, kind, verdict, comment, signedBy, onBehalfOf, signedAt: moment.at };
  await addSignOff(tx, owned, row);
  await recordDecision(tx, {
    company: owned,
    personId,
    at: moment.at,
    kind: "signed-off",
    actor: { personId: signedBy, role: kind },
    evidence: id,
    facts: {
      enrolmentId,
      programme: programme.title,
      of: kind,
      verdict,
      ...(onBehalfOf ? { onBehalfOf } : {}),
    },
    personal: { comment },
  });
  if (verdict === "authorised") await grant(tx, rules, owned, { ...found, signOffId: id });
}

/** Adds the period that an authorisation makes. */
async function grant(
  tx: Tx,
  rules: CompanyRules,
  owned: OwnEnrolment,
  { standing, programme, moment, signOffId }: ToSign & { signOffId: string },
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
