import { Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { playbookPath, programmesPath } from "~/company/rules/paths";
import type { setupChecklist, SetupStep } from "~/company/rules/setup/checklist";
import { companyPath } from "~/people/rules/paths";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { StepList, StepRow } from "~/kit/parts/step-row";

/** What each step is, and where a trainer does it; null for what an admin does. */
const STEPS: Record<SetupStep, { title: () => string; to: ((key: string) => string) | null }> = {
  trainer: { title: m.company_setup_trainer, to: null },
  playbook: { title: m.company_setup_playbook, to: playbookPath },
  channel: { title: m.company_setup_channel, to: (key) => `${playbookPath(key)}#channels` },
  policy: { title: m.company_setup_policy, to: (key) => `${companyPath(key)}/policy` },
  programme: { title: m.company_setup_programme, to: programmesPath },
  manager: {
    title: m.company_setup_manager,
    to: (key) => `${companyPath(key)}/people/add?role=manager`,
  },
  people: { title: m.company_setup_people, to: (key) => `${companyPath(key)}/people` },
};

interface SetupCardProps {
  companyKey: string;
  steps: NonNullable<ReturnType<typeof setupChecklist>>;
}

/** What is missing before anybody at a company can be cleared, each line leading to where it is done. */
export function SetupCard({ companyKey, steps }: SetupCardProps) {
  return (
    <Card aria-labelledby="setup-title" className="room-below">
      <h2 id="setup-title">{m.company_setup_title()}</h2>
      <StepList>
        {steps.map(({ step, done }, index) => {
          const { title, to } = STEPS[step];
          return (
            <StepRow
              key={step}
              state={done ? "done" : "todo"}
              number={index + 1}
              title={!done && to ? <Link to={to(companyKey)}>{title()}</Link> : title()}
              detail={!done && !to ? m.company_setup_admin() : ""}
              end={
                <Chip tone={done ? "ok" : "idle"} icon={done ? "check" : "clock"}>
                  {done ? m.company_setup_done() : m.company_setup_open()}
                </Chip>
              }
            />
          );
        })}
      </StepList>
    </Card>
  );
}
