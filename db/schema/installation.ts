import { CURRICULA, type Step } from "../../app/installation/rules/steps";
import type { Dialect } from "../dialect.sqlite";
import { among } from "./among";

/** What an admin decided about the installation itself, and the links by which admins come in. */
export function defineInstallation(d: Dialect) {
  /** One row. What is set up is seen by what there is; here is what cannot be seen so. */
  const installation = d.table(
    "installation",
    {
      id: d.integer("id").primaryKey(),
      /** When an admin named the agency; until then its name is the setting's. */
      agencyNamedAt: d.timestamp("agency_named_at"),
      /** Null until an admin has chosen. */
      curriculum: d.oneOf("curriculum", CURRICULA),
      /** First steps that an admin leaves out. */
      skipped: d.json<Step[]>("skipped").notNull(),
      /** When an admin put the first steps away. */
      dismissedAt: d.timestamp("dismissed_at"),
      /** When the mail server last took a test, or the first mail by settings that were new; the settings, as `mailSettingsHash`. */
      mailAcceptedAt: d.timestamp("mail_accepted_at"),
      mailAcceptedWith: d.text("mail_accepted_with"),
    },
    () => [d.check("installation_curriculum", among("curriculum", CURRICULA))],
  );

  /** A link that makes an admin, once. Rows go a week after they have run out. */
  const adminInvitation = d.table(
    "admin_invitation",
    {
      id: d.text("id").primaryKey(),
      /** SHA-256 of what stands in the link. */
      tokenHash: d.text("token_hash").notNull(),
      /** Whose the link is. */
      email: d.text("email").notNull(),
      createdAt: d.timestamp("created_at").notNull(),
      expiresAt: d.timestamp("expires_at").notNull(),
      usedAt: d.timestamp("used_at"),
    },
    (t) => [d.uniqueIndex("admin_invitation_token").on(t.tokenHash)],
  );

  return { installation, adminInvitation };
}
