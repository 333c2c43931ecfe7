import type { LocalDate } from "~/kit/time/moment";

/** LinkedIn’s page on which somebody adds a certification to their own profile, filled in. Source: LinkedIn, “Add to profile”. */
export function linkedInUrl({
  title,
  agency,
  url,
  validFrom,
  validUntil,
}: {
  title: string;
  agency: string;
  url: string;
  validFrom: LocalDate;
  validUntil: LocalDate;
}): string {
  const [issueYear = "", issueMonth = ""] = validFrom.split("-");
  const [expirationYear = "", expirationMonth = ""] = validUntil.split("-");
  const query = new URLSearchParams({
    startTask: "CERTIFICATION_NAME",
    name: title,
    organizationName: agency,
    issueYear,
    issueMonth: String(Number(issueMonth)),
    expirationYear,
    expirationMonth: String(Number(expirationMonth)),
    certUrl: url,
  });
  return `https://www.linkedin.com/profile/add?${query}`;
}
