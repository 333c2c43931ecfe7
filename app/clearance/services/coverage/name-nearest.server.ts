import type { NamedNearest } from "~/clearance/rules/coverage/coverage-words";
import { peopleIn, type ChannelCoverage } from "~/clearance/rules/coverage/coverage";
import { nearestTo } from "~/clearance/rules/coverage/nearest";
import { stepSaid } from "~/clearance/rules/board/outlook";
import type { Titled } from "~/clearance/services/standing/readers-titles.server";
import type { Crowd } from "./company-coverage.server";

/** So many are named; more would hide what is said. */
const MOST_NAMED = 5;

/** Who is nearest to being cleared for each channel that lacks people, by channel; the first of them by name. */
export async function nameNearest(
  { people, channels, findFirst }: Crowd & { channels: readonly ChannelCoverage[] },
  titled: Titled,
): Promise<Map<string, NamedNearest>> {
  const nearest = channels.map((coverage) => ({ coverage, ...nearestTo(coverage, people) }));
  const wanted = nearest.flatMap(({ near, off }) => [
    ...(near?.some ?? []),
    ...off.flatMap(({ some }) => (peopleIn(some) === 1 ? some : [])),
  ]);
  const found = await findFirst([...new Set(wanted.map(({ id }) => id))], MOST_NAMED);
  return new Map(
    nearest.map(({ coverage: { channelId }, near, off }): [string, NamedNearest] => {
      const hoursKnown = new Map(near?.some.map((one) => [one.id, one.hoursKnown]));
      const helping = found.flatMap(({ id, name, key, away }) => {
        const known = hoursKnown.get(key);
        const step = away.find((one) => one.channelId === channelId);
        if (known === undefined || !step) return [];
        const { nextStep } = stepSaid({ nextStep: titled.step(step.nextStep) });
        return [{ id, name, nextStep, hoursKnown: known }];
      });
      return [
        channelId,
        {
          near: near && {
            steps: near.steps,
            count: peopleIn(near.some),
            people: helping.slice(0, MOST_NAMED),
          },
          off: off.map(({ steps, some }) => {
            const count = peopleIn(some);
            const one = count === 1 && found.find(({ key }) => some.some(({ id }) => id === key));
            return { steps, people: count, name: one ? one.name : "" };
          }),
        },
      ];
    }),
  );
}
