import type { ReactNode } from "react";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { PageHead } from "~/kit/parts/page/page-head";
import { AboutLinks } from "~/people/parts/about-links";
import { Contact } from "~/people/parts/contact";
import { roleWords } from "~/people/rules/role-words";

export const meta: MetaFunction = () => [{ title: `${m.people_about_help()} · Firsthand` }];
export const handle = { width: "narrow" };

/** For everyone, signed in or not. */
export function loader({ context }: LoaderFunctionArgs) {
  const { agency, contact } = context.app;
  return { agency, contact };
}

export default function Help() {
  const { agency, contact } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={m.people_about_help()} />
      <div className="stack gap-5">
        <Card aria-labelledby="signing-in">
          <h2 id="signing-in">{m.people_about_in()}</h2>
          <ol>
            <li>{m.people_about_in_address()}</li>
            <li>{m.people_about_in_code()}</li>
            <li>{m.people_about_in_enter()}</li>
          </ol>
          <p className="room-above">{m.people_about_in_trouble()}</p>
        </Card>
        <Card aria-labelledby="ask">
          <h2 id="ask">{m.people_about_who()}</h2>
          <p>{m.people_about_who_first()}</p>
          <p className="room-above">
            <Contact agency={agency} contact={contact} />
          </p>
        </Card>
        <Card aria-labelledby="roles">
          <h2 id="roles">{m.people_about_roles()}</h2>
          <dl className="stack gap-3">
            <Role name={roleWords("employee")}>{m.people_about_employee()}</Role>
            <Role name={roleWords("manager")}>{m.people_about_manager()}</Role>
            <Role name={roleWords("trainer")}>{m.people_about_trainer()}</Role>
            <Role name={roleWords("admin")}>{m.people_about_admin()}</Role>
          </dl>
        </Card>
        <AboutLinks />
      </div>
    </>
  );
}

function Role({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>
        <strong>{name}</strong>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
