import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { PageHead } from "~/kit/parts/page/page-head";
import { Fact, Facts } from "~/kit/parts/records/facts";
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
    <div className="stack gap-5">
      <PageHead title={m.people_about_help()} />
      <Card aria-labelledby="signing-in">
        <h2 id="signing-in">{m.people_about_in()}</h2>
        <ol>
          <li>{m.people_about_in_address()}</li>
          <li>{m.people_about_in_code()}</li>
          <li>{m.people_about_in_enter()}</li>
        </ol>
        <p>{m.people_about_in_trouble()}</p>
      </Card>
      <Card aria-labelledby="ask">
        <h2 id="ask">{m.people_about_who()}</h2>
        <p>{m.people_about_who_first()}</p>
        <p>
          <Contact agency={agency} contact={contact} />
        </p>
      </Card>
      <Card aria-labelledby="roles">
        <h2 id="roles">{m.people_about_roles()}</h2>
        <Facts>
          <Fact name={roleWords("employee")}>{m.people_about_employee()}</Fact>
          <Fact name={roleWords("manager")}>{m.people_about_manager()}</Fact>
          <Fact name={roleWords("trainer")}>{m.people_about_trainer()}</Fact>
          <Fact name={roleWords("admin")}>{m.people_about_admin()}</Fact>
        </Facts>
      </Card>
      <AboutLinks />
    </div>
  );
}
