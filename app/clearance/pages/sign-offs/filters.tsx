import type { useLoaderData } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { QueueFilters } from "~/clearance/parts/sign-offs/queue-tools";
import type { loadSignOffs } from "./load-sign-offs";

/** As many people as a list shows at a glance. */
const FEW = 8;

/** Who is shown: of a company, of a team, signed by a trainer. Nothing for a few people. */
export function SideFilters({
  here,
  queue: { address, companies, teams, trainers, matching, total },
}: {
  here: string;
  queue: ReturnType<typeof useLoaderData<typeof loadSignOffs>>;
}) {
  const narrowed = Object.values(address).some((chosen) => chosen !== null);
  if (total <= FEW && !narrowed) return null;
  return (
    <QueueFilters
      action={here}
      matching={matching}
      total={total}
      filters={[
        {
          name: "company",
          label: m.clearance_sign_offs_page_company(),
          all: m.clearance_sign_offs_page_every_company(),
          chosen: address.company,
          options: companies.map(({ key, name }) => ({ value: key, label: name })),
        },
        {
          name: "team",
          label: m.clearance_sign_offs_page_team(),
          all: m.clearance_sign_offs_page_every_team(),
          chosen: address.team,
          options: teams.map((team) => ({ value: team, label: team })),
        },
        {
          name: "trainer",
          label: m.clearance_sign_offs_page_signed_by(),
          all: m.clearance_sign_offs_page_every_trainer(),
          chosen: address.trainer,
          options: trainers.map((trainer) => ({ value: trainer, label: trainer })),
        },
      ]}
    />
  );
}
