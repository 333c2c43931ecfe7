import type { useLoaderData } from "@remix-run/react";
import { QueueFilters } from "~/clearance/parts/sign-offs/queue-tools";
import type { loadSignOffs } from "./load-sign-offs";

/** Which of those who wait are shown: of a company, of a team, signed by a trainer. */
export function SideFilters({
  here,
  queue: { address, companies, teams, trainers, matching, total },
}: {
  here: string;
  queue: ReturnType<typeof useLoaderData<typeof loadSignOffs>>;
}) {
  return (
    <QueueFilters
      action={here}
      matching={matching}
      total={total}
      filters={[
        {
          name: "company",
          label: "Company",
          all: "Every company",
          chosen: address.company,
          options: companies.map(({ key, name }) => ({ value: key, label: name })),
        },
        {
          name: "team",
          label: "Team",
          all: "Every team",
          chosen: address.team,
          options: teams.map((team) => ({ value: team, label: team })),
        },
        {
          name: "trainer",
          label: "Signed by",
          all: "Every trainer",
          chosen: address.trainer,
          options: trainers.map((trainer) => ({ value: trainer, label: trainer })),
        },
      ]}
    />
  );
}
