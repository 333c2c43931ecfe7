import { changeWords } from "~/domain/clearance/change-words";
import type { ContentChange } from "~/domain/clearance/content-changes";
import { PLAYBOOK_ID, playbookToLookAt, readerSince } from "~/domain/clearance/playbook-changes";
import { playbookLines } from "~/domain/company/playbook-lines";
import { localDateOf } from "~/domain/moment";
import { changedFacts, changedKey, lookedFrom, lookedKey } from "~/domain/notices/content-notices";
import type { Employee } from "~/domain/people/actor";
import { conflict, notFound } from "~/domain/refusal";
import { lineChanges } from "~/domain/text-changes";
import { passagesOf } from "~/domain/text-passages";
import { personStandings } from "~/services/clearance/standings.server";
import { newId } from "~db/ids";
import { listPlaybooks } from "~db/queries/company";
import { addNotice, findLookedKeys, markKeySeen } from "~db/queries/notices";
import type { Store } from "~db/store";

interface Call {
  store: Store;
  actor: Employee;
  now: Date;
}

/** What has changed in the playbook since somebody began, or since they looked at it last, and whether they are asked to look. */
export async function showPlaybookChanges(call: Call) {
  const { rules, since, change, looked } = await readerOf(call);
  const versions = await listPlaybooks(call.store.read, call.actor.companyId);
  const newest = versions.at(-1);
  if (!newest) throw notFound("playbook");
  const asks = change !== null && looked < change.number;
  const known = versions.findLast(({ publishedAt }) => since && publishedAt <= since)?.number ?? 1;
  const sinceLooked = asks && looked > known;
  const from = sinceLooked ? looked : known;
  const before = versions.find(({ number }) => number === from) ?? newest;
  const { timeZone } = rules.company;
  return {
    asks,
    asked: asks ? changeWords(change, localDateOf(call.now, timeZone)) : null,
    number: change?.number ?? 0,
    sinceLooked,
    sentences: rules.playbookChanges
      .filter(({ number, change: sentence }) => number > from && sentence !== "")
      .map(({ change: sentence }) => sentence),
    passages: passagesOf(lineChanges(playbookLines(before.body), playbookLines(newest.body)), 0),
    timeZone,
  };
}

/**
 * The employee has looked at what changed in the playbook, up to the change that was shown. It is a receipt among their notices, and
 * completes nothing. Done twice is done once.
 */
export async function seePlaybookChanges({
  number,
  ...call
}: Call & { number: number }): Promise<{ newer: boolean }> {
  const { change } = await readerOf(call);
  if (!change) return { newer: false };
  if (number > change.number) throw conflict("This is not what changed. Load the page again.");
  const { store, now, actor } = call;
  const { companyId, personId } = actor;
  const shown: ContentChange = { ...change, number };
  await store.write(async (tx) => {
    await addNotice(tx, {
      id: newId(now),
      companyId,
      personId,
      aboutPersonId: personId,
      kind: "due",
      key: lookedKey(shown),
      facts: changedFacts(shown, "seen"),
      createdAt: now,
      seenAt: now,
      outboxId: null,
    });
    await markKeySeen(tx, { companyId, personId, key: changedKey(shown), now });
  });
  return { newer: number < change.number };
}

async function readerOf({ store, actor, now }: Call) {
  const { companyId, personId } = actor;
  const learner = await personStandings(store, { companyId, personId, now });
  if (!learner) throw notFound("person");
  const { rules, facts, moment } = learner;
  const reader = { ...facts, programmes: rules.programmes };
  const keys = await findLookedKeys(store.read, { companyId, personId });
  return {
    rules,
    since: readerSince(reader, moment),
    change: playbookToLookAt(reader, rules.playbookChanges, moment),
    looked: lookedFrom(keys).get(PLAYBOOK_ID) ?? 0,
  };
}
