import type { Call } from "~/people/services/call";
import { whomToAsk, type Colleague, type Contact } from "~/clearance/rules/ask/whom-to-ask";
import { askGate, type GateHelp, type GateQuestion } from "~/clearance/rules/standing/gate";
import { gateWords } from "~/clearance/rules/words/gate-words";
import { personStandings } from "~/clearance/services/standing/standings.server";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { LEVELS } from "~/curriculum/rules/kinds";
import type { OwnPerson } from "~/ledger/rules/own";
import { titledFor } from "~/clearance/services/standing/readers-titles.server";
import { findTrainers } from "~/people/queries/engagements";
import { isPublishable } from "~/learning/queries/publishable";
import { settingOf } from "~/learning/services/setting.server";
import { colleaguesToAsk, wallClock } from "./colleagues.server";

/** May they do this on this channel now? `asked` is null until they have said what. */
export async function showMayI({
  store,
  actor,
  now,
  asked,
}: Call<OwnPerson> & { asked: GateQuestion | null }) {
  const rules = await companyRules(store, actor);
  const { channels, company, playbook } = rules;
  const clock = wallClock(now, company.timeZone);
  const today = { now, today: clock.today };
  const colleagues = await colleaguesToAsk(store.read, actor, { names: [], ...today });
  const { help, managers } = whomToAsk(playbook, colleagues, clock);
  const common = {
    company: company.shortName,
    clock,
    help,
    channels: channels.map(({ key, name, handle }) => ({ key, name, handle })),
  };
  if (!asked) return { ...common, answer: null };
  const { personId } = actor;
  const found = await personStandings(store, { company: actor, personId, now });
  const verdict = askGate(
    found && { channels, standings: found.standings.map(titledFor(rules).standing) },
    asked,
  );
  const channel = channels.find(({ key }) => key === asked.channel) ?? null;
  const level = LEVELS.find((each) => each === asked.level) ?? null;
  const setting = settingOf(rules, colleagues.filter(isManager), now);
  const words = gateWords(verdict, { channel: channel?.name ?? null, level }, setting);
  return {
    ...common,
    answer: {
      ok: verdict.ok,
      ...words,
      ask: await toAsk(words.help, managers, async () =>
        (await findTrainers(store.read, actor))
          .filter(({ leftAt }) => !leftAt || leftAt > now)
          .map(({ name }) => name),
      ),
      /** Where the post can be written, after a yes to posting on a channel that the company publishes to from here. */
      publish:
        verdict.ok &&
        channel &&
        level === "post" &&
        (await isPublishable(store.read, actor, channel.key))
          ? `/publish?${new URLSearchParams({ channel: channel.key }).toString()}`
          : null,
      /** A company may not want to be spoken of from people's own accounts. */
      ownAccounts:
        verdict.ok && level === "share" ? (playbook?.company.personalAccounts ?? null) : null,
    },
  };
}

function isManager({ manager, left }: Colleague): boolean {
  return manager && !left;
}

/** The people to turn to about a no: managers with their addresses, trainers by name. */
async function toAsk(
  help: GateHelp | null,
  managers: readonly Contact[],
  trainers: () => Promise<string[]>,
): Promise<{ who: GateHelp; trainers: string[]; managers: Contact[] } | null> {
  if (!help) return null;
  return {
    who: help,
    trainers: help === "trainer" ? await trainers() : [],
    managers: help === "manager" ? [...managers] : [],
  };
}
