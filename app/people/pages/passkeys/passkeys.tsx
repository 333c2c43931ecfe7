import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { NAME_LENGTH } from "~/people/rules/passkey";
import { authorise } from "~/people/services/authorise.server";
import {
  removePasskey,
  renameOwnPasskey,
  showPasskeys,
} from "~/people/services/passkeys/keep-passkeys.server";
import { PasskeyName } from "~/people/services/passkeys/passkey-form.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Empty } from "~/kit/parts/page/empty";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field } from "~/kit/parts/forms/field";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { Time } from "~/kit/parts/time/time";
import "./passkeys.css";

export const meta: MetaFunction = () => [{ title: `${m.people_passkeys_title()} · Firsthand` }];
export const handle = { width: "narrow" };

const PasskeysForm = PasskeyName.partial().extend({
  intent: z.enum(["rename", "remove"], { error: m.kit_forms_intent }),
  passkey: z.string().max(100).default(""),
});

const DONE: Record<string, (() => string) | undefined> = {
  added: m.people_passkeys_added,
  rename: m.people_passkeys_renamed,
  remove: m.people_passkeys_removed,
};

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor } = await authorise(args, "account:own");
  const timeZone = "timeZone" in actor ? actor.timeZone : "UTC";
  const possible = args.context.app.passkeys !== null;
  return { passkeys: await showPasskeys({ store, actor }), timeZone, possible };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor } = await authorise(args, "account:own", { lately: true, ownMeans: true });
  const { app, record } = args.context;
  const form = await parseForm(args.request, PasskeysForm);
  if (!form.ok) return badRequest(form);
  const { intent, passkey: id, name } = form.value;
  if (intent === "rename") {
    if (!name) return badRequest({ ...form, errors: { name: m.people_passkeys_name_needed() } });
    await renameOwnPasskey({ store, actor, id, name });
  } else {
    const removed = await removePasskey({ store, actor, id });
    record({ event: "passkey.removed", by: actor.personId });
    app.tellSecurity(actor.personId, { what: "passkey-removed", passkey: removed });
  }
  return redirect(`/account/passkeys?done=${intent}`, 303);
});

export default function OwnPasskeys() {
  const { passkeys, timeZone, possible } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const errors: { name?: string } | undefined = sent?.errors;
  const [query] = useSearchParams();
  const done = DONE[query.get("done") ?? ""];
  return (
    <>
      <PageHead
        title={m.people_passkeys_title()}
        lead={m.people_passkeys_lead()}
        back={{ to: "/account", label: m.people_account_title() }}
        actions={
          possible && (
            <LinkButton to="/account/passkeys/add" variant="primary">
              {m.people_passkeys_add()}
            </LinkButton>
          )
        }
      />
      <div className="stack gap-5">
        {done && !errors && <Notice tone="ok" role="status" title={done()} />}
        {!possible && <Notice tone="info">{m.people_passkeys_impossible()}</Notice>}
        {(possible || passkeys.length > 0) && (
          <Card>
            {passkeys.length === 0 ? (
              <Empty title={m.people_passkeys_none()} icon="lock">
                <p>{m.people_passkeys_none_text()}</p>
              </Empty>
            ) : (
              <ul className="plain-list ruled">
                {passkeys.map(({ id, name, createdAt, usedAt }) => {
                  const wrong = sent?.values.passkey === id ? errors : undefined;
                  return (
                    <li key={id} className="passkey-row">
                      <strong className="block">{name}</strong>
                      <span className="muted small block">
                        <Rich
                          of={m.people_passkeys_since.parts()}
                          as={{
                            time: () => (
                              <Time at={createdAt} style="datetime" timeZone={timeZone} />
                            ),
                          }}
                        />
                        {" · "}
                        {usedAt ? (
                          <Rich
                            of={m.people_passkeys_used.parts()}
                            as={{
                              time: () => <Time at={usedAt} style="datetime" timeZone={timeZone} />,
                            }}
                          />
                        ) : (
                          m.people_passkeys_never_used()
                        )}
                      </span>
                      <details open={wrong !== undefined || undefined}>
                        <summary aria-label={m.people_passkeys_change_of({ name })}>
                          {m.people_passkeys_change()}
                        </summary>
                        <Form method="post" className="form">
                          <ErrorSummary errors={wrong} idOf={() => `name-${id}`} />
                          <input type="hidden" name="passkey" value={id} />
                          <Field
                            label={m.people_passkeys_name()}
                            id={`name-${id}`}
                            name="name"
                            maxLength={NAME_LENGTH}
                            required
                            key={name}
                            defaultValue={name}
                            error={wrong?.name}
                          />
                          <div className="form-actions">
                            <Button name="intent" value="rename">
                              {m.people_passkeys_rename()}
                            </Button>
                          </div>
                        </Form>
                        <Form method="post" className="form-actions">
                          <input type="hidden" name="passkey" value={id} />
                          <Button name="intent" value="remove" variant="danger">
                            {m.people_passkeys_remove()}
                          </Button>
                        </Form>
                      </details>
                    </li>
                  );
                })}
              </ul>
            )}
          </Card>
        )}
      </div>
    </>
  );
}
