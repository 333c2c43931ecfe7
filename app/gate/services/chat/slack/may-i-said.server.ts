import { askedIn } from "~/gate/rules/chat/command";
import { boldInSlack, linkInSlack, plainInSlack } from "~/gate/rules/chat/mrkdwn";
import { conditionsOf } from "~/gate/rules/answer";
import { mayIPath } from "~/gate/rules/chat/paths";
import { levelNames } from "~/gate/services/chat/level-names";
import { highestLevel, mayPost } from "~/clearance/rules/standing/gate";
import { LEVEL_TASKS } from "~/clearance/rules/words/gate-words";
import { personStandings } from "~/clearance/services/standing/standings.server";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import { m } from "~/kit/language/m";
import { showMayI } from "~/learning/services/ask/show-may-i.server";
import type { OwnPerson } from "~/ledger/rules/own";
import type { Store } from "~db/store";

interface Asking {
  store: Store;
  now: Date;
  origin: string;
  person: OwnPerson;
  text: string;
}

/** The answer of the person’s own page, as Slack writes texts: about one thing, or about every channel. */
export async function mayISaid({ store, now, origin, person, text }: Asking): Promise<string> {
  const rules = await companyRules(store, person);
  const asked = askedIn(text, rules.channels, levelNames());
  if (asked.kind !== "one") {
    const channels =
      asked.kind === "all"
        ? rules.channels
        : rules.channels.filter(({ key }) => key === asked.channel);
    return await everything({ store, now, origin, person }, channels, rules);
  }
  const { channel, level } = asked;
  const { answer } = await showMayI({ store, actor: person, now, asked: { channel, level } });
  if (!answer) throw new Error("A question without an answer.");
  const isKnown = rules.channels.some(({ key }) => key === channel);
  return [
    boldInSlack(answer.title),
    ...answer.why.map(({ why, remedy }) => plainInSlack(remedy ? `${why} ${remedy}` : why)),
    more(origin, mayIPath(isKnown ? { channel, level } : null)),
  ].join("\n");
}

async function everything(
  { store, now, origin, person }: Omit<Asking, "text">,
  channels: CompanyRules["channels"],
  { company }: CompanyRules,
): Promise<string> {
  const found = await personStandings(store, { company: person, personId: person.personId, now });
  const lines = channels.map(({ id, name, handle }) => {
    const level = found && highestLevel(found.standings, id);
    const may = level ? LEVEL_TASKS[level].title : m.gate_replies_nothing();
    const answer = found && level && mayPost(found.standings, { channelId: id, level });
    const conditions = conditionsOf((answer && answer.ok && answer.supervised) || null);
    const said = [may, ...conditions.map(({ message }) => message)].join(" · ");
    return `• ${boldInSlack(name)} (${plainInSlack(handle)}): ${plainInSlack(said)}`;
  });
  return [
    boldInSlack(m.gate_replies_today({ company: company.shortName })),
    ...(lines.length > 0 ? lines : [plainInSlack(m.gate_replies_no_channels())]),
    more(origin, mayIPath(null)),
  ].join("\n");
}

function more(origin: string, path: string): string {
  return linkInSlack(`${origin}${path}`, m.gate_replies_more());
}
