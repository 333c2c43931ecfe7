import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { m } from "~/kit/language/m";
import type { ReactNode } from "react";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { GROUP_WORDS } from "~/notices/rules/preference-words";
import { Rich } from "~/kit/language/rich";
import { notFound } from "~/kit/http/refusal";
import { handled } from "~/kit/http/refusals";
import { endMails, readEnding } from "~/notices/services/mail/end-mails.server";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";

export const meta: MetaFunction = () => [{ title: `${m.notices_unsubscribe_title()} · Firsthand` }];
export const handle = { width: "narrow" };

/** Shows what the link turns off without doing it: mail programs and scanners open links on their own. */
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
  const what = ended === "all" ? m.notices_unsubscribe_all() : GROUP_WORDS[ended].title();
  const link = (words: ReactNode) => <Link to="/account/notices">{words}</Link>;
  return (
    <>
      <PageHead title={m.notices_unsubscribe_title()} lead={what} />
      {done ? (
        <Notice tone="ok" role="status" title={m.notices_unsubscribe_done()}>
          <Rich of={m.notices_unsubscribe_done_text.parts()} as={{ link }} />
        </Notice>
      ) : (
        <Card>
          <Form method="post" className="form">
            <p>
              <Rich of={m.notices_unsubscribe_text.parts()} as={{ link }} />
            </p>
            <div className="form-actions">
              <Button variant="primary">{m.notices_unsubscribe_button()}</Button>
            </div>
          </Form>
        </Card>
      )}
    </>
  );
}
