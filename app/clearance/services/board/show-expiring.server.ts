import type { Call } from "~/people/services/call";
import {
  endingsWithin,
  LONGEST_WINDOW,
  type ExpiringPerson,
} from "~/clearance/rules/board/expiring";
import type { Manager } from "~/people/rules/actor";
import { stepSaid } from "~/clearance/rules/board/outlook";
import { titledFor } from "~/clearance/services/standing/readers-titles.server";
import { boardOutlooks } from "./board-rows.server";

/** What ends in the coming 90 days, and whose it is. */
export async function showExpiring({ store, actor, now }: Call<Manager>) {
  const endingWithin = LONGEST_WINDOW;
  const {
    people: found,
    rules,
    today,
  } = await boardOutlooks(store, {
    company: actor,
    now,
    endingWithin,
  });
  const titled = titledFor(rules);
  const people = found.map(({ person: { id, name, team }, outlook }): ExpiringPerson => ({
    person: { id, name, team },
    endings: outlook.endings.map((ending) =>
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
