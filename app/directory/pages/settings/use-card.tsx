import { Form } from "@remix-run/react";
import { groupsPath, tryPath } from "~/directory/rules/paths";
import type { Use } from "~/directory/rules/sso/kinds";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { FieldSet } from "~/kit/parts/forms/field";
import { Fact, Facts } from "~/kit/parts/records/facts";
import { Time } from "~/kit/parts/time/time";
import { domainsPath } from "~/roster/rules/paths";

interface UseCardProps {
  company: { key: string; name: string; timeZone: string };
  connection: { use: Use; issuer: string; triedAt: Date | null } | null;
  domains: readonly string[];
  errors?: { [name: string]: string | undefined } | undefined;
  values?: { [name: string]: string | undefined } | undefined;
}

const USE_WORDS: readonly [Use, () => string, () => string][] = [
  ["off", m.directory_settings_off, m.directory_settings_off_text],
  ["offered", m.directory_settings_offered, m.directory_settings_offered_text],
  ["required", m.directory_settings_required, m.directory_settings_required_text],
];

/** Whether a company’s people sign in by its provider, and what is still missing for that. */
export function UseCard({ company, connection, domains, errors, values }: UseCardProps) {
  const use = values?.use ?? connection?.use ?? "off";
  return (
    <Card aria-labelledby="use">
      <h2 id="use">{m.directory_settings_use()}</h2>
      <Facts className="room-below">
        <Fact name={m.directory_settings_domains()}>
          {domains.length > 0 ? domains.join(", ") : m.directory_settings_no_domains()}
        </Fact>
        <Fact name={m.directory_settings_provider()}>
          {connection ? connection.issuer : m.directory_settings_none()}
        </Fact>
        <Fact name={m.directory_settings_tried()}>
          {connection?.triedAt ? (
            <Time at={connection.triedAt} timeZone={company.timeZone} />
          ) : (
            m.directory_settings_untried()
          )}
        </Fact>
      </Facts>
      <p className="form-actions room-below">
        {/* A link, for no form of ours may lead to another host. */}
        {connection && (
          <a className="btn" href={tryPath(company.key)}>
            {m.directory_settings_try()}
          </a>
        )}
        {connection && (
          <LinkButton to={groupsPath(company.key)}>{m.directory_groups_title()}</LinkButton>
        )}
        <LinkButton to={domainsPath(company.key)}>{m.roster_domains_title()}</LinkButton>
      </p>
      <Form method="post" className="form" noValidate>
        <FieldSet legend={m.directory_settings_use_legend()} id="field-use" error={errors?.use}>
          {USE_WORDS.map(([value, words, text]) => (
            <label key={value} className="tick">
              <input type="radio" name="use" value={value} defaultChecked={use === value} />
              <span>
                {words()}
                <br />
                <span className="field-hint">{text()}</span>
              </span>
            </label>
          ))}
        </FieldSet>
        <div className="form-actions">
          <Button variant="primary" name="intent" value="use">
            {m.directory_settings_use_save()}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
