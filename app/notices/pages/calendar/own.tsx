import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { endOwnFeed, makeOwnFeed, showOwnFeed } from "~/notices/services/calendar/own-feed.server";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { CopyButton } from "~/kit/parts/forms/copy-button";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { PageHead } from "~/kit/parts/page/page-head";
import { Time } from "~/kit/parts/time/time";
import { authorise } from "~/people/services/authorise.server";

export const meta: MetaFunction = () => [{ title: `${m.notices_calendar_title()} · Firsthand` }];
export const handle = { width: "narrow" };

const HERE = "/account/calendar";

const FeedForm = z.object({
  intent: z.enum(["make", "end"], { error: m.kit_forms_intent }),
});

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now, origin } = await authorise(args, "calendar:own");
  const { calendars } = args.context.app;
  const feed = await showOwnFeed({ store, actor, now, addresses: calendars });
  return { feed, origin, role: actor.role, timeZone: actor.timeZone };
});

/** The address alone shows the dates, so people who signed in long ago sign in again before they get one. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "calendar:own", { lately: true });
  const form = await parseForm(args.request, FeedForm);
  if (!form.ok) return badRequest(form);
  const makes = form.value.intent === "make";
  if (makes) await makeOwnFeed({ store, actor, now });
  else await endOwnFeed({ store, actor, now });
  args.context.record({
    event: makes ? "calendar.made" : "calendar.ended",
    by: actor.personId,
  });
  return redirect(HERE, 303);
});

export default function OwnCalendar() {
  const { feed, role } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const lead =
    role === "manager" ? m.notices_calendar_lead_manager() : m.notices_calendar_lead_employee();
  return (
    <>
      <PageHead
        back={{ to: "/account", label: m.people_account_title() }}
        title={m.notices_calendar_title()}
        lead={lead}
      />
      <Card>
        <ErrorSummary errors={sent?.errors} />
        {feed ? <Address /> : <MakeOne />}
      </Card>
    </>
  );
}

function MakeOne() {
  const isSending = useNavigation().formMethod === "POST";
  return (
    <Form method="post" className="form">
      <p>{m.notices_calendar_none()}</p>
      <p className="muted">{m.notices_calendar_secret()}</p>
      <div className="form-actions">
        <Button variant="primary" name="intent" value="make" disabled={isSending}>
          {m.notices_calendar_make()}
        </Button>
      </div>
    </Form>
  );
}

function Address() {
  const { feed, origin, timeZone } = useLoaderData<typeof loader>();
  const isSending = useNavigation().formMethod === "POST";
  if (!feed) return null;
  const address = `${origin}${feed.path}`;
  return (
    <>
      <h2>{m.notices_calendar_address()}</h2>
      <p>{m.notices_calendar_how()}</p>
      <CopyButton
        text={address}
        label={m.notices_calendar_copy()}
        about={m.notices_calendar_address()}
      />
      <p className="room-above">
        <a href={address.replace(/^https?:/, "webcal:")}>{m.notices_calendar_open()}</a>
      </p>
      <p className="muted small">
        {feed.readAt ? (
          <Rich
            of={m.notices_calendar_read.parts()}
            as={{
              time: () => <Time at={feed.readAt!} style="datetime" timeZone={timeZone} />,
            }}
          />
        ) : (
          m.notices_calendar_never_read()
        )}
      </p>
      <p className="muted room-above room-below">{m.notices_calendar_secret()}</p>
      <Form method="post" className="form-actions">
        <Button name="intent" value="make" disabled={isSending}>
          {m.notices_calendar_new()}
        </Button>
        <Button name="intent" value="end" disabled={isSending}>
          {m.notices_calendar_end()}
        </Button>
      </Form>
    </>
  );
}
