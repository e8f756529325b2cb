/** The headers of an answer as the results of some operations carry them. */
export const headersOf = ({ headers }: Response): { headers: Record<string, string[]> } => ({
  headers: Object.fromEntries([...headers].map(([name, value]) => [name, [value]])),
});
