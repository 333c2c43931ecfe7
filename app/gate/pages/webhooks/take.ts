import { data, redirect } from "@remix-run/node";
import { WEBHOOKS } from "~/gate/rules/paths";
import { replay, testWebhook } from "~/gate/services/webhooks/log.server";
import {
  changeSecret,
  endWebhook,
  pauseWebhook,
  resumeWebhook,
} from "~/gate/services/webhooks/manage.server";
import type { Webhooks } from "~/gate/services/webhooks/outside.server";
import { badRequest, parseFormData } from "~/kit/http/forms";
import { m } from "~/kit/language/m";
import type { WholeManager } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import { FailedForm, IntentForm, ReplayForm, SecretForm } from "./typed";

interface Taking {
  call: Call<WholeManager> & { webhookId: string };
  sent: FormData;
  webhooks: Webhooks;
  record: (event: { event: "webhook.ended" | "webhook.secret-changed"; by: string }) => void;
}

/** What a manager does with one webhook. */
export async function take({ call, sent, webhooks, record }: Taking) {
  const by = call.actor.personId;
  const page = `${WEBHOOKS}/${call.webhookId}`;
  const done = (what: string) => redirect(`${page}?done=${what}`, 303);
  const form = parseFormData(sent, IntentForm);
  if (!form.ok) return unclear();
  switch (form.value.intent) {
    case "test":
      await testWebhook(call);
      return done("test");
    case "pause":
      await pauseWebhook(call);
      return done("pause");
    case "resume":
      await resumeWebhook(call);
      return done("resume");
    case "end":
      await endWebhook(call);
      record({ event: "webhook.ended", by });
      return redirect(`${WEBHOOKS}?done=ended`, 303);
    case "replay": {
      const one = parseFormData(sent, ReplayForm);
      if (!one.ok) return unclear();
      await replay({ ...call, which: { deliveryId: one.value.delivery } });
      return done("replay");
    }
    case "replay-failed": {
      const failed = parseFormData(sent, FailedForm);
      if (!failed.ok) return badRequest(failed);
      await replay({ ...call, which: { since: failed.value.since } });
      return done("replay");
    }
    case "secret": {
      const asked = parseFormData(sent, SecretForm);
      if (!asked.ok) return unclear();
      const { number: secretNumber } = asked.value;
      const made = await changeSecret({ ...call, webhooks, secretNumber });
      if (!made.ok)
        return data(
          { values: {}, errors: { form: m.gate_webhooks_made_already() } },
          { status: 409 },
        );
      record({ event: "webhook.secret-changed", by });
      return data({ secret: made.secret, name: made.name });
    }
  }
}

function unclear() {
  return badRequest({ values: {}, errors: { form: m.gate_webhooks_choose() } });
}
