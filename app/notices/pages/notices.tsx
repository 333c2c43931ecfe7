import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { m } from "~/kit/language/m";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { authorise } from "~/people/services/authorise.server";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { seeNotices } from "~/notices/services/see-notices.server";
import { showNotices } from "~/notices/services/show-notices.server";
import { numberText } from "~/kit/text/amounts";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Empty } from "~/kit/parts/page/empty";
import { PageHead } from "~/kit/parts/page/page-head";
import { DayText, Time } from "~/kit/parts/time/time";

export const meta: MetaFunction = () => [{ title: `${m.notices_list_title()} · Firsthand` }];
export const handle = { width: "narrow" };

const SeenForm = z.object({ upTo: z.coerce.date({ error: m.notices_list_up_to }) });

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "account:own");
  return showNotices({ store, actor, now });
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "account:own");
  const form = await parseForm(args.request, SeenForm);
  if (!form.ok) return badRequest(form);
  await seeNotices({ store, actor, now, upTo: form.value.upTo });
  return redirect("/notices", 303);
});

export default function Notices() {
  const { days, unseen, newestAt, mostShown } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={m.notices_list_title()}
        lead={m.notices_list_lead()}
        actions={
          <>
            {unseen > 0 && newestAt && (
              <Form method="post">
                <input type="hidden" name="upTo" value={newestAt.toISOString()} />
                <Button variant="primary">{m.notices_list_mark_seen()}</Button>
              </Form>
            )}
            <LinkButton to="/account/notices">{m.notices_list_choose()}</LinkButton>
          </>
        }
      />
      {days.length === 0 && (
        <Empty title={m.notices_list_none()} icon="bell">
          {m.notices_list_none_text()}
        </Empty>
      )}
      <div className="stack">
        {days.map(({ day, notices }) => (
          <Card key={day} aria-labelledby={`day-${day}`}>
            <h2 id={`day-${day}`}>
              <DayText day={day} long />
            </h2>
            <ul className="plain-list ruled room-above">
              {notices.map(({ id, at, isNew, settled, timeZone, title, text, link }) => (
                <li key={id} className="anywhere">
                  <h3>{title}</h3>
                  {settled === null ? (
                    <p>{text}</p>
                  ) : (
                    <>
                      <p className="muted">{text}</p>
                      <p>{settled}</p>
                    </>
                  )}
                  <p className="targets row flow gap-4">
                    {isNew && (
                      <Chip tone="warn" icon="bell">
                        {m.notices_list_new()}
                      </Chip>
                    )}
                    {settled !== null && (
                      <Chip tone="idle" icon="check">
                        {m.notices_list_settled()}
                      </Chip>
                    )}
                    <Time at={at} timeZone={timeZone} style="datetime" className="muted small" />
                    <Link
                      to={link.path}
                      aria-label={m.notices_list_link({ label: link.label, title })}
                    >
                      {link.label}
                    </Link>
                  </p>
                </li>
              ))}
            </ul>
          </Card>
        ))}
        {mostShown !== null && (
          <p className="muted">{m.notices_list_most({ count: numberText(mostShown) })}</p>
        )}
      </div>
    </>
  );
}
