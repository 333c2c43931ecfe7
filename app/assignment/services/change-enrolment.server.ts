import type { AssignPlan } from "~/assignment/rules/plans";
import type { NewId } from "~/kit/http/form-id";
import type { LocalDate } from "~/kit/time/moment";
import { recordDecision, type Decider } from "~/ledger/services/record-decision.server";
import { addEnrolmentChange, addEnrolmentChannels } from "~/assignment/queries/assignments";
import { addEnrolment } from "~/people/queries/organisation";
import { newId } from "~db/ids";
import type { Tx } from "~db/store";
import type { EnrolmentChangeKind } from "~/curriculum/rules/kinds";

/** Whose enrolment in what, who decides about it, and when. */
export interface EnrolmentDecision {
  companyId: string;
  personId: string;
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
 * Carries out what was planned for one person, and returns the id of their enrolment. `enrolmentId` is null where they have none in
 * the programme; null is returned where somebody else was faster.
 */
export async function carryOut(
  tx: Tx,
  deciding: EnrolmentDecision,
  {
    id,
    plan,
    enrolmentId,
    channels,
    dueOn,
    reason = "",
  }: {
    /** What putting somebody back has as its id, where a form carried one. */
    id?: NewId;
    plan: Extract<AssignPlan, { ok: true }>;
    enrolmentId: string | null;
    channels: readonly NamedChannel[];
    dueOn: LocalDate | null;
    reason?: string;
  },
): Promise<string | null> {
  const wanted = channels.filter(({ id }) => plan.add.includes(id));
  if (enrolmentId === null)
    return enrolOne(tx, deciding, { channelKeys: wanted.map(({ key }) => key), dueOn });
  if (plan.does === "resumed") {
    await changeOne(tx, deciding, { id, enrolmentId, kind: "resume", dueOn: null, reason });
    if (dueOn) await changeOne(tx, deciding, { enrolmentId, kind: "due", dueOn, reason });
  }
  if (wanted.length > 0) await addChannels(tx, deciding, { enrolmentId, channels: wanted });
  return enrolmentId;
}

/** Enrols somebody who is not enrolled and returns the enrolment's id; null where somebody else was faster. */
export async function enrolOne(
  tx: Tx,
  { companyId, personId, programme, now, actor, assignmentId }: EnrolmentDecision,
  { channelKeys, dueOn }: { channelKeys: readonly string[]; dueOn: LocalDate | null },
): Promise<string | null> {
  const id = newId(now);
  const added = await addEnrolment(
    tx,
    {
      id,
      companyId,
      personId,
      programmeId: programme.id,
      enrolledAt: now,
      enrolledBy: actor.personId,
      dueOn,
      assignmentId: assignmentId ?? null,
    },
    channelKeys,
  );
  if (!added) return null;
  await recordDecision(tx, {
    companyId,
    at: now,
    kind: "enrolled",
    actor,
    personId,
    evidence: id,
    facts: {
      programmeId: programme.id,
      programme: programme.title,
      channels: added,
      dueOn,
      ...(assignmentId ? { assignmentId } : {}),
    },
  });
  return id;
}

async function addChannels(
  tx: Tx,
  { companyId, personId, programme, now, actor, assignmentId }: EnrolmentDecision,
  { enrolmentId, channels }: { enrolmentId: string; channels: readonly NamedChannel[] },
) {
  await addEnrolmentChannels(
    tx,
    { companyId, personId, enrolmentId },
    channels.map(({ id }) => id),
  );
  await recordDecision(tx, {
    companyId,
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
  { companyId, personId, programme, now, actor }: EnrolmentDecision,
  {
    id = newId(now),
    enrolmentId,
    kind,
    dueOn,
    reason,
  }: {
    id?: NewId | undefined;
    enrolmentId: string;
    kind: EnrolmentChangeKind;
    dueOn: LocalDate | null;
    reason: string;
  },
) {
  await addEnrolmentChange(tx, {
    id,
    companyId,
    personId,
    enrolmentId,
    kind,
    dueOn,
    reason,
    decidedBy: actor.personId,
    decidedAt: now,
  });
  await recordDecision(tx, {
    companyId,
    at: now,
    kind: "enrolment-changed",
    actor,
    personId,
    evidence: id,
    facts: { enrolmentId, programme: programme.title, change: kind, dueOn },
    personal: { reason },
  });
}
