/** What comes before a path: the URL without what may follow it. */
export const prefixOf = ({ origin, pathname }: URL): string => origin + pathname.replace(/\/*$/, "");
