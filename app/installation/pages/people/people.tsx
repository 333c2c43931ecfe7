import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { inLanguage } from "~/kit/language/in-language.server";
import { authorise } from "~/people/services/authorise.server";
import { badRequest, formDataOf, parseFormData } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { welcomeMail } from "~/installation/services/mails.server";
import { addTrainer } from "~/installation/services/trainers/add-trainer.server";
import { changeTrainer, endTrainer } from "~/installation/services/trainers/change-trainer.server";
import { showAgencyPeople } from "~/installation/services/trainers/show-agency-people.server";
import { givenNameOf } from "~/people/rules/given-name";
import { tryMail } from "~/installation/services/settings/try-mail.server";
import { Card } from "~/kit/parts/cards/card";
import { Empty } from "~/kit/parts/page/empty";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { TableHead } from "~/kit/parts/records/table-head";
import { AddTrainer } from "./add-trainer";
import { Added } from "./added";
import { AddForm, ChangeForm, EndForm, IntentForm } from "./typed";
import { TrainerCard } from "./trainer-card";
import "~/kit/parts/records/table.css";

export const meta: MetaFunction = () => [{ title: `${m.installation_people_title()} · Firsthand` }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "trainer:manage");
  const { origin } = args.context.app;
  return { ...(await showAgencyPeople({ store, actor, now })), origin };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  await authorise(args, "trainer:manage");
  const sent = await formDataOf(args.request.clone());
  const intent = parseFormData(sent, IntentForm);
  if (!intent.ok) return badRequest({ values: {}, errors: intent.errors });
  const { store, actor, now } = await authorise(args, "trainer:manage", { lately: true });
  const { record } = args.context;
  const by = actor.personId;
  const call = { store, actor, now };
  switch (intent.value.intent) {
    case "add": {
      const form = parseFormData(sent, AddForm);
      if (!form.ok) return badRequest(form);
      const added = await addTrainer({ ...call, ...form.value });
      if (!added.ok) {
        const errors = { email: m.installation_people_taken() };
        return badRequest({ values: form.values, errors });
      }
      record({ event: "trainer.added", by, about: added.personId });
      const isMailed = await welcome(args, form.value);
      const query = new URLSearchParams({
        done: isMailed ? "added-mailed" : "added",
        person: added.personId,
      });
      return redirect(`/settings/people?${query}`, 303);
    }
    case "change": {
      const form = parseFormData(sent, ChangeForm);
      if (!form.ok) return badRequest({ values: {}, errors: {} });
      await changeTrainer({
        ...call,
        personId: form.value.person,
        companies: form.value.companies,
      });
      record({ event: "trainer.changed", by, about: form.value.person });
      return redirect("/settings/people?done=changed", 303);
    }
    case "end": {
      const form = parseFormData(sent, EndForm);
      if (!form.ok) return badRequest({ values: {}, errors: {} });
      await endTrainer({ ...call, personId: form.value.person });
      record({ event: "trainer.ended", by, about: form.value.person });
      return redirect("/settings/people?done=ended", 303);
    }
  }
});

/** Mails a new trainer how to sign in, in the agency's language; whether the mail server took it. */
async function welcome(
  { context }: ActionFunctionArgs,
  { name, email: to }: { name: string; email: string },
): Promise<boolean> {
  const { mail, origin, agency, language, log } = context.app;
  const letter = inLanguage(language, () =>
    welcomeMail({ to, givenName: givenNameOf(name), agency, origin }),
  );
  const tried = await tryMail(mail, letter);
  if (!tried.ok) log.warn({ fault: tried.fault }, "a new trainer could not be mailed");
  return tried.ok;
}

const DONE: Record<string, (() => string) | undefined> = {
  changed: m.installation_people_changed,
  ended: m.installation_people_ended,
};

export default function People() {
  const { admins, trainers, companies, origin } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [query] = useSearchParams();
  const done = query.get("done") ?? "";
  const added = trainers.find(({ id }) => id === query.get("person"));
  const finished = DONE[done];
  return (
    <>
      <PageHead
        back={{ to: "/settings", label: m.people_shell_settings() }}
        title={m.installation_people_title()}
        lead={m.installation_people_lead()}
      />
      <div className="stack gap-5">
        {!sent && finished && <Notice tone="ok" role="status" title={finished()} />}
        {!sent && added && (
          <Added trainer={added} origin={origin} isMailed={done === "added-mailed"} />
        )}
        <section className="stack gap-3" aria-labelledby="trainers">
          <h2 id="trainers">{m.installation_people_trainers()}</h2>
          {trainers.length === 0 ? (
            <Card>
              <Empty title={m.installation_people_no_trainer()} icon="people">
                <p>{m.installation_people_no_trainer_text()}</p>
              </Empty>
            </Card>
          ) : (
            trainers.map((trainer) => (
              <TrainerCard key={trainer.id} trainer={trainer} companies={companies} />
            ))
          )}
        </section>
        <AddTrainer
          // Once one was added, the fields are for the next.
          key={query.get("person")}
          companies={companies}
          sent={sent}
        />
        <Card fit="flush">
          <table className="table table-cards">
            <caption>
              <h2>{m.installation_people_admins()}</h2>
              <p className="small muted">
                <Rich
                  of={m.installation_people_admins_text.parts()}
                  as={{ code: (words) => <code>{words}</code> }}
                />
              </p>
            </caption>
            <TableHead
              columns={[m.installation_people_person(), m.installation_people_address()]}
            />
            <tbody>
              {admins.map(({ id, name, email }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td data-label={m.installation_people_address()}>{email}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Card>
      </div>
    </>
  );
}
