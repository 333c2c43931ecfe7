import { m } from "~/kit/language/m";
import { policyEditPath } from "~/company/rules/paths";
import { companyCrumbs } from "~/authoring/pages/edit/company-crumbs";

/** What lies above the page where a company’s policy is written: the company, or the manager’s page of its versions. */
export function policyCrumbs(companyKey: string | null, name: string) {
  return (
    companyCrumbs(companyKey, name) ?? [
      { to: "/clearance/policy", label: m.authoring_policy_versions() },
    ]
  );
}

/** The same above what lies below that page. */
export function belowPolicyCrumbs(companyKey: string | null, name: string) {
  return [
    ...policyCrumbs(companyKey, name),
    { to: policyEditPath(companyKey), label: m.authoring_policy_write() },
  ];
}
