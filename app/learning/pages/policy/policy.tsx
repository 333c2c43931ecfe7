import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { authorise } from "~/people/services/authorise.server";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { acknowledgePolicy } from "~/clearance/services/policy/acknowledge-policy.server";
import { showPolicy } from "~/learning/services/show-policy.server";
import { nameDiffersWords } from "~/clearance/rules/words/employee-words";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Empty } from "~/kit/parts/page/empty";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field, fieldId } from "~/kit/parts/forms/field";
import { OtherVersions, PolicyState, PolicyText } from "~/learning/parts/policy-parts";
import { OriginalNotice } from "~/curriculum/parts/original-notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { Time } from "~/kit/parts/time/time";
import "~/curriculum/parts/markdoc/prose.css";

export const handle = { width: "narrow" };

export const meta: MetaFunction = () => [{ title: `${m.people_shell_policy()} · Firsthand` }];

/** `?version=2026.2` opens a version that the employee has signed. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor } = await authorise(args, "training:read");
  const version = new URL(args.request.url).searchParams.get("version");
  return { policy: await showPolicy({ store, actor, version }), name: actor.name };
});

const SignForm = z.object({
  policy: z.string().min(1).max(100),
  name: z
    .string()
    .trim()
    .min(1, { error: m.learning_policy_type_name })
    .max(200, { error: m.learning_policy_name_long }),
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "policy:acknowledge");
  const form = await parseForm(args.request, SignForm);
  if (!form.ok) return badRequest(form);
  const signed = await acknowledgePolicy({
    store,
    actor,
    now,
    policyVersionId: form.value.policy,
    typedName: form.value.name,
    ipAddress: args.context.address,
  });
  if (signed.ok) return redirect("/learn/policy", 303);
  const { reason } = signed;
  const errors: { name?: string; newer?: string } = {};
  if (reason.code === "name-differs") {
    errors.name = nameDiffersWords(form.value.name, reason.expected);
    return badRequest({ values: form.values, errors });
  }
  errors.newer = m.learning_policy_newer({ version: reason.current });
  return data({ values: { policy: "", name: "" }, errors }, { status: 409 });
});

type Policy = NonNullable<Awaited<ReturnType<typeof loader>>["policy"]>;

export default function PolicyPage() {
  const { policy, name } = useLoaderData<typeof loader>();
  if (!policy) {
    return (
      <Card>
        <Empty title={m.learning_policy_none()} icon="book">
          <p>{m.learning_policy_none_text()}</p>
        </Empty>
      </Card>
    );
  }
  return (
    <>
      <PageHead
        title={<span lang={policy.language}>{policy.title}</span>}
        eyebrow={m.learning_policy_version({ version: policy.version })}
        lead={
          <Rich
            of={m.learning_policy_published.parts()}
            as={{ time: () => <Time at={policy.publishedAt} timeZone={policy.timeZone} long /> }}
          />
        }
        back={
          policy.current ? undefined : { to: "/learn/policy", label: m.learning_policy_current() }
        }
      />
      <div className="stack gap-5">
        <PolicyState {...policy} />
        <OriginalNotice what="policy" why={policy.why} language={policy.language} />
        <article className="prose" id="policy-text" tabIndex={-1} lang={policy.language}>
          <PolicyText tree={policy.tree} />
        </article>
        {policy.current && !policy.signed && (
          <Signature key={policy.id} policy={policy} name={name} />
        )}
        <OtherVersions others={policy.others} />
      </div>
    </>
  );
}

function Signature({ policy, name }: { policy: Policy; name: string }) {
  const answer = useActionData<typeof action>();
  return (
    <Card aria-labelledby="sign" className="card-next screen-only">
      <h2 id="sign" tabIndex={-1}>
        {m.learning_policy_sign_version({ version: policy.version })}
      </h2>
      <Form method="post" action="/learn/policy#sign" className="form">
        <ErrorSummary
          errors={answer?.errors}
          idOf={(name) => (name === "newer" ? "policy-text" : fieldId(name))}
        />
        <p>
          {m.learning_policy_promise()} {m.learning_policy_final()}
        </p>
        <input type="hidden" name="policy" value={policy.id} />
        <Field
          label={m.learning_policy_your_name()}
          hint={<Rich of={m.learning_policy_as_shown.parts()} as={{ name: () => <b>{name}</b> }} />}
          name="name"
          autoComplete="name"
          required
          defaultValue={answer?.values.name ?? ""}
          error={answer?.errors.name}
        />
        <div className="form-actions">
          <Button variant="primary" size="big">
            {m.learning_policy_sign()}
          </Button>
          <LinkButton to="/learn" size="big">
            {m.learning_policy_not_now()}
          </LinkButton>
        </div>
      </Form>
    </Card>
  );
}
