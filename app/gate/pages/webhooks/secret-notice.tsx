import { m } from "~/kit/language/m";
import { CopyButton } from "~/kit/parts/forms/copy-button";
import { Notice } from "~/kit/parts/notice";
import { BOTH_SIGN_DAYS } from "~/gate/rules/webhooks/limits";
import "./webhooks.css";

/** A secret, shown once; `replaces` where another one signs for some days more. */
export function SecretNotice({
  name,
  secret,
  replaces,
}: {
  name: string;
  secret: string;
  replaces: boolean;
}) {
  return (
    <Notice tone="warn" role="status" title={m.gate_webhooks_shown()}>
      <p>{m.gate_webhooks_shown_text()}</p>
      {replaces && <p>{m.gate_webhooks_both_sign({ count: BOTH_SIGN_DAYS })}</p>}
      <p className="webhook-code">
        <span className="small muted block">{name}</span>
        <code>{secret}</code>
      </p>
      <CopyButton
        text={secret}
        label={m.gate_webhooks_copy()}
        about={m.gate_webhooks_secret_about()}
      />
    </Notice>
  );
}
