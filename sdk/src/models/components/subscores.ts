// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { subScoresFromJSON, subScoresToJSON } from "../../internal/codecs.ts";

/** The parts of the score. */
export type SubScores = {
  /** Score of connected Bluetooth devices. @example 0.9 */
  bluetoothConnected?: number | undefined;
  /** Score of paired Bluetooth devices. @example 0.9 */
  bluetoothPaired?: number | undefined;
  /** Score of Bluetooth devices in reach. @example 0.9 */
  bluetoothScanned?: number | undefined;
  /** Score of the distance from usual places. @example 0.9 */
  distance?: number | undefined;
  /** Score of the place being a usual one. @example 0.9 */
  inclusion?: number | undefined;
  /** Score of the Wi-Fi network in use. @example 0.9 */
  wifiConnected?: number | undefined;
  /** Score of Wi-Fi networks in reach. @example 0.9 */
  wifiScanned?: number | undefined;
};
