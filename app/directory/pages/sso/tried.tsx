import type { NotLetIn } from "~/directory/services/sso/come-back.server";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { LinkButton } from "~/kit/parts/forms/button";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { Fact, Facts } from "~/kit/parts/records/facts";
import { triedWords } from "./tried-words";

interface TriedProps {
  /** Null where it worked. */
  why: NotLetIn | null;
  /** The address that counted, or the technical reason. */
  said: string;
  claims: readonly { name: string; value: string }[];
  back: string;
}

/** What came of trying a provider, for the admin who sets it up. Nobody was signed in. */
export function Tried({ why, said, claims, back }: TriedProps) {
  return (
    <div className="stack gap-5">
      <PageHead
        title={m.directory_try_title()}
        back={{ to: back, label: m.directory_settings_title() }}
      />
      {why === null ? (
        <Notice tone="ok" role="status" title={m.directory_try_worked()}>
          <p>{m.directory_try_worked_text({ address: said })}</p>
        </Notice>
      ) : (
        <Notice tone="bad" role="alert" title={m.directory_try_failed()}>
          <p>{triedWords(why)}</p>
          {said !== "" && (
            <p>
              <code>{said}</code>
            </p>
          )}
        </Notice>
      )}
      {claims.length > 0 && (
        <Card aria-labelledby="claims">
          <h2 id="claims">{m.directory_try_claims()}</h2>
          <p className="muted room-below">{m.directory_try_claims_text()}</p>
          <Facts>
            {claims.map(({ name, value }) => (
              <Fact key={name} name={<code>{name}</code>}>
                <span className="break-anywhere">{value}</span>
              </Fact>
            ))}
          </Facts>
        </Card>
      )}
      <div>
        <LinkButton to={back} variant="primary">
          {m.directory_try_back()}
        </LinkButton>
      </div>
    </div>
  );
}
