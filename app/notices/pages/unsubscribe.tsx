import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { GROUP_WORDS } from "~/notices/rules/preference-words";
import { notFound } from "~/kit/http/refusal";
import { handled } from "~/kit/http/refusals";
import { endMails, readEnding } from "~/notices/services/mail/end-mails.server";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";

export const meta: MetaFunction = () => [{ title: "End these mails · Firsthand" }];
export const handle = { width: "narrow" };

/** Shows what the link ends, and ends nothing: mail programs and scanners open links by themselves. */
export const loader = handled(async ({ context, params }: LoaderFunctionArgs) => {
  const read = readEnding(context.app.unsubscribe, params.token ?? "");
  if (!read) throw notFound("page");
  return read;
});

/** By the page's button, or by a mail program's one click. */
export const action = handled(async ({ context, params }: ActionFunctionArgs) => {
  const { store, unsubscribe, clock } = context.app;
  const token = params.token ?? "";
  if (!(await endMails({ store, unsubscribe, token, now: clock() }))) throw notFound("page");
  return { done: true };
});

export default function EndMails() {
  const { ended } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>()?.done ?? false;
  const what = ended === "all" ? "Every mail that can be ended" : GROUP_WORDS[ended].title;
  const choose = <Link to="/account/notices">choose your mails</Link>;
  return (
    <>
      <PageHead title="End these mails" lead={`${what}.`} />
      {done ? (
        <Notice tone="ok" role="status" title="Done: no such mail comes any more">
          The notices are still in Firsthand. You can {choose} again at any time.
        </Notice>
      ) : (
        <Card>
          <Form method="post" className="form">
            <p>
              You still find the notices in Firsthand. What your work cannot do without, such as a
              pause or a sign-off that waits, is mailed all the same. You can also {choose}.
            </p>
            <div className="form-actions">
              <Button variant="primary">End these mails</Button>
            </div>
          </Form>
        </Card>
      )}
    </>
  );
}
