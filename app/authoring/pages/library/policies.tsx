import { m } from "~/kit/language/m";
import { Link } from "@remix-run/react";
import type { LibraryPolicy } from "~/authoring/services/library/show-library.server";
import { policyHistoryPath } from "~/company/rules/paths";
import { languageName } from "~/kit/language/language-name";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { listed } from "~/kit/text/listed";

/** Policies that lack a translation, each with the way to where it is started. */
export function LibraryPolicies({ policies }: { policies: readonly LibraryPolicy[] }) {
  return (
    <Card aria-labelledby="policies-title">
      <h2 id="policies-title">{m.authoring_library_policies()}</h2>
      <ul className="plain-list ruled">
        {policies.map(({ company, version, missing, outdated }) => (
          <li key={company.key}>
            <p className="row flow">
              <Link to={policyHistoryPath(company.key)}>
                {m.authoring_library_policy_version({ company: company.name, version })}
              </Link>
              {outdated && (
                <Chip tone="warn" icon="alert">
                  {m.authoring_library_outdated()}
                </Chip>
              )}
            </p>
            <p className="small muted">
              {m.authoring_library_policy_missing({
                languages: listed(missing.map((language) => languageName(language))),
              })}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
