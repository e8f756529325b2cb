/** `prove-platform people delete NUMBER` */
import { deletePersonWithAll } from "../../admin/people/people.ts";
import { administrative } from "../command.ts";
import { number } from "./parameters.ts";

export const command = administrative({
  about: "delete the person of a number, with everything that hangs on the person in every domain",
  inputs: { parameters: { number }, options: {} },
  run: async (administration, { number }) => ({ printed: await deletePersonWithAll(administration, number) }),
});
