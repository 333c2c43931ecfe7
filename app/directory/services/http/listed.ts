/** A page of a list. Source: RFC 7644, section 3.4.2. */
export function listed({
  totalResults,
  startIndex,
  resources,
}: {
  totalResults: number;
  startIndex: number;
  resources: readonly object[];
}) {
  return {
    schemas: ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
    totalResults,
    startIndex,
    itemsPerPage: resources.length,
    Resources: resources,
  };
}
