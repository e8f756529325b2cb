/** What a link between two domains may be for. A link shows the domain that asked for it something of the other. */
export const linkScopes = {
  identity: "find out under which id the other domain has enrolled a person whom yours has enrolled",
  attributes: "discover and fetch the attributes that the other domain keeps of a person whom yours knows",
} as const;

export type LinkScope = keyof typeof linkScopes;

export const linkScopeNames = Object.keys(linkScopes) as LinkScope[];
