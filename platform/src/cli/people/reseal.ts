/** `prove-platform people reseal` */
import { resealPeople } from "../../admin/people/reseal.ts";
import { administrative } from "../command.ts";

export const command = administrative({
  about: "change the key that people are sealed with, also while a server serves",
  notes: "One that was cut is gone on with by --continue.",
  inputs: { options: { continue: { about: "seal what is left with the newest key, without making another" } } },
  run: async (administration, { continue: isContinued }) => ({
    printed: { people: await resealPeople(administration, { withNewKey: !isContinued }) },
  }),
});
