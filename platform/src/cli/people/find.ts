/** `prove-platform people find NUMBER` */
import { findPerson } from "../../admin/people/people.ts";
import { administrative } from "../command.ts";
import { number } from "./parameters.ts";

export const command = administrative({
  about: "show what the directory has about the person of a number",
  inputs: { parameters: { number }, options: {} },
  run: async (administration, { number }) => ({ printed: await findPerson(administration, number) }),
});
