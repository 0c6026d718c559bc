/** This app's version, as package.json says (a test holds the two together): what a tablet tells of itself. */
export const APP_VERSION = '0.1.0';
