import { Form } from "@remix-run/react";
import type { InsightsView } from "~/assessment/services/trainer/insights/show-insights.server";
import { INSIGHTS } from "~/assessment/rules/paths";
import { m } from "~/kit/language/m";
import { Button } from "~/kit/parts/forms/button";
import { Select } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";

/** Narrows the questions to a company, a module, and their current or earlier versions. */
export function InsightsTools({ view }: { view: InsightsView }) {
  const { companies, companyKey, modules, moduleKey, versions } = view;
  return (
    <Form
      method="get"
      action={INSIGHTS}
      className="table-tools row flow row-end insights-tools"
      key={`${companyKey} ${moduleKey} ${versions}`}
    >
      <Select
        label={m.assessment_insights_company()}
        name="company"
        defaultValue={companyKey ?? ""}
      >
        <option value="">{m.assessment_insights_all_companies()}</option>
        <Options of={companies.map(({ key, name }) => [key, name])} />
      </Select>
      <Select label={m.assessment_insights_module()} name="module" defaultValue={moduleKey ?? ""}>
        <option value="">{m.assessment_insights_all_modules()}</option>
        <Options of={modules.map(({ key, title }) => [key, title])} />
      </Select>
      <Select
        label={m.assessment_insights_questions()}
        name="show"
        defaultValue={versions === "earlier" ? "earlier" : ""}
      >
        <option value="">{m.assessment_insights_current()}</option>
        <option value="earlier">{m.assessment_insights_earlier()}</option>
      </Select>
      <Button type="submit">{m.assessment_insights_filter()}</Button>
    </Form>
  );
}
