/** What the end of some steps leaves to whoever asks for the outcome: that the key is bound to the proven number. */
import { findDevice, isBoundTo } from "./devices/device.ts";
import type { PossessionDependencies } from "./dependencies.ts";
import type { PossessionRow } from "../store/rows/flows.ts";
import { bindingLeft } from "./engine.ts";

/** A key that is bound to the number stays as it is, so this may be done as often as one likes. */
export async function bindWhatIsLeft(platform: PossessionDependencies, possession: PossessionRow): Promise<void> {
  const { device_id, phone_number } = possession;
  const device = device_id === null ? undefined : await findDevice(platform, device_id);
  if (!device || phone_number === null || isBoundTo(platform, device, phone_number)) return;
  const due = bindingLeft(platform, possession);
  if (due.length > 0) await platform.store.commit(due);
}
