import { m } from "~/kit/language/m";
import { renderLetter } from "~/kit/mail/render-letter";
import { dayText } from "~/kit/text/formats";
import { momentIn } from "~/kit/time/moment";
import { companyRules } from "~/curriculum/services/company-rules.server";
import type { MailRow } from "~/notices/queries/outbox";
import { findInvitation, invitationMailKey } from "~/people/queries/invitations";
import { findPersonName } from "~/people/queries/people";
import { invitationState, spacedInvitationCode } from "~/people/rules/invitation";
import { invitationPath, JOIN } from "~/people/rules/paths";
import type { Store } from "~db/store";
import { companyLook } from "./company-look.server";
import { messageIdOf, type Recipient, type Sender, type Written } from "./sender.server";

/** The mail that invites somebody, with a link and a code; nothing where the invitation is no longer open. It waits for no hour of the day. */
export async function writeInvitation(
  store: Store,
  { origin, agency, invitations, images }: Sender,
  row: MailRow,
  reader: Recipient,
  now: Date,
): Promise<Written> {
  const id = row.key.slice(invitationMailKey("").length);
  const invitation = await findInvitation(store.read, { id });
  if (!invitation || invitationState(invitation, now) !== "open") return null;
  const { company } = await companyRules(store, row);
  const by = (await findPersonName(store.read, invitation.invitedBy)) ?? company.name;
  const until = dayText(momentIn(company.timeZone, invitation.expiresAt).today);
  const { look, pictures } = await companyLook(images, company);
  const code = spacedInvitationCode(invitation.codeStart + invitations.codeRest(id));
  const subject = m.notices_invitation_subject({ company: company.name });
  const { html, text } = await renderLetter({
    preview: m.notices_invitation_preview({ name: by }),
    givenName: reader.givenName,
    company: company.name,
    agency,
    look,
    parts: [
      {
        title: subject,
        text: m.notices_invitation_text({ name: by, company: company.name }),
        lines: [
          m.notices_invitation_until({ day: until }),
          m.notices_invitation_code({ address: `${origin}${JOIN}`, code }),
          m.notices_invitation_unknown(),
        ],
      },
    ],
    button: {
      label: m.notices_invitation_accept(),
      href: `${origin}${invitationPath(invitations.tokenFor(id))}`,
    },
    preferencesHref: `${origin}/account/notices`,
    endHref: null,
  });
  const mail = { to: reader.email, subject, text, html, messageId: messageIdOf(row.key, origin) };
  return { mail: { ...mail, ...(pictures.length > 0 && { pictures }) } };
}
