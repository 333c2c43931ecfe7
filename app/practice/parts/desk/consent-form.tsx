import { Form } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Button } from "~/kit/parts/forms/button";
import { CONSENTS, CONSENT_USES } from "~/practice/rules/kinds";
import type { OwnConsent } from "~/practice/rules/desk/shown";
import "./consent-form.css";

/** Asks who may see an approved reply. Nobody does until its writer says so. */
export function ConsentForm({ consent: { replyId, consents } }: { consent: OwnConsent }) {
  return (
    <Form method="post" className="box stack gap-3" aria-labelledby="consent" preventScrollReset>
      <div>
        <h2 id="consent" className="came-head">
          {m.practice_desk_consent()}
        </h2>
        <p className="small muted">{m.practice_desk_consent_text()}</p>
      </div>
      <input type="hidden" name="reply" value={replyId} />
      {CONSENT_USES.map((use) => (
        <fieldset key={use}>
          <legend className="field-label">{m.practice_desk_consent_use({ use })}</legend>
          <div className="row flow consent-choices">
            {CONSENTS.map((consent) => (
              <label key={consent} className="consent-choice">
                <input
                  type="radio"
                  name={use}
                  value={consent}
                  defaultChecked={consents[use] === consent}
                />
                {m.practice_desk_consent_choice({ consent })}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <p>
        <Button name="intent" value="consent">
          {m.practice_desk_consent_save()}
        </Button>
      </p>
    </Form>
  );
}
