import type { Call } from "~/people/services/call";
import { findCounts } from "~/clearance/queries/standings/counts";
import { findFirstToEnd } from "~/clearance/queries/standings/people";
import {
  endingsWithin,
  LONGEST_WINDOW,
  windowsCounted,
  windowsFrom,
  type ExpiringWindow,
} from "~/clearance/rules/board/expiring";
import { shownOutlook } from "~/clearance/rules/board/kept";
import { stepSaid, type Outlook } from "~/clearance/rules/board/outlook";
import { titledFor } from "~/clearance/services/standing/readers-titles.server";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import type { LocalDate } from "~/kit/time/moment";
import { companyOf, teamsIn, type Reach } from "~/ledger/rules/own";
import { boardOutlooks } from "./board-rows.server";
import { upToDate } from "./up-to-date.server";

/** `actor` is how far is seen: a manager who is signed in, or the reach of one for whom something is made. */
type Asked = Omit<Call, "actor"> & { actor: Reach };

/** So many are named of what ends in each span of days. */
const MOST_NAMED = 50;

/** What ends in the coming 90 days, and whose it is. Of a whole company no more people are read than are named. */
export async function showExpiring(asked: Asked) {
  const found = teamsIn(asked.actor) ? await ofTeams(asked) : await ofAll(asked);
  const { company, channels } = found.rules;
  return {
    company,
    now: asked.now,
    today: found.today,
    channels: channels.map(({ id, name }) => ({ id, name })),
    windows: found.windows,
  };
}

interface Found {
  rules: CompanyRules;
  today: LocalDate;
  windows: ExpiringWindow[];
}

async function ofTeams({ store, actor, now }: Asked): Promise<Found> {
  const endingWithin = LONGEST_WINDOW;
  const { people, rules, today } = await boardOutlooks(store, {
    company: actor,
    now,
    endingWithin,
  });
  const windows = endingsWithin(people.map(endingsOf(rules)), today).map((window) => ({
    ...window,
    endings: window.endings.slice(0, MOST_NAMED),
  }));
  return { rules, today, windows };
}

async function ofAll({ store, actor, now }: Asked): Promise<Found> {
  const company = companyOf(actor);
  const { rules, today } = await upToDate(store, { company, now });
  const counts = await findCounts(store.read, company, ["end", "first-end"]);
  const people = [];
  for (const { from, until } of windowsFrom(today)) {
    const first = { from, until, limit: MOST_NAMED };
    for (const { kept, ...person } of await findFirstToEnd(store.read, company, first))
      people.push({ person, outlook: shownOutlook(kept, today) });
  }
  const windows = windowsCounted(
    endingsWithin(people.map(endingsOf(rules)), today),
    {
      ends: counts.filter(({ what }) => what === "end"),
      firstEnds: counts.filter(({ what }) => what === "first-end"),
    },
    { today, most: MOST_NAMED },
  );
  return { rules, today, windows };
}

function endingsOf(rules: CompanyRules) {
  const titled = titledFor(rules);
  return ({
    person: { id, name, team },
    outlook,
  }: {
    person: { id: string; name: string; team: string | null };
    outlook: Outlook;
  }) => ({
    person: { id, name, team },
    endings: outlook.endings.map((ending) =>
      stepSaid({ ...ending, nextStep: titled.step(ending.nextStep) }),
    ),
  });
}

export type ExpiringView = Awaited<ReturnType<typeof showExpiring>>;
