import type { ReactNode } from "react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { FAULT_WORDS } from "~/installation/rules/mail/fault-words";
import type { MailTried } from "~/installation/services/settings/try-mail.server";
import { Notice } from "~/kit/parts/notice";

const said = (words: ReactNode) => <code>{words}</code>;

/** What became of the test, in the server's words and in plain ones. */
export function Tried({ tried }: { tried: MailTried }) {
  if (tried.ok)
    return (
      <Notice tone="ok" role="status" title={m.installation_mail_sent()}>
        <p>{m.installation_mail_sent_text({ address: tried.to })}</p>
        {tried.answer && (
          <p className="small">
            <Rich of={m.installation_mail_answer.parts({ answer: tried.answer })} as={{ said }} />
          </p>
        )}
      </Notice>
    );
  const { title, text } = FAULT_WORDS[tried.fault];
  return (
    <Notice tone="bad" role="alert" title={title()}>
      <p>{text()}</p>
      {tried.fault !== "unset" && (
        <p className="small">
          <Rich of={m.installation_faults_said.parts({ words: tried.said })} as={{ said }} />
        </p>
      )}
    </Notice>
  );
}
