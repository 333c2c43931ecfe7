import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { numberText, percentText } from "~/kit/text/amounts";
import { creditText } from "~/clearance/rules/credits/credits";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { showModule } from "~/learning/services/show-module.server";
import { LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { StepList, StepRow } from "~/kit/parts/step-row";
import { Time } from "~/kit/parts/time/time";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? m.learning_module_module()} · Firsthand` },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:read");
  return await showModule({ store, actor, now, moduleKey: args.params.module ?? "" });
});

type Module = Awaited<ReturnType<typeof loader>>;

export default function ModulePage() {
  const module = useLoaderData<typeof loader>();
  const { objectives, parts, next } = module;
  return (
    <>
      <PageHead
        title={module.title}
        lead={module.summary}
        back={{ to: "/learn", label: m.people_shell_training() }}
        actions={
          next && (
            <LinkButton variant="primary" size="big" to={`/learn/${module.key}/${next}`}>
              {parts[0]?.key === next ? m.learning_home_start() : m.learning_home_continue()}
            </LinkButton>
          )
        }
      />
      {module.credit && (
        <Notice tone="ok" title={creditText(module.credit)} className="room-below">
          {m.learning_module_optional()}
        </Notice>
      )}
      <div className="columns">
        <Card aria-labelledby="parts">
          <div className="card-head">
            <h2 id="parts">{m.learning_module_parts()}</h2>
            <span className="small muted">
              {m.learning_module_about({ minutes: module.minutes })}
            </span>
          </div>
          <StepList>
            {parts.map((part, index) => (
              <StepRow
                key={part.key}
                state={part.done ? "done" : part.key === next ? "on" : "todo"}
                number={index + 1}
                title={<Link to={`/learn/${module.key}/${part.key}`}>{part.title}</Link>}
                detail={<PartDetail module={module.key} part={part} />}
                middle={<PartProof part={part} timeZone={module.timeZone} />}
                end={<PartChip part={part} next={part.key === next} />}
              />
            ))}
          </StepList>
        </Card>
        {objectives.length > 0 && (
          <Card fit="tight" as="aside" aria-labelledby="objectives">
            <h2 className="side-title" id="objectives">
              {m.learning_module_objectives()}
            </h2>
            <ul className="stack gap-2 small">
              {objectives.map((objective) => (
                <li key={objective}>{objective}</li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </>
  );
}

type Part = Module["parts"][number];

function PartDetail({ module, part }: { module: string; part: Part }) {
  const { key, kind, minutes, change } = part;
  return (
    <>
      {m.learning_module_part({ kind, minutes: numberText(minutes) })}
      {change && (
        <p>
          {change.words}{" "}
          <Link
            to={`/learn/${module}/${key}/changes`}
            aria-label={m.learning_module_see_changes_in({ title: part.title })}
          >
            {m.learning_module_see_changes()}
          </Link>
        </p>
      )}
    </>
  );
}

function PartProof({ part, timeZone }: { part: Part; timeZone: string }) {
  if (!part.done || !part.evidence) return null;
  const { at, basisPoints } = part.evidence;
  return (
    <span className="muted">
      {basisPoints !== null && `${percentText(basisPoints)}, `}
      <Time at={at} timeZone={timeZone} />
    </span>
  );
}

function PartChip({ part, next }: { part: Part; next: boolean }) {
  if (part.done)
    return part.change ? (
      <Chip tone="info" icon="book">
        {m.learning_module_changed()}
      </Chip>
    ) : (
      <Chip tone="ok" icon="check">
        {m.learning_module_done()}
      </Chip>
    );
  if (part.again)
    return (
      <Chip tone="warn" icon="clock">
        {m.learning_module_again()}
      </Chip>
    );
  return <Chip tone="idle">{next ? m.learning_module_next() : m.learning_module_todo()}</Chip>;
}
