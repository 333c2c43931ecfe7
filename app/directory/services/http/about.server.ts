import { DETAILS, noResource } from "~/directory/rules/fault";
import { PAGE, SCIM_BODY } from "~/directory/rules/limits";
import { library } from "./asked.server";
import type { Directory } from "./client.server";
import { listed } from "./listed";
import type { Answer, Asking } from "./scim.server";

/** What a directory may ask for here. Source: RFC 7643, section 5. */
export function serviceProviderConfig({ base }: Directory): Promise<Answer> {
  const body = {
    schemas: ["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"],
    patch: { supported: true },
    bulk: { supported: false, maxOperations: 0, maxPayloadSize: SCIM_BODY },
    filter: { supported: true, maxResults: PAGE },
    changePassword: { supported: false },
    sort: { supported: false },
    etag: { supported: true },
    authenticationSchemes: [
      {
        type: "oauthbearertoken",
        // oxlint-disable-next-line house/in-catalogue -- As the standard calls it.
        name: "OAuth Bearer Token",
        description: DETAILS.bearer,
        specUri: "https://www.rfc-editor.org/rfc/rfc6750",
      },
    ],
    meta: { resourceType: "ServiceProviderConfig", location: `${base}/ServiceProviderConfig` },
  };
  return Promise.resolve({ body });
}

/** Both of them, or one by its name. */
export async function resourceTypes({ base }: Directory, { id }: Asking): Promise<Answer> {
  const { Resources } = await library();
  const types = [Resources.User, Resources.Group].map((resource) => {
    const { schemaExtensions: _, ...type } = resource.describe() as unknown as Described;
    const location = `${base}/ResourceTypes/${type.id}`;
    return {
      schemas: ["urn:ietf:params:scim:schemas:core:2.0:ResourceType"],
      ...type,
      meta: { resourceType: "ResourceType", location },
    };
  });
  return oneOrAll(types, id);
}

interface Described {
  id: string;
  schemaExtensions?: unknown;
}

/** What each attribute is, of those that are kept. */
export async function schemas({ base }: Directory, { id }: Asking): Promise<Answer> {
  const { Schemas } = await library();
  const kept = [
    { schema: Schemas.User, attributes: USER_ATTRIBUTES },
    { schema: Schemas.Group, attributes: ["displayName", "members"] },
  ];
  const all = kept.map(({ schema, attributes }) => {
    const said = schema.definition.describe(base) as unknown as SchemaSaid;
    return { ...said, attributes: said.attributes.filter(({ name }) => attributes.includes(name)) };
  });
  return oneOrAll(all, id);
}

const USER_ATTRIBUTES = ["userName", "name", "displayName", "active", "emails"];

interface SchemaSaid {
  id: string;
  attributes: { name: string }[];
}

function oneOrAll(all: readonly { id: string }[], id: string): Answer {
  if (id === "")
    return { body: listed({ totalResults: all.length, startIndex: 1, resources: all }) };
  const one = all.find((resource) => resource.id === id);
  if (!one) throw noResource();
  return { body: one };
}
