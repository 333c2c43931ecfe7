import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useState } from "react";
import { m } from "~/kit/language/m";
import { lookSettingsPath } from "~/company/rules/paths";
import { readColour } from "~/company/rules/look";
import { authorise } from "~/people/services/authorise.server";
import { changeLook, showLook } from "~/authoring/services/companies/change-look.server";
import { imageRefusalWords } from "~/curriculum/rules/images/refusals";
import { formDataOf } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field } from "~/kit/parts/forms/field";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { ArchivedNotice } from "./archived-notice";
import { aboveOne, titled } from "./crumbs";
import { LookPreview } from "./look-preview";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titled(data && m.authoring_look_title({ company: data.company.name }));

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "company:manage");
  const shown = await showLook({ store, actor, now, key: args.params.company ?? "" });
  return { ...shown, role: actor.role };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now, log } = await authorise(args, "company:manage");
  const key = args.params.company ?? "";
  const { app, bodyLeftOut } = args.context;
  const wrong = (errors: { accent?: string; logo?: string }, typed = "", status = 400) =>
    data({ typed, errors }, { status });
  if (bodyLeftOut) return wrong({ logo: imageRefusalWords({ code: "too-large" }) }, "", 413);
  const form = await formDataOf(args.request);
  const typed = String(form.get("accent") ?? "");
  const accent = typed.trim() === "" ? null : readColour(typed);
  if (accent === null && typed.trim() !== "")
    return wrong({ accent: m.authoring_look_fault_colour() }, typed);
  // Without JavaScript, this shows a colour before it is saved.
  if (form.get("intent") === "preview") return data({ typed, errors: {} });
  const file = form.get("logo");
  const sent = file instanceof File && file.size > 0 ? file : null;
  const logo = sent
    ? { bytes: Buffer.from(await sent.arrayBuffer()), name: sent.name }
    : form.has("remove")
      ? "none"
      : "same";
  const { images } = app;
  const changed = await changeLook({ store, actor, now, key, images, log, accent, logo });
  if (!changed.ok) return wrong({ logo: changed.message }, typed);
  return redirect(`${lookSettingsPath(key)}?done=saved`, 303);
});

export default function LookPage() {
  const { company, accent, logo, role } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [query] = useSearchParams();
  const errors: { accent?: string; logo?: string } | undefined = sent?.errors;
  const [typed, setTyped] = useState(sent?.typed ?? accent ?? "");
  return (
    <>
      <PageHead
        back={aboveOne(role, company)}
        title={m.authoring_look_head()}
        lead={company.name}
      />
      <div className="stack gap-5">
        {!sent && query.has("done") && (
          <Notice tone="ok" role="status" title={m.authoring_settings_saved()} />
        )}
        {company.archivedAt && <ArchivedNotice companyKey={company.key} />}
        <Card>
          <p className="muted">{m.authoring_look_lead()}</p>
          <Form method="post" encType="multipart/form-data" className="form room-above" noValidate>
            <ErrorSummary errors={errors} />
            <Field
              label={m.authoring_look_colour()}
              hint={m.authoring_look_colour_hint()}
              name="accent"
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
              error={errors?.accent}
              maxLength={7}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
            <Field
              label={m.authoring_look_logo()}
              hint={m.authoring_look_logo_hint()}
              name="logo"
              type="file"
              accept="image/png,image/jpeg,image/webp"
              error={errors?.logo}
            />
            {logo && (
              <label className="tick">
                <input type="checkbox" name="remove" value="yes" />
                <span>{m.authoring_look_remove()}</span>
              </label>
            )}
            <LookPreview name={company.shortName} accent={readColour(typed)} logo={logo} />
            <div className="form-actions">
              <Button type="submit" variant="primary">
                {m.authoring_structure_save()}
              </Button>
              <Button type="submit" name="intent" value="preview">
                {m.authoring_look_preview_button()}
              </Button>
            </div>
          </Form>
        </Card>
      </div>
    </>
  );
}
