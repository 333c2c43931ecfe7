import { Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { NEW_COMPANY } from "~/people/rules/paths";
import { settingsPath } from "~/company/rules/paths";
import { LinkButton } from "~/kit/parts/forms/button";
import { Chip } from "~/kit/parts/chip";
import { Card } from "~/kit/parts/cards/card";
import { Empty } from "~/kit/parts/page/empty";
import { TableHead } from "~/kit/parts/records/table-head";

interface CompaniesCardProps {
  companies: readonly {
    id: string;
    key: string;
    name: string;
    timeZone: string;
    archivedAt: Date | null;
    people: number;
  }[];
}

/** The companies of the installation. */
export function CompaniesCard({ companies }: CompaniesCardProps) {
  if (companies.length === 0)
    return (
      <Card>
        <Empty
          title={m.notices_settings_no_company()}
          icon="people"
          action={<LinkButton to={NEW_COMPANY}>{m.company_setup_new()}</LinkButton>}
        >
          <p>{m.notices_settings_no_company_text()}</p>
        </Empty>
      </Card>
    );
  return (
    <Card fit="flush">
      <table className="table table-cards">
        <caption>
          <h2>{m.notices_settings_companies()}</h2>
        </caption>
        <TableHead
          columns={[
            m.notices_settings_company(),
            m.notices_settings_zone(),
            { number: m.notices_settings_people() },
          ]}
        />
        <tbody>
          {companies.map((company) => (
            <tr key={company.id}>
              <th scope="row">
                <Link to={settingsPath(company.key)}>{company.name}</Link>
                {company.archivedAt && (
                  <Chip tone="idle" icon="lock">
                    {m.clearance_studio_archived()}
                  </Chip>
                )}
              </th>
              <td data-label={m.notices_settings_zone()}>{company.timeZone}</td>
              <td data-label={m.notices_settings_people()} className="number">
                {company.people}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
