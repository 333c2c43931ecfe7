import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { CopyButton } from "~/kit/parts/forms/copy-button";

/** What is to be done at each provider. Names of its own pages and buttons are as it has them. */
export function StepsCard({ redirectUri }: { redirectUri: string }) {
  const copy = <RedirectUri address={redirectUri} />;
  return (
    <Card aria-labelledby="steps" className="stack gap-3">
      <h2 id="steps">{m.directory_steps_title()}</h2>
      <p className="muted">{m.directory_steps_lead()}</p>
      {copy}
      <details>
        <summary>{m.directory_steps_entra()}</summary>
        <ol className="stack gap-2">
          <li>{m.directory_steps_entra_register()}</li>
          <li>{m.directory_steps_entra_redirect()}</li>
          <li>{m.directory_steps_entra_issuer()}</li>
          <li>{m.directory_steps_entra_secret()}</li>
          <li>{m.directory_steps_entra_groups()}</li>
        </ol>
      </details>
      <details>
        <summary>{m.directory_steps_okta()}</summary>
        <ol className="stack gap-2">
          <li>{m.directory_steps_okta_register()}</li>
          <li>{m.directory_steps_okta_redirect()}</li>
          <li>{m.directory_steps_okta_issuer()}</li>
          <li>{m.directory_steps_okta_groups()}</li>
        </ol>
      </details>
      <details>
        <summary>{m.directory_steps_google()}</summary>
        <ol className="stack gap-2">
          <li>{m.directory_steps_google_consent()}</li>
          <li>{m.directory_steps_google_register()}</li>
          <li>{m.directory_steps_google_secret()}</li>
          <li>{m.directory_steps_google_groups()}</li>
        </ol>
      </details>
      <details>
        <summary>{m.directory_steps_other()}</summary>
        <ol className="stack gap-2">
          <li>{m.directory_steps_other_register()}</li>
          <li>{m.directory_steps_other_issuer()}</li>
          <li>{m.directory_steps_other_claims()}</li>
        </ol>
      </details>
    </Card>
  );
}

function RedirectUri({ address }: { address: string }) {
  const label = m.directory_steps_redirect();
  return (
    <div>
      <p>
        {label}: <code>{address}</code>
      </p>
      <CopyButton text={address} label={m.directory_steps_copy()} about={label} />
    </div>
  );
}
