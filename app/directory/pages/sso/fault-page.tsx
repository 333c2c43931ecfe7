import type { NotLetIn } from "~/directory/services/sso/come-back.server";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { LinkButton } from "~/kit/parts/forms/button";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { providerPath } from "~/people/rules/paths";
import { faultWords } from "./faults";

/** Why somebody who came from their provider isn’t signed in, and the ways that are left. */
export function FaultPage({ why, company }: { why: NotLetIn; company: string | null }) {
  const { title, text } = faultWords(why);
  return (
    <div className="stack gap-5">
      <PageHead title={m.directory_sso_fault_title()} />
      <Notice tone="warn" role="alert" title={title}>
        <p>{text}</p>
      </Notice>
      <Card>
        <p>{m.directory_sso_ways()}</p>
        <div className="form-actions room-above">
          {company && (
            <LinkButton to={providerPath(company, null)} variant="primary">
              {m.directory_sso_try_again()}
            </LinkButton>
          )}
          <LinkButton to="/sign-in">{m.directory_sso_other_way()}</LinkButton>
        </div>
      </Card>
    </div>
  );
}
