/** The oldest major version of Node that the product is tested on. */
export const OLDEST_MAJOR = 24;

/** Whether a version of Node, such as `26.10.0`, can run the product. */
export const isNewEnough = (version) => Number.parseInt(version, 10) >= OLDEST_MAJOR;
