import type { Period } from "~/clearance/rules/standing/facts";
import { HELD_NOTHING, heldText, holdsIn } from "~/clearance/rules/standing/held";
import type { Standing } from "~/clearance/rules/standing/standing";
import { LEVELS } from "~/curriculum/rules/kinds";
import { answerOf } from "~/gate/rules/answer";
import { answerToday } from "~/gate/rules/credentials/answer";
import { answerText, conditionTexts } from "~/gate/rules/credentials/words";
import type { LocalDate } from "~/kit/time/moment";
import { expectSame } from "../expect-same";
import type { Somebody } from "./somebody";

interface Channel {
  id: string;
  name: string;
}

/** What the API says of each level on each channel. */
function askedOf(standings: readonly Standing[], channels: readonly Channel[], at: Date) {
  const facts = { channels: channels.map(({ id }) => ({ id, key: id })), standings };
  return (channel: string, action: string) => answerOf(facts, { channel, action }, at);
}

/** A group holds the people whom the API allows what it’s for. */
export function expectGroups(
  { now }: Somebody,
  standings: readonly Standing[],
  channels: readonly Channel[],
) {
  const api = askedOf(standings, channels, now.at);
  const held = heldText(
    standings,
    channels.map(({ id }) => id),
  );
  let allowed = 0;
  for (const { id: channelId } of channels)
    for (const level of LEVELS) {
      const may = api(channelId, level).allowed;
      expectSame(holdsIn(held, { channelId, level }), may);
      if (may) allowed += 1;
    }
  expectSame(held === HELD_NOTHING, allowed === 0);
}

/** Every period that could be shared by now says on its public page what the API and the employee’s own page say of it. */
export function expectVerifyPages(
  who: Somebody,
  standings: readonly Standing[],
  channels: readonly Channel[],
) {
  for (const { id, periods } of who.enrolments) {
    const own = standings.find(({ enrolmentId }) => enrolmentId === id);
    for (const period of periods)
      if (period.validFrom <= who.now.today)
        expectVerifyPage(who, { period, own, standings, channels });
  }
}

interface Shared {
  period: Period;
  /** What the employee’s page shows of the programme that it was granted in. */
  own: Standing | undefined;
  standings: readonly Standing[];
  channels: readonly Channel[];
}

function expectVerifyPage({ person, now }: Somebody, { period, own, standings, channels }: Shared) {
  const { suspensions } = person;
  const named = channels.map((channel) => ({ ...channel, handle: "" }));
  const answer = answerToday({ period, standings, suspensions, channels: named }, now.today);
  const api = askedOf(standings, channels, now.at);
  const said = named
    .filter(({ id }) => period.channelIds.includes(id))
    .map(({ id, name }) => ({ name, ...api(id, period.level) }));
  const yes = said.filter(({ allowed }) => allowed);
  expectSame(answer.channels.length, said.length);
  for (const [index, { ok }] of answer.channels.entries()) expectSame(ok, said[index]!.allowed);

  const text = answerText(toldOf(period, answer));
  const all = yes.length === said.length;
  if (yes.length > 0) expectSame(text.startsWith(all ? "Yes. " : "On some channels. "), true);
  else expectSame(/^(?:Not now|No)\. /.test(text), true);
  if (yes.length > 0 && !all)
    expectSame(text.endsWith(`: ${yes.map(({ name }) => name).join(" and ")}.`), true);

  const ends = yes.map(({ validUntil }) => validUntil!).sort();
  expectSame(answer.until, ends[0] ?? null);
  const conditions = conditionTexts(toldOf(period, answer));
  const supervised = yes.flatMap(({ name, conditions: all }) =>
    all.map(({ message }) => ({ name, message })),
  );
  expectSame(
    conditions.filter((one) => one.includes("upervised, ")).length > 0,
    supervised.length > 0,
  );
  for (const { name, message } of supervised)
    expectSame(
      conditions.some((one) => one === message || (one.includes(name) && one.endsWith(message))),
      true,
    );

  const left = person.leftAt !== null && person.leftAt <= now.at;
  if (left) return expectSame(text.startsWith("No. "), true);
  expectOwnPage(own, period, { text, today: now.today, answer });
}

/** Of somebody who is still there, the page says “paused” of a period that runs where their own page does, and of no other. */
function expectOwnPage(
  own: Standing | undefined,
  period: Period,
  { text, today, answer }: { text: string; today: LocalDate; answer: { revoked: boolean } },
) {
  const runs = !answer.revoked && today <= period.validUntil;
  if (own?.holds && runs) expectSame(text.startsWith("Yes. "), true);
  if (own?.state === "paused" && runs) expectSame(text.startsWith("No. "), false);
  if (own?.state === "revoked") expectSame(runs, false);
  if (text.startsWith("Not now. ")) expectSame(own?.state, "paused");
  if (runs) expectSame(text.startsWith("No. "), false);
}

function toldOf(
  { level, validFrom }: Period,
  answer: ReturnType<typeof answerToday<Channel & { handle: string }>>,
) {
  const proven = { programme: "Reply", modules: [], practice: false };
  const about = { name: "Maya", company: "Harbour", agency: "Agency" };
  return { ...about, level, answer, grantedOn: validFrom, proven };
}
