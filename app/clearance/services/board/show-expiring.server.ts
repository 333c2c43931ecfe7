import type { Call } from "~/people/services/call";
import { endingsWithin, type ExpiringPerson } from "~/clearance/rules/board/expiring";
import type { Manager } from "~/people/rules/actor";
import { stepSaid } from "~/clearance/rules/board/outlook";
import { titledFor } from "~/clearance/services/standing/readers-titles.server";
import { boardRows } from "./board-rows.server";

/** What ends in the coming 90 days, and whose it is. */
export async function showExpiring({ store, actor, now }: Call<Manager>) {
  const { rows, outlooks, rules, today } = await boardRows(store, {
    company: actor,
    now,
  });
  const titled = titledFor(rules);
  const people = rows.map(({ person: { id, name, team } }): ExpiringPerson => ({
    person: { id, name, team },
    endings: (outlooks.get(id)?.endings ?? []).map((ending) =>
      stepSaid({ ...ending, nextStep: titled.step(ending.nextStep) }),
    ),
  }));
  return {
    company: rules.company,
    now,
    today,
    channels: rules.channels.map(({ id, name }) => ({ id, name })),
    windows: endingsWithin(people, today),
  };
}

export type ExpiringView = Awaited<ReturnType<typeof showExpiring>>;
