/** Scopes of a link between two domains: what the domain that requested the link may read from the other. */
export const linkScopes = {
  identity: "read the ID under which the other domain has enrolled a person that yours has enrolled",
  attributes: "discover and fetch the attributes that the other domain stores for a person known to yours",
} as const;

export type LinkScope = keyof typeof linkScopes;

export const linkScopeNames = Object.keys(linkScopes) as LinkScope[];
