import { m } from "~/kit/language/m";
import { LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Notice } from "~/kit/parts/notice";
import "./second-factor.css";

/** The recovery codes, this once, and the way on. */
export function RecoveryCodes({ codes, to }: { codes: readonly string[]; to: string }) {
  return (
    <Card aria-labelledby="recovery-codes">
      <h2 id="recovery-codes">{m.people_second_codes()}</h2>
      <Notice tone="warn" role="status" title={m.people_second_codes_once()}>
        {m.people_second_codes_text()}
      </Notice>
      <ol className="recovery-codes plain-list">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <LinkButton to={to} variant="primary" reloadDocument>
        {m.people_second_codes_saved()}
      </LinkButton>
    </Card>
  );
}
