export function companyPath(key: string): string {
  return `/studio/companies/${encodeURIComponent(key)}`;
}

export function personPath(companyKey: string, personId: string): string {
  return `${companyPath(companyKey)}/people/${encodeURIComponent(personId)}`;
}
