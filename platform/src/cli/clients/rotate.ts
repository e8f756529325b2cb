/** `prove-platform clients rotate CLIENT` */
import { rotateClient } from "../../admin/clients.ts";
import { administrative } from "../command.ts";
import { durationFrom } from "../kinds.ts";
import { client, SHOWN_ONCE } from "./parameters.ts";

export const command = administrative({
  about: "give a client another secret; the one before stays valid for a while",
  inputs: {
    parameters: { client },
    options: {
      overlap: {
        value: "TIME",
        about: "how long: 90s, 15m, 24h, 7d; 0s ends it now",
        kind: durationFrom(0),
        default: "24h",
      },
    },
  },
  run: async (administration, { client, overlap }) => ({
    printed: await rotateClient(administration, client, overlap),
    note: SHOWN_ONCE,
  }),
});
