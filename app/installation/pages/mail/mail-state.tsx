import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import type { MailState } from "~/installation/rules/mail/state";
import { Chip } from "~/kit/parts/chip";
import { Time } from "~/kit/parts/time/time";

const WORDS: Record<Exclude<MailState, "accepted">, () => string> = {
  unset: m.installation_mail_unset,
  untried: m.installation_mail_state_untried,
  changed: m.installation_mail_state_changed,
};

/** Whether emails leave by the settings of now, and when a mail server last took one. */
export function MailStateWords({
  known: { state, at },
  now,
}: {
  known: { state: MailState; at: Date | null };
  now: Date;
}) {
  const time = () => at && <Time at={at} timeZone="UTC" style="relative" now={now} />;
  return (
    <span className="row flow gap-2">
      {state === "accepted" ? (
        <Chip tone="ok" icon="check">
          {m.installation_mail_state_works()}
        </Chip>
      ) : (
        <Chip tone="warn" icon="alert">
          {WORDS[state]()}
        </Chip>
      )}
      {at && state !== "unset" && (
        <span className="small muted">
          <Rich of={m.installation_mail_state_checked.parts()} as={{ time }} />
        </span>
      )}
    </span>
  );
}
