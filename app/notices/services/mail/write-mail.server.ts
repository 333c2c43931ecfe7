import { m } from "~/kit/language/m";
import { groupOf } from "~/clearance/rules/events/events";
import { modeOf, type Preferences } from "~/notices/rules/preferences";
import { weekSummary } from "~/notices/rules/summary";
import { isQuiet, afterQuiet } from "~/notices/rules/when";
import { numberText } from "~/kit/text/amounts";
import { momentIn } from "~/kit/time/moment";
import { baseOf } from "~/kit/http/base";
import { findReachOf } from "~/people/queries/teams";
import { countHats } from "~/people/queries/memberships";
import { hatKey } from "~/people/rules/hats";
import { inLanguage } from "~/kit/language/in-language.server";
import { speechOf } from "~/kit/language/language";
import { renderLetter } from "~/kit/mail/render-letter";
import type { LetterContent, LetterPart } from "~/kit/mail/letter";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { factsInParts } from "~/clearance/services/standing/facts-in-parts.server";
import { standingsOf } from "~/clearance/services/standing/standings.server";
import { titledFor } from "~/clearance/services/standing/readers-titles.server";
import { findNoticesOfMail } from "~/notices/queries/notices";
import { findRecipient, type MailRow } from "~/notices/queries/outbox";
import type { Store } from "~db/store";
import { preferencesOf } from "~/notices/services/preferences/preferences.server";
import { wordsFor } from "~/notices/services/reader-words.server";
import { companyLook } from "./company-look.server";
import { messageIdOf, type Recipient, type Sender, type Written } from "./sender.server";
import { writeInvitation } from "./write-invitation.server";
import { stillTrue } from "./still-true.server";
import type { Ended } from "./unsubscribe-token.server";

/** Writes a mail as things stand now, in its reader’s language. */
export async function writeMail(
  store: Store,
  sender: Sender,
  row: MailRow,
  now: Date,
): Promise<Written> {
  const reader = await findRecipient(store.read, row);
  if (!reader || (reader.leftAt && reader.leftAt <= now)) return null;
  const language = reader.language ?? reader.companyLanguage ?? sender.language;
  return await inLanguage(speechOf(language, reader.address), () =>
    writeTo(store, sender, row, reader, now),
  );
}

async function writeTo(
  store: Store,
  sender: Sender,
  row: MailRow,
  reader: Recipient,
  now: Date,
): Promise<Written> {
  if (row.kind === "invitation") return await writeInvitation(store, sender, row, reader, now);
  const wishes = (await preferencesOf(store.read, [reader.id]))(reader.id);
  const { company } = await companyRules(store, row);
  const timeZone = wishes.timeZone ?? company.timeZone;
  if (isQuiet(now, wishes.quiet, timeZone))
    return { later: afterQuiet(now, wishes.quiet, timeZone) };

  const { origin, agency, unsubscribe, images } = sender;
  const several = (await countHats(store.read, reader.id, now)) > 1;
  const place = several ? origin + baseOf(hatKey(reader)) : origin;
  const said =
    row.kind === "summary"
      ? await summarySaid(store, row, wishes, now)
      : await noticesSaid(store, place, row, reader, wishes, now);
  if (!said) return null;
  const { subject, ended, ...content } = said;
  const { look, pictures } = await companyLook(images, company);
  const endHref = ended && `${origin}/unsubscribe/${unsubscribe.tokenFor(reader.id, ended)}`;
  const { html, text } = await renderLetter({
    ...content,
    givenName: reader.givenName,
    company: company.name,
    agency,
    look,
    button: { ...content.button, href: place + content.button.href },
    preferencesHref: `${place}/account/notices`,
    endHref,
  });
  const messageId = messageIdOf(row.key, origin);
  const sent = { to: reader.email, subject, text, html, messageId, unsubscribe: endHref };
  return { mail: { ...sent, ...(pictures.length > 0 && { pictures }) } };
}

/** A mail’s own part, with paths for addresses, and what a link in it ends. */
type Said = Pick<LetterContent, "preview" | "parts" | "button"> & {
  subject: string;
  ended: Ended | null;
};

async function noticesSaid(
  store: Store,
  place: string,
  row: MailRow,
  reader: Recipient,
  wishes: Preferences,
  now: Date,
): Promise<Said | null> {
  const all = await findNoticesOfMail(store.read, reader.id, row.id);
  const wanted = all.filter(({ facts }) => modeOf(wishes, groupOf(facts)) !== "off");
  const notices = await stillTrue(store, reader, wanted, now);
  const [first] = notices;
  if (!first) return null;
  const words = await wordsFor(store, reader.role, notices, now);
  const { title, text, link } = words(first);
  if (notices.length === 1) {
    const group = groupOf(first.facts);
    return {
      subject: title,
      preview: text,
      parts: [{ title, text }],
      button: { label: link.label, href: link.path },
      ended: group === "duty" ? null : group,
    };
  }
  const parts = notices.map((notice): LetterPart => {
    const said = words(notice);
    return { title: said.title, text: said.text, href: place + said.link.path };
  });
  return {
    subject: m.notices_summary_digest({ title }),
    preview: parts.map((part) => part.title).join(" · "),
    parts,
    button: { label: m.notices_summary_see(), href: "/notices" },
    ended: notices.every(({ facts }) => groupOf(facts) === "duty") ? null : "all",
  };
}

async function summarySaid(
  store: Store,
  row: MailRow,
  wishes: Preferences,
  now: Date,
): Promise<Said | null> {
  if (modeOf(wishes, "summary") === "off") return null;
  const rules = await companyRules(store, row);
  const moment = momentIn(rules.company.timeZone, now);
  const { standing } = titledFor(rules);
  const reach = await findReachOf(store.read, row, row.personId);
  const people: Parameters<typeof weekSummary>[0][number][] = [];
  for await (const part of factsInParts(store.read, { company: reach }))
    for (const each of part) {
      const { name, leftAt } = each.employee;
      if (leftAt && leftAt <= now) continue;
      const { standings } = standingsOf(each, rules, moment);
      people.push({ name, standings: standings.map(standing) });
    }
  const parts = weekSummary(people, rules.channels, moment.today);
  if (parts.length === 0) return null;
  return {
    subject: m.notices_summary_subject({ company: rules.company.shortName }),
    preview: parts
      .map(({ title, lines }) => m.notices_summary_part({ title, count: numberText(lines.length) }))
      .join(" · "),
    parts,
    button: { label: m.notices_summary_board(), href: "/clearance" },
    ended: "summary",
  };
}
