/** Where the phone is. */
export const PHONE_PATH = "/phone";
export const FEED_PATH = `${PHONE_PATH}/events`;
