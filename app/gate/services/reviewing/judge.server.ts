import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import { listReviewerChannels, type Reviewer } from "~/gate/queries/reviewing/reviewers";
import { findAuthors, findSpeech } from "~/gate/queries/reviewing/reviews";
import { mayIPath } from "~/gate/rules/chat/paths";
import { reasonText } from "~/gate/rules/reason-text";
import type { ReviewWhy } from "~/gate/rules/reviewing/kinds";
import { REASON_LENGTH } from "~/gate/rules/reviewing/limits";
import type { Message } from "~/gate/rules/reviewing/message";
import { mayPostNow } from "~/gate/services/ask/may-post-now.server";
import { inLanguage } from "~/kit/language/in-language.server";
import { speechOf, type Language } from "~/kit/language/language";
import { m } from "~/kit/language/m";
import { dayText } from "~/kit/text/formats";
import { emailAddress } from "~/kit/text/email-address";
import { localDateOf } from "~/kit/time/moment";
import type { Store } from "~db/store";
import type { HootsuiteClient } from "./hootsuite-client.server";

export interface Reviewing {
  store: Store;
  client: HootsuiteClient;
  clock: () => Date;
  origin: string;
  /** Of people who have chosen none, and whose company has not. */
  language: Language;
}

/** What a message is about, as far as it’s known. */
interface About {
  personId: string | null;
  channelId: string;
  channel: string;
  publishAt: Date;
}

export type Judged =
  | { does: "wait"; why: ReviewWhy }
  | { does: "approve"; step: number; about: About }
  | { does: "reject"; step: number; about: About; why: ReviewWhy; reason: string };

type Author = Awaited<ReturnType<typeof findAuthors>>[number];

/**
 * May this message be published? Its author and the person who changed it last are each exactly one employee, and the gate lets both
 * post on its channel now and until its day. It’s asked last, after everything that takes time.
 */
export async function judge(
  { store, client, clock, origin, language }: Reviewing,
  reviewer: Reviewer,
  message: Message,
): Promise<Judged> {
  const { profile, step, author, editor } = message;
  if (profile === null || step === null || author === null || editor === null)
    return { does: "wait", why: "unreadable" };
  const rules = await companyRules(store, reviewer);
  const tied = await listReviewerChannels(store.fresh, reviewer);
  const channelId = tied.find(({ account }) => account === profile)?.channelId;
  const channel = rules.channels.find(({ id }) => id === channelId);
  if (!channel) return { does: "wait", why: "untied" };
  const first = await employeeOf({ store, client, reviewer }, author);
  const last = editor === author ? first : await employeeOf({ store, client, reviewer }, editor);
  const now = clock();
  const publishAt = message.at && message.at > now ? message.at : now;
  const personId = first?.personId ?? null;
  const about = { personId, channelId: channel.id, channel: channel.key, publishAt };
  const url = `${origin}${mayIPath({ channel: channel.key, level: "post" })}`;
  const { language: ofCompany, address } = await findSpeech(store.fresh, reviewer);
  const spoken = speechOf(first?.language ?? ofCompany ?? language, address);
  const reject = (why: ReviewWhy, words: () => string): Judged => {
    const reason = inLanguage(spoken, words).slice(0, REASON_LENGTH);
    return { does: "reject", step, about, why, reason };
  };
  const company = rules.company.name;
  if (!first) return reject("author", () => m.gate_reviewing_reason_author({ company }));
  if (last?.personId === first.personId && editor !== author)
    return reject("same-address", () => m.gate_reviewing_reason_same_address());
  const { name } = first;
  const asking = { rules, channel, publishAt, now };
  const own = await postingUntil(store, first, asking);
  if (!own.ok && own.until !== null) {
    const { until } = own;
    return reject("ends", () => {
      const said = { name, channel: channel.name, day: dayText(until), url };
      return m.gate_reviewing_reason_ends(said);
    });
  }
  if (!own.ok)
    return reject("gate", () => {
      const reasons = [...new Set(own.reasons.map(reasonText))].join(" ");
      return m.gate_reviewing_reason_gate({ name, channel: channel.name, reasons, url });
    });
  const others = last && (editor === author ? own : await postingUntil(store, last, asking));
  // What keeps somebody else from posting is none of the author’s business.
  if (!others?.ok)
    return reject("changed", () => m.gate_reviewing_reason_changed({ channel: channel.name }));
  return { does: "approve", step, about };
}

/** The one employee who has a member’s address; null for nobody, and for several. */
async function employeeOf(
  { store, client, reviewer }: Pick<Reviewing, "store" | "client"> & { reviewer: Reviewer },
  member: string,
): Promise<Author | null> {
  const address = emailAddress((await client.address(member)) ?? "");
  if (address === null) return null;
  const [one, ...more] = await findAuthors(store.fresh, reviewer, address);
  return one && more.length === 0 ? one : null;
}

async function postingUntil(
  store: Store,
  person: Author,
  {
    rules,
    channel,
    publishAt,
    now,
  }: {
    rules: CompanyRules;
    channel: { key: string };
    publishAt: Date;
    now: Date;
  },
) {
  const verdict = await mayPostNow(store, person, { rules, channelKey: channel.key, now });
  if (!verdict.ok) return { ok: false as const, until: null, reasons: verdict.reasons };
  const { until } = verdict;
  if (localDateOf(publishAt, rules.company.timeZone) <= until) return { ok: true as const };
  return { ok: false as const, until, reasons: [] };
}
