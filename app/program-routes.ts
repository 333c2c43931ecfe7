import { route } from "@remix-run/route-config";

/** The URLs that other programs ask. They are let in by a token. */
export const PROGRAM_ROUTES = [
  route("scim/v2/ServiceProviderConfig", "directory/pages/scim/service-provider-config.ts"),
  route("scim/v2/ResourceTypes/:id?", "directory/pages/scim/resource-types.ts"),
  route("scim/v2/Schemas/:id?", "directory/pages/scim/schemas.ts"),
  route("scim/v2/Users", "directory/pages/scim/users.ts"),
  route("scim/v2/Users/:id", "directory/pages/scim/user.ts"),
  route("scim/v2/Groups", "directory/pages/scim/groups.ts"),
  route("scim/v2/Groups/:id", "directory/pages/scim/group.ts"),
  route("scim/*", "directory/pages/scim/nothing.ts"),

  route("api/v1/gate", "gate/pages/api/gate.ts"),
  route("api/v1/clearances", "gate/pages/api/clearances.ts"),
  route("api/v1/people", "gate/pages/api/people.ts"),
  route("api/v1/enrolments", "gate/pages/api/enrolments.ts"),
  route("api/v1/teams", "gate/pages/api/teams.ts"),
  route("api/v1/slack/:integration", "gate/pages/api/slack.ts"),
  route("api/v1/teams-chat/:integration", "gate/pages/api/teams-chat.ts"),
  route("api/v1/hootsuite/:secret", "gate/pages/api/hootsuite.ts"),
  route("api/v1/openapi.json", "gate/pages/api/openapi.ts"),
  route("api/*", "gate/pages/api/nothing.ts"),
];
