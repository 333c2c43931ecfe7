import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { badRequest, formDataOf } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { notFound } from "~/kit/http/refusal";
import { m } from "~/kit/language/m";
import { authorise } from "~/people/services/authorise.server";
import { newPasskeyOptions } from "~/people/services/passkeys/add-passkey.server";
import { addPasskeyOf } from "~/people/services/passkeys/passkey-form.server";
import { deviceWords } from "~/people/services/sign-in/device-words.server";
import { Card } from "~/kit/parts/cards/card";
import { PageHead } from "~/kit/parts/page/page-head";
import { NewPasskeyForm } from "./new-passkey-form";

export const meta: MetaFunction = () => [{ title: `${m.people_passkeys_add()} · Firsthand` }];
export const handle = { width: "narrow" };

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "account:own", {
    lately: true,
    ownMeans: true,
  });
  const { passkeys } = args.context.app;
  if (!passkeys) throw notFound("page");
  const asked = await newPasskeyOptions({ store, actor, passkeys, now });
  return { asked, name: deviceWords(args.request.headers.get("User-Agent")) };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "account:own", {
    lately: true,
    ownMeans: true,
  });
  const { passkeys, tellSecurity: tell } = args.context.app;
  if (!passkeys) throw notFound("page");
  const form = await formDataOf(args.request);
  const added = await addPasskeyOf({ store, actor, passkeys, form, tell, now });
  if (!added.ok) return badRequest(added);
  args.context.record({ event: "passkey.added", by: actor.personId });
  return redirect("/account/passkeys?done=added", 303);
});

export default function AddPasskey() {
  const { asked, name } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={m.people_passkeys_add()}
        lead={m.people_passkeys_lead()}
        back={[
          { to: "/account", label: m.people_account_title() },
          { to: "/account/passkeys", label: m.people_passkeys_title() },
        ]}
      />
      <Card>
        <NewPasskeyForm {...asked} name={sent?.values.name ?? name} errors={sent?.errors} />
      </Card>
    </>
  );
}
