import type { AssignPlan } from "~/assignment/rules/plans";
import type { NewId } from "~/kit/http/form-id";
import type { LocalDate } from "~/kit/time/moment";
import {
  recordDecision,
  recordDecisions,
  type Decider,
} from "~/ledger/services/record-decision.server";
import { addEnrolmentChange, addEnrolmentChannels } from "~/assignment/queries/assignments";
import { addEnrolments, type OwnEnrolment } from "~/people/queries/organisation";
import { newId } from "~db/ids";
import { companyOf, type OwnCompany, type OwnPerson } from "~/ledger/rules/own";
import type { Tx } from "~db/store";
import type { EnrolmentChangeKind } from "~/curriculum/rules/kinds";

/** Whose enrolment in what, who decides about it, and when. */
export interface EnrolmentDecision {
  person: OwnPerson;
  programme: { id: string; title: string };
  now: Date;
  actor: Decider;
  /** The rule that decides, where one does. */
  assignmentId?: string | undefined;
}

interface NamedChannel {
  id: string;
  key: string;
}

/**
 * Carries out what was planned for one person, and returns their enrolment. `enrolment` is null where they have none in
 * the programme; null is returned where somebody else was faster.
 */
export async function carryOut(
  tx: Tx,
  deciding: EnrolmentDecision,
  {
    id,
    plan,
    enrolment,
    channels,
    dueOn,
    reason = "",
  }: {
    /** What putting somebody back has as its id, where a form carried one. */
    id?: NewId;
    plan: Extract<AssignPlan, { ok: true }>;
    enrolment: OwnEnrolment | null;
    channels: readonly NamedChannel[];
    dueOn: LocalDate | null;
    reason?: string;
  },
): Promise<OwnEnrolment | null> {
  const wanted = channels.filter(({ id }) => plan.add.includes(id));
  if (enrolment === null)
    return enrolOne(tx, deciding, { channelKeys: wanted.map(({ key }) => key), dueOn });
  if (plan.does === "resumed") {
    await changeOne(tx, deciding, { id, enrolment, kind: "resume", dueOn: null, reason });
    if (dueOn) await changeOne(tx, deciding, { enrolment, kind: "due", dueOn, reason });
  }
  if (wanted.length > 0) await addChannels(tx, deciding, { enrolment, channels: wanted });
  return enrolment;
}

/** Enrols someone who is not enrolled and returns the enrolment; null where someone else was faster. */
export async function enrolOne(
  tx: Tx,
  { person, ...deciding }: EnrolmentDecision,
  to: { channelKeys: readonly string[]; dueOn: LocalDate | null },
): Promise<OwnEnrolment | null> {
  const [enrolment] = await enrolAll(tx, { ...deciding, company: companyOf(person) }, [person], to);
  return enrolment ?? null;
}

/** The same of several people of a company. Returns the enrolments of those for whom nobody else was faster. */
export async function enrolAll(
  tx: Tx,
  {
    company,
    programme,
    now,
    actor,
    assignmentId,
  }: Omit<EnrolmentDecision, "person"> & { company: OwnCompany },
  people: readonly OwnPerson[],
  { channelKeys, dueOn }: { channelKeys: readonly string[]; dueOn: LocalDate | null },
): Promise<OwnEnrolment[]> {
  const added = await addEnrolments(
    tx,
    company,
    people.map((person) => ({ id: newId(now), person })),
    {
      programmeId: programme.id,
      enrolledAt: now,
      enrolledBy: actor.personId,
      dueOn,
      assignmentId: assignmentId ?? null,
    },
    channelKeys,
  );
  await recordDecisions(
    tx,
    company,
    added.enrolments.map(({ enrolmentId, personId }) => ({
      at: now,
      kind: "enrolled" as const,
      actor,
      personId,
      evidence: enrolmentId,
      facts: {
        programmeId: programme.id,
        programme: programme.title,
        channels: added.channelKeys,
        dueOn,
        ...(assignmentId ? { assignmentId } : {}),
      },
    })),
  );
  return added.enrolments;
}

async function addChannels(
  tx: Tx,
  { programme, now, actor, assignmentId }: EnrolmentDecision,
  { enrolment, channels }: { enrolment: OwnEnrolment; channels: readonly NamedChannel[] },
) {
  await addEnrolmentChannels(
    tx,
    enrolment,
    channels.map(({ id }) => id),
  );
  const { enrolmentId, personId } = enrolment;
  await recordDecision(tx, {
    company: enrolment,
    at: now,
    kind: "channels-added",
    actor,
    personId,
    evidence: enrolmentId,
    facts: {
      enrolmentId,
      programme: programme.title,
      channels: channels.map(({ key }) => key),
      ...(assignmentId ? { assignmentId } : {}),
    },
  });
}

/** Another due date, an end, or a new beginning of one enrolment. */
export async function changeOne(
  tx: Tx,
  { programme, now, actor }: EnrolmentDecision,
  {
    id = newId(now),
    enrolment,
    kind,
    dueOn,
    reason,
  }: {
    id?: NewId | undefined;
    enrolment: OwnEnrolment;
    kind: EnrolmentChangeKind;
    dueOn: LocalDate | null;
    reason: string;
  },
) {
  await addEnrolmentChange(tx, enrolment, {
    id,
    kind,
    dueOn,
    reason,
    decidedBy: actor.personId,
    decidedAt: now,
  });
  const { enrolmentId, personId } = enrolment;
  await recordDecision(tx, {
    company: enrolment,
    at: now,
    kind: "enrolment-changed",
    actor,
    personId,
    evidence: id,
    facts: { enrolmentId, programme: programme.title, change: kind, dueOn },
    personal: { reason },
  });
}
