import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound } from "~/kit/http/refusal";
import { handled } from "~/kit/http/refusals";
import { Card } from "~/kit/parts/cards/card";
import { Empty } from "~/kit/parts/page/empty";
import { PageHead } from "~/kit/parts/page/page-head";
import { Time } from "~/kit/parts/time/time";
import "./dev-mail.css";

export const meta: MetaFunction = () => [{ title: "Demo mail · Firsthand" }];
export const handle = { width: "narrow" };

export const loader = handled(async ({ context }: LoaderFunctionArgs) => {
  const { kept } = context.app.mail;
  if (!context.demo || !kept) throw notFound("page");
  return {
    now: context.app.clock(),
    mails: kept.map(({ id, to, subject, text, sentAt }) => ({ id, to, subject, text, sentAt })),
  };
});

export default function DemoMail() {
  const { mails, now } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Demo mail"
        lead="In the demo no mail leaves this computer. What would have been sent is here, newest first."
        back={{ to: "/sign-in", label: "Sign in" }}
      />
      {mails.length === 0 && (
        <Empty title="No mail yet" icon="mail">
          Ask for a sign-in code, and it will be here.
        </Empty>
      )}
      <ul className="plain-list stack gap-4">
        {mails.map((mail) => (
          <li key={mail.id}>
            <Card as="article">
              <h2>{mail.subject}</h2>
              <p className="muted small">
                To {mail.to}, <Time at={mail.sentAt} timeZone="UTC" style="relative" now={now} />
              </p>
              <p className="mail-text">{mail.text}</p>
            </Card>
          </li>
        ))}
      </ul>
    </>
  );
}
