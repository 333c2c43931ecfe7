import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import {
  Form,
  useActionData,
  useLoaderData,
  useNavigation,
  useSearchParams,
} from "@remix-run/react";
import { z } from "zod";
import { m } from "~/kit/language/m";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Empty } from "~/kit/parts/page/empty";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field } from "~/kit/parts/forms/field";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { authorise } from "~/people/services/authorise.server";
import { keyAt } from "~/roster/services/key-at.server";
import { domainsPath } from "~/roster/rules/paths";
import {
  addDomain,
  checkDomain,
  removeDomain,
  setJoining,
  showDomains,
  type DomainAdded,
  type DomainChecked,
} from "~/roster/services/domains/domains.server";
import { belowInvitations, titled } from "~/roster/pages/crumbs";
import { DomainCard } from "./domain-card";

export const meta: MetaFunction = () => titled(m.roster_domains_title());
export const handle = { width: "narrow" };

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "people:keep");
  const key = keyAt(args, actor);
  return { ...(await showDomains({ store, actor, now, key })), key, role: actor.role };
});

const DomainForm = z.object({
  intent: z.enum(["add", "check", "join", "remove"], { error: m.kit_forms_intent }),
  domain: z.string().max(500).default(""),
  id: z.string().max(100).default(""),
  join: z.string().optional(),
  team: z.string().max(100).default(""),
});

export const action = handled(async (args: ActionFunctionArgs) => {
  keyAt(args, (await authorise(args, "people:keep")).actor);
  const form = await parseForm(args.request.clone(), DomainForm);
  if (!form.ok) return badRequest(form);
  const { intent, domain, id, join, team } = form.value;
  // Who may come in is decided by nobody who has left a browser open.
  const { store, actor, now } = await authorise(args, "people:keep", { lately: true });
  const { record, app } = args.context;
  const key = keyAt(args, actor);
  const call = { store, actor, now, key };
  const done = (what: string) => redirect(`${domainsPath(key)}?done=${what}`, 303);
  const by = actor.personId;
  switch (intent) {
    case "add": {
      const added = await addDomain({ ...call, typed: domain });
      if (added.ok) return redirect(domainsPath(key), 303);
      return badRequest({ values: { domain }, errors: { domain: FAULTS[added.fault]() } });
    }
    case "check": {
      const checked = await checkDomain({ ...call, domainId: id, findTxt: app.findTxt });
      if (!checked.ok) return redirect(`${domainsPath(key)}?why=${checked.why}&of=${id}`, 303);
      record({ event: "domain.verified", by });
      return done("verified");
    }
    case "join": {
      const teamId = team === "" ? null : team;
      await setJoining({ ...call, domainId: id, join: join !== undefined, teamId });
      record({ event: "domain.changed", by, details: { joins: join !== undefined } });
      return done("saved");
    }
    case "remove":
      await removeDomain({ ...call, domainId: id });
      record({ event: "domain.changed", by, details: { removed: true } });
      return done("removed");
  }
});

const FAULTS: Record<Extract<DomainAdded, { ok: false }>["fault"], () => string> = {
  none: m.roster_domains_fault_none,
  public: m.roster_domains_fault_public,
  taken: m.roster_domains_fault_taken,
  many: m.roster_domains_fault_many,
};

const WHY: Record<Extract<DomainChecked, { ok: false }>["why"], () => string> = {
  none: m.roster_domains_why_none,
  differs: m.roster_domains_why_differs,
  unreachable: m.roster_domains_why_unreachable,
  taken: m.roster_domains_fault_taken,
};

const DONE: Record<string, (() => string) | undefined> = {
  verified: m.roster_domains_done_verified,
  saved: m.roster_domains_saved,
  removed: m.roster_domains_removed,
};

export default function DomainsPage() {
  const { company, domains, teams, key, role } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [query] = useSearchParams();
  const isSending = useNavigation().formMethod === "POST";
  const errors: { [name: string]: string | undefined } | undefined = sent?.errors;
  const values: { domain?: string } = sent?.values ?? {};
  const done = sent ? undefined : DONE[query.get("done") ?? ""];
  const why = (WHY as Record<string, (() => string) | undefined>)[query.get("why") ?? ""];
  return (
    <>
      <PageHead
        back={belowInvitations({ key, role, company })}
        title={m.roster_domains_title()}
        lead={m.roster_domains_lead({ company: company.name })}
      />
      <div className="stack gap-5">
        {done && <Notice tone="ok" role="status" title={done()} />}
        {domains.length === 0 && (
          <Card>
            <Empty title={m.roster_domains_none()} icon="mail">
              <p>{m.roster_domains_none_text()}</p>
            </Empty>
          </Card>
        )}
        {domains.map((domain) => (
          <DomainCard
            key={domain.id}
            domain={domain}
            teams={teams}
            isArchived={company.archivedAt !== null}
            fault={!sent && query.get("of") === domain.id ? why?.() : undefined}
          />
        ))}
        {company.archivedAt === null && (
          <Card aria-labelledby="add">
            <h2 id="add">{m.roster_domains_add_title()}</h2>
            <Form method="post" className="form" noValidate>
              <ErrorSummary errors={errors} />
              <Field
                // Once one was added, the field is for the next.
                key={domains.length}
                label={m.roster_domains_domain()}
                hint={m.roster_domains_domain_hint()}
                name="domain"
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                maxLength={300}
                required
                defaultValue={values.domain}
                error={errors?.domain}
              />
              <div className="form-actions">
                <Button variant="primary" name="intent" value="add" disabled={isSending}>
                  {m.roster_domains_add()}
                </Button>
              </div>
            </Form>
          </Card>
        )}
      </div>
    </>
  );
}
