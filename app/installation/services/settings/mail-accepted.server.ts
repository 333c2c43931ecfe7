import { createHmac } from "node:crypto";
import { changeInstallation, findInstallation } from "~/installation/queries/installation";
import { mailStateOf, type MailState } from "~/installation/rules/mail/state";
import type { Mailer } from "~/kit/mail/mailer.server";
import type { Store } from "~db/store";

/** The settings of the mail server as a hash that tells neither them nor the password; null where there are none. */
export function mailSettingsHash(
  secret: string,
  smtp: { url: string; from: string } | null,
): string | null {
  if (!smtp) return null;
  const named = JSON.stringify([smtp.url, smtp.from]);
  return createHmac("sha256", secret).update(`mail settings ${named}`).digest("base64url");
}

interface Accepted {
  store: Store;
  /** As `mailSettingsHash`. */
  settings: string | null;
}

/** Whether the mail server took a mail by the settings of now, and when. The demo, which keeps its mails, needs no server. */
export async function showMailState({
  store,
  settings,
  kept,
}: Accepted & { kept: boolean }): Promise<{ state: MailState; at: Date | null }> {
  if (kept) return { state: "accepted", at: null };
  const { mailAcceptedAt: at, mailAcceptedWith: by } = await findInstallation(store.read);
  return { state: mailStateOf(settings, { at, by }), at };
}

/** Notes that the mail server took a mail now. */
export async function noteAccepted({ store, settings, now }: Accepted & { now: Date }) {
  if (settings === null) return;
  await store.write((tx) =>
    changeInstallation(tx, { mailAcceptedAt: now, mailAcceptedWith: settings }),
  );
}

/**
 * The same mailer. The first mail that the server takes since the start is noted, if none was by these settings. What goes wrong
 * there is told to `failed`: the mail has left.
 */
export function notingMailer(
  mailer: Mailer,
  {
    store,
    settings,
    clock,
    failed,
  }: Accepted & { clock: () => Date; failed: (error: unknown) => void },
): Mailer {
  let isNoted = settings === null;
  const note = async () => {
    isNoted = true;
    try {
      const { mailAcceptedWith } = await findInstallation(store.read);
      if (mailAcceptedWith !== settings) await noteAccepted({ store, settings, now: clock() });
    } catch (error) {
      isNoted = false;
      failed(error);
    }
  };
  return {
    get kept() {
      return mailer.kept;
    },
    check: () => mailer.check(),
    async send(mail, heard) {
      await mailer.send(mail, heard);
      if (!isNoted) await note();
    },
  };
}
