import { m } from "~/kit/language/m";
import { LEVEL_WORDS } from "~/clearance/rules/words/describe";
import { contentsWords, STAGE_CHIPS } from "~/clearance/rules/words/programme-words";
import { termsText } from "~/clearance/rules/words/terms-words";
import { RENEWAL_RULES } from "~/company/rules/kinds";
import { LEVELS } from "~/curriculum/rules/kinds";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { StepList, StepRow } from "~/kit/parts/step-row";
import { numberText } from "~/kit/text/amounts";
import { WordChip } from "~/learning/parts/programme-card";
import type { ProgrammeForm } from "~/authoring/rules/programme/form";
import type { ProgrammeModule } from "~/authoring/services/programme/programme-modules.server";
import { minutesOf, titleIn } from "./module-list";

interface ProgrammePreviewProps {
  form: ProgrammeForm;
  modules: readonly ProgrammeModule[];
}

/** A programme as an employee sees it who has just been enrolled. */
export function ProgrammePreview({ form, modules }: ProgrammePreviewProps) {
  const included = form.modules.map((key) => modules.find((one) => one.key === key));
  const minutes = included.reduce((sum, module) => sum + (module ? minutesOf(module) : 0), 0);
  const level = LEVELS.find((one) => one === form.level);
  const terms = termsIn(form, modules);
  return (
    <aside className="programme-preview" aria-labelledby="preview-title">
      <Card>
        <p className="small muted">{m.authoring_programme_preview()}</p>
        <div className="card-head">
          <h2 id="preview-title">{form.title.trim() || m.authoring_programme_untitled()}</h2>
          {level && <Chip tone="info">{LEVEL_WORDS[level].title}</Chip>}
        </div>
        {form.summary.trim() && <p className="muted anywhere">{form.summary}</p>}
        <StepList>
          {form.modules.map((key, index) => (
            <StepRow
              key={key}
              state="todo"
              number={index + 1}
              title={titleIn(modules, key)}
              detail={contentsWords(included[index]?.activities ?? [])}
              middle={m.learning_home_minutes({
                minutes: numberText(included[index] ? minutesOf(included[index]) : 0),
              })}
              end={<WordChip {...STAGE_CHIPS.later} />}
            />
          ))}
          {form.policy && (
            <StepRow
              state="todo"
              number={form.modules.length + 1}
              title={m.learning_home_policy()}
              detail={m.authoring_programme_preview_policy()}
              end={<WordChip {...STAGE_CHIPS.later} />}
            />
          )}
          <StepRow
            state="todo"
            number={null}
            title={m.learning_home_sign_off()}
            detail={m.authoring_programme_preview_sign_off()}
            end={null}
          />
        </StepList>
        <p className="small muted room-above">
          {m.authoring_programme_preview_minutes({ count: minutes })}
        </p>
        {terms && <p className="small muted room-above">{terms}</p>}
      </Card>
    </aside>
  );
}

/** How long a clearance lasts and how it’s renewed; null while a number is missing. */
function termsIn(form: ProgrammeForm, modules: readonly ProgrammeModule[]): string | null {
  const renewal = RENEWAL_RULES.find((rule) => rule === form.renewal);
  const [validMonths, renewalWindowDays, graceDays] = [
    wholeOf(form.validMonths),
    wholeOf(form.renewalWindowDays),
    wholeOf(form.graceDays),
  ];
  if (!renewal || validMonths === null || renewalWindowDays === null) return null;
  const { policy, renewalModule: key } = form;
  const renewalModule = key === "" ? null : titleIn(modules, key);
  const supervised = {
    first: wholeOf(form.supervisedFirst) ?? 0,
    monthly: wholeOf(form.supervisedMonthly) ?? 0,
  };
  return termsText({
    validMonths,
    renewalWindowDays,
    renewal,
    renewalModule,
    graceDays,
    policy,
    supervised,
  });
}

function wholeOf(typed: string): number | null {
  return /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : null;
}
