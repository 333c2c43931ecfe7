import { m } from "~/kit/language/m";
import { LEVEL_WORDS } from "~/clearance/rules/words/describe";
import { RENEWAL_RULES } from "~/company/rules/kinds";
import { LEVELS } from "~/curriculum/rules/kinds";
import { Card } from "~/kit/parts/cards/card";
import { Field, Select, TextArea } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";
import type { ProgrammeForm } from "~/authoring/rules/programme/form";
import { RENEWAL_WORDS } from "~/authoring/rules/programme/words";
import type { ProgrammeModule } from "~/authoring/services/programme/programme-modules.server";
import { Check } from "~/authoring/pages/playbook/check";
import { ModuleList, titleIn } from "./module-list";

interface ProgrammeFieldsProps {
  form: ProgrammeForm;
  modules: readonly ProgrammeModule[];
  problems: { readonly [field: string]: string | undefined };
  readOnly: boolean;
  /** Hears that modules were added, moved or removed. */
  onReordered: () => void;
}

/** Everything that a programme says. */
export function ProgrammeFields(props: ProgrammeFieldsProps) {
  const { form, modules, problems, readOnly, onReordered } = props;
  const field = (name: Exclude<keyof ProgrammeForm, "modules" | "policy">) => ({
    name,
    defaultValue: form[name],
    error: problems[name],
    readOnly,
  });
  const select = (name: "level" | "renewal" | "renewalModule") => {
    const { readOnly: disabled, ...rest } = field(name);
    return { ...rest, disabled };
  };
  const { renewalModule } = form;
  const renewing = new Map(modules.map(({ key, title }) => [key, title]));
  if (renewalModule !== "") renewing.set(renewalModule, titleIn(modules, renewalModule));
  return (
    <>
      <Card className="stack gap-4" aria-labelledby="about-title">
        <h2 id="about-title">{m.authoring_programme_about()}</h2>
        <Field label={m.authoring_structure_title()} {...field("title")} maxLength={200} required />
        <Select label={m.authoring_structure_level()} {...select("level")}>
          <Options of={LEVELS.map((level) => [level, LEVEL_WORDS[level].title])} />
        </Select>
        <TextArea
          label={m.authoring_structure_summary()}
          rows={2}
          {...field("summary")}
          maxLength={500}
          required
        />
      </Card>
      <ModuleList
        chosen={form.modules}
        modules={modules}
        error={problems["modules"]}
        readOnly={readOnly}
        onReordered={onReordered}
      />
      <Card className="stack gap-4" aria-labelledby="terms-title">
        <h2 id="terms-title">{m.authoring_programme_terms()}</h2>
        <Check name="policy" checked={form.policy} readOnly={readOnly}>
          {m.authoring_structure_policy()}
        </Check>
        <Field
          label={m.authoring_structure_valid_months()}
          inputMode="numeric"
          {...field("validMonths")}
          maxLength={3}
          required
        />
        <Field
          label={m.authoring_structure_renewal_window()}
          inputMode="numeric"
          {...field("renewalWindowDays")}
          maxLength={3}
          required
        />
        <Select label={m.authoring_structure_renewal()} {...select("renewal")}>
          <Options of={RENEWAL_RULES.map((rule) => [rule, RENEWAL_WORDS[rule]()])} />
        </Select>
        <Select
          label={m.authoring_structure_renewal_module()}
          hint={m.authoring_structure_renewal_module_hint()}
          {...select("renewalModule")}
        >
          <option value="">{m.authoring_structure_none()}</option>
          <Options of={[...renewing]} />
        </Select>
        <Field
          label={m.authoring_structure_grace()}
          hint={m.authoring_structure_grace_hint()}
          inputMode="numeric"
          {...field("graceDays")}
          maxLength={4}
        />
        <Field
          label={m.authoring_programme_supervised_first()}
          hint={m.authoring_programme_supervised_first_hint()}
          inputMode="numeric"
          {...field("supervisedFirst")}
          maxLength={3}
        />
        <Field
          label={m.authoring_programme_supervised_monthly()}
          hint={m.authoring_programme_supervised_monthly_hint()}
          inputMode="numeric"
          {...field("supervisedMonthly")}
          maxLength={2}
        />
      </Card>
    </>
  );
}
