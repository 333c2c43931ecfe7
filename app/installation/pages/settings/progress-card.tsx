import { Form, Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { STEP_PATHS } from "~/installation/rules/paths";
import type { MailState } from "~/installation/rules/mail/state";
import type { Progress, Step } from "~/installation/rules/steps";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { StepList, StepRow } from "~/kit/parts/step-row";

const WORDS: Record<Step, { title: () => string; text: () => string }> = {
  agency: { title: m.installation_steps_agency, text: m.installation_steps_agency_text },
  mail: { title: m.installation_steps_mail, text: m.installation_steps_mail_text },
  curriculum: {
    title: m.installation_steps_curriculum,
    text: m.installation_steps_curriculum_text,
  },
  company: { title: m.installation_steps_company, text: m.installation_steps_company_text },
  trainer: { title: m.installation_steps_trainer, text: m.installation_steps_trainer_text },
};

/** What is left to set up, until everything is done, skipped, or put away. */
export function ProgressCard({
  progress,
  mailState,
}: {
  progress: readonly Progress[];
  mailState: MailState;
}) {
  return (
    <Card aria-labelledby="first-steps">
      <div className="row flow between gap-3">
        <h2 id="first-steps">{m.installation_steps_title()}</h2>
        <Form method="post">
          <Button variant="quiet" name="intent" value="dismiss">
            {m.installation_steps_dismiss()}
          </Button>
        </Form>
      </div>
      <p className="muted">{m.installation_steps_lead()}</p>
      <StepList className="room-above">
        {progress.map(({ step, state, next }, at) => (
          <StepRow
            key={step}
            state={state === "done" ? "done" : next ? "on" : "todo"}
            number={at + 1}
            title={<Link to={STEP_PATHS[step]}>{WORDS[step].title()}</Link>}
            detail={
              step === "mail" && mailState === "changed"
                ? m.installation_steps_mail_changed()
                : WORDS[step].text()
            }
            end={<End step={step} state={state} />}
          />
        ))}
      </StepList>
    </Card>
  );
}

function End({ step, state }: Pick<Progress, "step" | "state">) {
  if (state === "done")
    return (
      <Chip tone="ok" icon="check">
        {m.installation_steps_done()}
      </Chip>
    );
  if (state === "skipped") return <Chip tone="idle">{m.installation_steps_skipped()}</Chip>;
  return (
    <Form method="post">
      <input type="hidden" name="step" value={step} />
      <Button
        variant="quiet"
        name="intent"
        value="skip"
        aria-label={m.installation_steps_skip_of({ step: WORDS[step].title() })}
      >
        {m.installation_steps_skip()}
      </Button>
    </Form>
  );
}
