/** The part of the environment that concerns subcommands which reach the account. */
export const environmentHelp = `
Environment:
  CLASSIFY_API_KEY        the account's API key
  CLASSIFY_BASE_URL       default https://api.clsfy.me
  CLASSIFY_POLL_INTERVAL  default 60s`;
