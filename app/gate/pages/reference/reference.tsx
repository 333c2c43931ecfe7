import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OPERATIONS, type Operation } from "~/gate/rules/reference/operations";
import { SENT } from "~/gate/rules/reference/webhooks";
import { API } from "~/gate/rules/paths";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { LinkButton } from "~/kit/parts/forms/button";
import { PageHead } from "~/kit/parts/page/page-head";

export const meta: MetaFunction = () => [{ title: `${m.gate_reference_title()} · Firsthand` }];

/** For everyone, signed in or not: it says what can be asked, and nothing about anybody. */
export function loader({ context }: LoaderFunctionArgs) {
  const { origin } = context.app;
  return {
    document: `${API}/openapi.json`,
    operations: OPERATIONS.map((operation) => ({
      ...operation,
      path: `${API}${operation.path}`,
      asked: asked(operation, origin),
      answered: JSON.stringify(operation.example.answer, null, 2),
    })),
    sent: SENT.map(({ type, summary, example }) => ({
      type,
      summary,
      body: JSON.stringify(example, null, 2),
    })),
  };
}

function asked({ method, path, example }: Operation, origin: string): string {
  const query = example.query === "" ? "" : `?${example.query}`;
  const lines = [
    'curl -H "Authorization: Bearer $TOKEN"',
    ...(method === "POST"
      ? ['-H "Content-Type: application/json"', `-d '${JSON.stringify(example.body)}'`]
      : []),
    `"${origin}${API}${path}${query}"`,
  ];
  return lines.join(" \\\n  ");
}

export default function Reference() {
  const { document, operations, sent } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        back={{ to: "/help", label: m.people_about_help() }}
        title={m.gate_reference_title()}
        lead={m.gate_reference_lead()}
        actions={
          <LinkButton to={document} reloadDocument>
            {m.gate_reference_document()}
          </LinkButton>
        }
      />
      <div className="stack gap-5">
        {operations.map(({ id, method, path, scope, summary, parameters, ...example }) => (
          <Card key={id} aria-labelledby={id} className="stack gap-3">
            <div className="row flow between">
              <h2 id={id} className="anywhere">
                {method} {path}
              </h2>
              <Chip tone="idle">{m.gate_reference_scope({ scope })}</Chip>
            </div>
            <p lang="en">{summary}</p>
            {parameters.length > 0 && (
              <dl className="stack gap-2" lang="en">
                {parameters.map(({ name, about, required }) => (
                  <div key={name} className="row flow">
                    <dt>
                      <code>{name}</code>
                    </dt>
                    <dd>
                      {about}{" "}
                      {required && <span className="muted">({m.gate_reference_required()})</span>}
                    </dd>
                  </div>
                ))}
              </dl>
            )}
            <Code id={`${id}-asked`} label={m.gate_reference_asked()} text={example.asked} />
            <Code id={`${id}-said`} label={m.gate_reference_answered()} text={example.answered} />
          </Card>
        ))}
        <Card aria-labelledby="webhooks" className="stack gap-3">
          <h2 id="webhooks">{m.gate_webhooks_title()}</h2>
          <p>{m.gate_reference_webhooks()}</p>
          {sent.map(({ type, summary, body }) => (
            <div key={type}>
              <p lang="en">{summary}</p>
              <Code id={type} label={type} text={body} />
            </div>
          ))}
        </Card>
      </div>
    </>
  );
}

function Code({ id, label, text }: { id: string; label: string; text: string }) {
  return (
    <div>
      <h3 id={id} className="small muted">
        {label}
      </h3>
      {/* A box that scrolls can be reached by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className="box box-sunken" tabIndex={0} role="group" aria-labelledby={id} lang="en">
        {text}
      </pre>
    </div>
  );
}
