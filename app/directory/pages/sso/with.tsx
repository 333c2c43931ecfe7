import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { usableConnection } from "~/directory/services/sso/send-to-provider.server";
import { baseOf } from "~/kit/http/base";
import { localPath } from "~/kit/http/local-path";
import { notFound } from "~/kit/http/refusal";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { PageHead } from "~/kit/parts/page/page-head";
import { providerGoPath } from "~/people/rules/paths";
import { roleWords } from "~/people/rules/role-words";

export const meta: MetaFunction = () => [{ title: `${m.directory_sso_title()} · Firsthand` }];
export const handle = { width: "narrow" };

/** Where somebody goes on to their company’s provider, or past it. It says the same to everybody, whether or not anyone has the address. */
export const loader = handled(async ({ request, params, context }: LoaderFunctionArgs) => {
  const key = params.company ?? "";
  const usable = await usableConnection(context.app.store, key, false);
  if (!usable) throw notFound("page");
  const query = new URL(request.url).searchParams;
  const to = localPath(query.get("to"));
  const pending = await context.app.cookies.pendingOf(request);
  const who = await context.signedIn(request);
  const { company, connection } = usable;
  const others = (who?.hats ?? []).filter((hat) => hat.key.split("@")[1] !== key);
  return {
    company: company.name,
    required: connection.use === "required",
    go: providerGoPath(key, to, query.has("again")),
    email: pending?.email ?? null,
    to,
    others: others.map((hat) => ({ ...hat, href: `${baseOf(hat.key)}/` })),
  };
});

export default function With() {
  const { company, required, go, email, to, others } = useLoaderData<typeof loader>();
  return (
    <div className="stack gap-5">
      <PageHead
        title={m.directory_sso_title()}
        lead={
          required ? m.directory_sso_required({ company }) : m.directory_sso_offered({ company })
        }
        back={{ to: "/sign-in", label: m.directory_sso_other_address() }}
      />
      <Card>
        <p>
          {/* A link, for no form of ours may lead to another host. */}
          <a className="btn primary big" href={go}>
            {m.directory_sso_go({ company })}
          </a>
        </p>
        {email && (
          <Form method="post" action="/sign-in" className="room-above">
            <input type="hidden" name="email" value={email} />
            <input type="hidden" name="by" value="code" />
            {to && <input type="hidden" name="to" value={to} />}
            {required && <p className="small muted">{m.directory_sso_code_text({ company })}</p>}
            <Button variant={required ? "quiet" : "plain"}>{m.directory_sso_code()}</Button>
          </Form>
        )}
      </Card>
      {others.length > 0 && (
        <Card aria-labelledby="others">
          <h2 id="others">{m.directory_sso_others()}</h2>
          <ul className="stack gap-2">
            {others.map(({ key, role, organisation, href }) => (
              <li key={key}>
                <a href={href}>
                  {roleWords(role)} · {organisation}
                </a>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}
