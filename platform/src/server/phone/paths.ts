/** Paths of the phone page. */
export const PHONE_PATH = "/phone";
export const FEED_PATH = `${PHONE_PATH}/events`;
