import type { Call, Creating } from "~/people/services/call";
import { UNSAID } from "~/authoring/rules/drafts";
import { answerVerdict, type AnswerVerdict } from "~/authoring/rules/second-yes";
import type { Trainer } from "~/people/rules/actor";
import { findTrainer } from "~/people/queries/people";
import { findDraft, saveDraftRow } from "~/authoring/queries/drafts";
import { authoredFile } from "~/authoring/services/library/files.server";
import { isSent } from "~db/sent";
import { publishLooked, publishOnce, type PublishDraftOutcome } from "./publish-draft.server";

interface Answer {
  path: string;
  /** The draft as its reader saw it. */
  sequence: number;
}

type Refused = Extract<AnswerVerdict, { ok: false }>;

export type AgreedTo =
  | PublishDraftOutcome
  | Refused
  /** It was asked for a future time, and is published then. */
  | { ok: true; at: Date }
  /** The person who asked may no longer publish it. */
  | { ok: false; code: "left" };

/**
 * Agrees to a draft that a colleague asked about, as the reader saw it: it’s published in the colleague’s name, right away or at the
 * time they chose. The person who asked can’t agree. A form that is sent twice agrees once.
 */
export async function agree(answer: Creating<Trainer> & Answer): Promise<AgreedTo> {
  const { store, actor, id } = answer;
  const sent = () => isSent(store.read, "contentFileRevision", id, { agreedBy: actor.personId });
  return publishOnce(sent, () => agreeLooked(answer));
}

async function agreeLooked(answer: Creating<Trainer> & Answer): Promise<AgreedTo> {
  const { store, actor, now, id, path, sequence } = answer;
  const { personId } = actor;
  await authoredFile(store.read, { actor, now, path });
  const draft = await findDraft(store.read, path);
  if (draft?.agreedBy === personId && draft.sequence === sequence + 1 && draft.publishAt)
    return { ok: true, at: draft.publishAt };
  const verdict = answerVerdict(draft, { personId, sequence });
  if (!verdict.ok) return verdict;
  const author = await findTrainer(store.read, draft?.askedBy ?? "", now);
  if (!draft || !author) return { ok: false, code: "left" };
  const { publishAt } = draft;
  if (publishAt && publishAt > now) return agreeToTime(answer, publishAt);
  return publishLooked({
    store,
    now,
    id,
    path,
    sequence,
    actor: { personId: author.id, role: "trainer" },
    publication: null,
    secondYesAbove: 0,
    agreedBy: personId,
  });
}

async function agreeToTime(
  { store, actor, now, path, sequence }: Creating<Trainer> & Answer,
  at: Date,
): Promise<AgreedTo> {
  const { personId } = actor;
  return store.write(async (tx) => {
    const draft = await findDraft(tx, path);
    const verdict = answerVerdict(draft, { personId, sequence });
    if (!verdict.ok || !draft) return verdict.ok ? { ok: false, code: "stale" } : verdict;
    const { savedByName: _, ...row } = draft;
    const agreed = { agreedBy: personId, agreedAt: now, scheduledBy: row.askedBy };
    await saveDraftRow(tx, { ...row, ...agreed, sequence: sequence + 1 });
    return { ok: true, at };
  });
}

/** Sends a draft back to the person who asked, with a reason, so that it can be edited again. Twice is once. */
export async function sendBack({
  store,
  actor,
  now,
  path,
  sequence,
  reason,
}: Call<Trainer> & Answer & { reason: string }): Promise<AnswerVerdict> {
  const { personId } = actor;
  return store.write(async (tx) => {
    await authoredFile(tx, { actor, now, path });
    const draft = await findDraft(tx, path);
    if (draft?.sentBackBy === personId && draft.sequence === sequence + 1) return { ok: true };
    const verdict = answerVerdict(draft, { personId, sequence });
    if (!verdict.ok || !draft) return verdict;
    const { savedByName: _, ...row } = draft;
    const back = { ...UNSAID, sentBackBy: personId, sentBack: reason };
    await saveDraftRow(tx, { ...row, ...back, sequence: sequence + 1 });
    return { ok: true };
  });
}
