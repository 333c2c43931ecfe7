import type { Call } from "~/people/services/call";
import type { Trainer } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { trainersCompanies } from "~/people/services/delegation/engaged-company.server";
import type { AlarmAnswer } from "~/practice/rules/kinds";
import {
  answerAlarm as keepAnswer,
  countAlarms,
  listAlarms,
} from "~/practice/queries/judging/alarms";

/** As many as are shown at once. */
const MOST_SHOWN = 50;
/** And of those that somebody has looked at. */
const FEW_SHOWN = 10;

/** What people hold for mistaken about the checks, the oldest first, and the last that a trainer looked at. */
export async function showAlarms({ store, actor, now }: Call<Trainer>) {
  const companies = await trainersCompanies(store.read, actor, now);
  const open = await listAlarms(store.read, companies, { answered: false, limit: MOST_SHOWN });
  return {
    now,
    open,
    answered: await listAlarms(store.read, companies, { answered: true, limit: FEW_SHOWN }),
    total: await countAlarms(store.read, companies),
  };
}

/** How many nobody has looked at. */
export async function openAlarms({ store, actor, now }: Call<Trainer>): Promise<number> {
  return countAlarms(store.read, await trainersCompanies(store.read, actor, now));
}

/** Says whether a check was right. The last word counts. */
export async function answerAlarm({
  store,
  actor,
  now,
  alarmId,
  answer,
}: Call<Trainer> & { alarmId: string; answer: AlarmAnswer }): Promise<void> {
  const companies = await trainersCompanies(store.read, actor, now);
  const said = { id: alarmId, answer, answeredBy: actor.personId, answeredAt: now };
  if (!(await store.write((tx) => keepAnswer(tx, companies, said)))) throw notFound("alarm");
}
