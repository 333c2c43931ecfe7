import type { Call } from "~/people/services/call";
import { changeWords } from "~/clearance/rules/changes/change-words";
import {
  PLAYBOOK_ID,
  playbookToLookAt,
  readerSince,
} from "~/clearance/rules/changes/playbook-changes";
import { playbookLines } from "~/company/rules/playbook/lines";
import { localDateOf } from "~/kit/time/moment";
import { lookedFrom } from "~/notices/rules/content-notices";
import type { Employee } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { compareLines } from "~/kit/text/compare-lines.server";
import { passagesOf } from "~/kit/text/text-passages";
import { personStandings } from "~/clearance/services/standing/standings.server";
import { noteLooked } from "~/learning/services/changes/note-looked.server";
import { listPlaybooks } from "~/company/queries/company";
import { findLookedKeys } from "~/notices/queries/notices";

/** What has changed in the playbook since the employee began, or since they last looked, and whether they are asked to look. */
export async function showPlaybookChanges(call: Call<Employee>) {
  const { rules, since, change, looked } = await readerOf(call);
  const versions = await listPlaybooks(call.store.read, call.actor);
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
    passages: passagesOf(
      await compareLines(playbookLines(before.body), playbookLines(newest.body)),
      0,
    ),
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
}: Call<Employee> & { number: number }): Promise<{ newer: boolean }> {
  const { change } = await readerOf(call);
  if (!change) return { newer: false };
  return noteLooked(call, change, number);
}

async function readerOf({ store, actor, now }: Call<Employee>) {
  const learner = await personStandings(store, { company: actor, personId: actor.personId, now });
  if (!learner) throw notFound("person");
  const { rules, facts, moment } = learner;
  const reader = { ...facts, programmes: rules.programmes };
  const keys = await findLookedKeys(store.read, actor);
  return {
    rules,
    since: readerSince(reader, moment),
    change: playbookToLookAt(reader, rules.playbookChanges, moment),
    looked: lookedFrom(keys).get(PLAYBOOK_ID) ?? 0,
  };
}
