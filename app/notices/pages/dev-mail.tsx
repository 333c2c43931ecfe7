import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { m } from "~/kit/language/m";
import { useLoaderData } from "@remix-run/react";
import { Rich } from "~/kit/language/rich";
import { notFound } from "~/kit/http/refusal";
import { handled } from "~/kit/http/refusals";
import { Card } from "~/kit/parts/cards/card";
import { Empty } from "~/kit/parts/page/empty";
import { PageHead } from "~/kit/parts/page/page-head";
import { Time } from "~/kit/parts/time/time";
import "./dev-mail.css";

export const meta: MetaFunction = () => [{ title: `${m.notices_demo_mail_title()} · Firsthand` }];
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
        title={m.notices_demo_mail_title()}
        lead={m.notices_demo_mail_lead()}
        back={{ to: "/sign-in", label: m.notices_demo_mail_back() }}
      />
      {mails.length === 0 && (
        <Empty title={m.notices_demo_mail_none()} icon="mail">
          {m.notices_demo_mail_none_text()}
        </Empty>
      )}
      <ul className="plain-list stack gap-4">
        {mails.map((mail) => (
          <li key={mail.id}>
            <Card as="article">
              <h2>{mail.subject}</h2>
              <p className="muted small">
                <Rich
                  of={m.notices_demo_mail_to.parts({ email: mail.to })}
                  as={{
                    time: () => <Time at={mail.sentAt} timeZone="UTC" style="relative" now={now} />,
                  }}
                />
              </p>
              <p className="mail-text">{mail.text}</p>
            </Card>
          </li>
        ))}
      </ul>
    </>
  );
}
