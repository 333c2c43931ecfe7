import type { Call } from "~/people/services/call";
import type { Trainer } from "~/people/rules/actor";
import { byName } from "~/kit/text/name-order";
import { findTrainers } from "~/people/queries/engagements";
import { trainersCompanies } from "~/people/services/delegation/engaged-company.server";
import { agreementOf, driftOf, type JudgedTwice } from "~/practice/rules/judging/agreement";
import { allSamples } from "~/practice/rules/judging/samples";
import { findTrainerCalibrations } from "~/practice/queries/judging/calibrations";
import { findJudgedTwice } from "~/practice/queries/judging/judgements";
import { taughtSets } from "./sets.server";

/**
 * How far the trainers of one’s companies agree: each with the key, in all their calibrations and in the last of them, and with the
 * colleagues who judged the same replies.
 */
export async function showAgreement({ store, actor, now }: Call<Trainer>) {
  const companies = await trainersCompanies(store.read, actor, now);
  const trainers = new Map<string, { id: string; name: string }>();
  for (const company of companies)
    for (const { id, name, leftAt } of await findTrainers(store.read, company))
      if (leftAt === null) trainers.set(id, { id, name });
  const calibrations = await findTrainerCalibrations(store.read, {
    trainerIds: [...trainers.keys()],
  });
  const twice = await findJudgedTwice(store.read, companies);
  const sets = [...(await taughtSets(store)).values()].filter(
    ({ body }) => allSamples(body).length > 0,
  );
  const titles = new Map(sets.map(({ activityId, title }) => [activityId, title]));
  return {
    now,
    timeZone: companies[0]?.timeZone ?? "UTC",
    trainers: [...trainers.values()].sort(byName).map(({ id, name }) => {
      const own = calibrations.filter(({ personId }) => personId === id);
      const pairs = twice.flatMap(({ one, other }): JudgedTwice[] =>
        one.by === id ? [{ one, other }] : other.by === id ? [{ one: other, other: one }] : [],
      );
      return {
        id,
        name,
        isAsker: id === actor.personId,
        calibrations: own.map(({ id: key, activityId, at, agreement, judged }) => ({
          key,
          at,
          title: titles.get(activityId) ?? "",
          samples: judged.length,
          agreement,
        })),
        drift: driftOf(own),
        withOthers: { replies: pairs.length, agreement: agreementOf(pairs) },
      };
    }),
    together: {
      replies: twice.length,
      agreement: agreementOf(twice),
      sameVerdict: twice.filter(({ one, other }) => one.verdict === other.verdict).length,
    },
    sets: sets.map(({ moduleKey, key, title }) => ({ moduleKey, key, title })),
  };
}
